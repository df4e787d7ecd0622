/** The sentinels' rows for exports without a place for such rows: as fields, and as a line of text. */

import { moment } from '../../assets/locales/format';
import { wordsIn } from '../../assets/locales/words';
import { overallJson } from '../../monitor/core/formats/native';
import type { Impact } from '../../monitor/core/model/incident';
import { PROVIDER, PROVIDERS } from '../../monitor/core/providers';
import type { SentinelStatement, SentinelWord } from '../../monitor/core/sentinel/statement';
import { hasQuorum, watchOf } from '../../monitor/core/sentinel/watch';
import { type ComponentStatus, worstStatus } from '../../monitor/core/status';

/** The current words: old good ones are left out. */
function wordsOfNow(statement: SentinelStatement | undefined, now: number): SentinelWord[] {
	return PROVIDERS.flatMap((id) => watchOf(statement, id, now).words);
}

/** "Sentinelle, 23 gen 2023 alle 16:05: Libero Mail, Invio (SMTP): non risponde (3 reti su 3); …" */
export function sentinelLine(statement: SentinelStatement | undefined, now: number): string {
	const { component, sentinels } = wordsIn('it');
	const words = wordsOfNow(statement, now);
	if (statement === undefined || words.length === 0) return 'Sentinelle: nessuna notizia recente.';
	const parts = words.map(
		(word) =>
			`${PROVIDER[word.provider].name}, ${component[word.component]}: ${sentinels.state[word.state].toLowerCase()} (${sentinels.networks(word.by, word.of)})`,
	);
	return `Sentinelle, ${moment('it', statement.issuedAt, 0)}: ${parts.join('; ')}.`;
}

/** As JSON, in addition to the format's own fields. */
export function sentinelFields(
	statement: SentinelStatement | undefined,
	now: number,
): Record<string, unknown> {
	if (statement === undefined) return {};
	const iso = (at: number) => new Date(at).toISOString();
	return {
		sentinels: {
			issued_at: iso(statement.issuedAt),
			expires_at: iso(statement.expiresAt),
			words: wordsOfNow(statement, now).map(({ since, ...word }) => ({ ...word, since: iso(since) })),
		},
	};
}

type Lowered = { status: ComponentStatus; impact: Impact };

/** Sentinels see parts: what they report is never the whole service. */
const STATUSPAGE: Partial<Record<SentinelWord['state'], Lowered>> = {
	outage: { status: 'major_outage', impact: 'major' },
	recovering: { status: 'partial_outage', impact: 'major' },
	degraded: { status: 'degraded_performance', impact: 'minor' },
};

export type StatuspageRow = { id: string; status: ComponentStatus };

/** What several sentinels report of either mailbox, part by part. */
function agreedTrouble(statement: SentinelStatement | undefined, now: number) {
	return wordsOfNow(statement, now).flatMap((word) => {
		const trouble = STATUSPAGE[word.state];
		return trouble !== undefined && hasQuorum(word) ? [{ id: word.component, ...trouble }] : [];
	});
}

/** Statuspage's components, lowered to the worst state that several sentinels report. None improves. */
export function lowered<T extends StatuspageRow>(
	components: readonly T[],
	statement: SentinelStatement | undefined,
	now: number,
): T[] {
	const trouble = agreedTrouble(statement, now);
	return components.map((row) => ({
		...row,
		status: worstStatus([
			row.status,
			...trouble.flatMap(({ id, status }) => (id === row.id ? [status] : [])),
		]),
	}));
}

/** The same for Statuspage's sign of the whole page. */
export function loweredSign(
	indicator: Impact,
	statement: SentinelStatement | undefined,
	now: number,
): Record<string, unknown> {
	return overallJson([indicator, ...agreedTrouble(statement, now).map(({ impact }) => impact)]);
}
