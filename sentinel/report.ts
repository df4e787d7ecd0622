/** The sentinels' accuracy: ambers that held, against those that a person called false under the editors' key. */

import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SigningKey } from '../feed/publish/keys';
import { type Pinned, signEnvelope, verifyWith } from '../feed/publish/sign';
import { openSigned } from '../monitor/core/formats/envelope';
import { fields, parseJson, str } from '../monitor/core/text/json';
import { MINUTE_MS, romeIso } from '../monitor/core/time';
import { isPart } from './look';
import type { Change } from './records';

const VETO_TYPE = 'application/vnd.postaviva.veto+json';

/** From reported trouble to its end; `untilAt` null while it continues. */
type Amber = { change: Change; untilAt: number | null; vetoed: boolean };

/** Signs that an amber was false, and stores the veto. */
export function veto(folder: string, id: string, at: number, key: SigningKey): void {
	mkdirSync(folder, { recursive: true });
	const text = signEnvelope(JSON.stringify({ veto: id, at }), [key], VETO_TYPE).replace(/\n\t*/g, '');
	appendFileSync(join(folder, 'vetoes.jsonl'), `${text}\n`);
}

/** Ids of the vetoes that are valid under the pinned keys. */
export async function vetoedIds(folder: string, pins: readonly Pinned[]): Promise<Set<string>> {
	const file = join(folder, 'vetoes.jsonl');
	const ids = new Set<string>();
	const rules = { keys: pins.map(({ id }) => id), verify: verifyWith(pins) };
	for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
		const opened = await openSigned(line, VETO_TYPE, rules);
		const parsed = opened.ok ? parseJson(opened.value.text) : opened;
		const id = parsed.ok ? str(fields(parsed.value).veto) : undefined;
		if (id !== undefined) ids.add(id);
	}
	return ids;
}

function isAmber({ state }: Pick<Change, 'state'>): boolean {
	return state === 'outage' || state === 'degraded';
}

/** Trouble that gets worse or better without ending counts once. */
export function ambersOf(records: readonly Change[], vetoed: ReadonlySet<string>): Amber[] {
	return records.flatMap((change, index) => {
		if (!isAmber(change)) return [];
		const before = records.slice(0, index).findLast((one) => isPart(one, change));
		if (before !== undefined && (isAmber(before) || before.state === 'recovering')) return [];
		const end = records
			.slice(index)
			.find((one) => isPart(one, change) && !isAmber(one) && one.state !== 'recovering');
		return [{ change, untilAt: end?.at ?? null, vetoed: vetoed.has(change.id) }];
	});
}

/** The report as lines. */
export function reportLines(ambers: readonly Amber[]): string[] {
	const bad = ambers.filter(({ vetoed }) => vetoed).length;
	return [
		...ambers.map(({ change: { id, provider, component, since, reasons }, untilAt, vetoed }) => {
			const lasted = untilAt === null ? 'goes on' : `${Math.round((untilAt - since) / MINUTE_MS)} min`;
			return `${id}  ${romeIso(since)}  ${provider} ${component}  ${lasted}  ${reasons.join(', ')}${vetoed ? '  FALSE' : ''}`.trimEnd();
		}),
		`${ambers.length} ambers, ${ambers.length - bad} stand, ${bad} called false`,
	];
}
