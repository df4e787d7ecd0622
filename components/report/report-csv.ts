/** The report as CSV: times in ISO 8601 with Rome's offset, durations in minutes. Pure. */

import type { HistoryWords } from '../../assets/locales/it/history';
import type { SentenceSource } from '../../monitor/core/assessment/state';
import type { DeliveryFate } from '../../monitor/core/model/incident';
import { PROVIDER } from '../../monitor/core/providers';
import { MINUTE_MS, romeIso } from '../../monitor/core/time';
import type { Report } from './report';

/** A quoted field; an apostrophe stops spreadsheets from running a text as a formula. */
function field(value: string | number): string {
	const text = String(value).replaceAll('\r\n', '\n');
	const inert = /^[=+\-@\t\r]/.test(text) && typeof value === 'string' ? `'${text}` : text;
	return `"${inert.replaceAll('"', '""')}"`;
}

const minutes = (ms: number) => Math.round(ms / MINUTE_MS);

/** Lines end with CRLF (RFC 4180). The byte order mark stops Excel from garbling accents. */
export function reportCsv(
	report: Report,
	words: HistoryWords['report'],
	sources: Record<SentenceSource, string>,
	fates: Record<DeliveryFate, string>,
): string {
	const { column, kind } = words;
	const { name } = PROVIDER[report.provider];
	const lines = [
		[
			column.kind,
			column.provider,
			column.from,
			column.to,
			`${column.lasted} (min)`,
			`${column.unobserved} (min)`,
			column.turns,
			column.source,
			column.text,
		],
		...report.outages.map((outage) => [
			kind.outage,
			name,
			romeIso(outage.startAt),
			outage.endAt === null ? '' : romeIso(outage.endAt),
			minutes(outage.lastedMs),
			minutes(outage.unobservedMs),
			outage.turns,
			sources.seen,
			'',
		]),
		...report.statements.map((update) => [
			kind.statement,
			name,
			romeIso(update.at),
			'',
			'',
			'',
			'',
			update.publisher ? `${sources[update.source]} (${update.publisher})` : sources[update.source],
			update.text,
		]),
		...report.letters.standing
			.flatMap(({ claim, contradictedBy }) =>
				contradictedBy === undefined ? [claim] : [claim, contradictedBy],
			)
			.map((claim) => [
				kind.letters,
				name,
				romeIso(claim.fromAt),
				romeIso(claim.toAt),
				minutes(claim.toAt - claim.fromAt),
				'',
				'',
				claim.publisher ? `${sources[claim.source]} (${claim.publisher})` : sources[claim.source],
				fates[claim.fate],
			]),
	];
	return `\ufeff${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}
