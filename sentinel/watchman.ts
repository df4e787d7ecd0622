/** One machine's loop: a round, a verdict on each part, a record of changes, a new statement. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clockOffMs } from '../monitor/core/evidence/clock';
import type { SentinelWord } from '../monitor/core/sentinel/statement';
import { HOUR_MS } from '../monitor/core/time';
import { replaceFile } from './issue';
import { judge, newVerdict, type Verdict } from './judge';
import { isPart, PARTS } from './look';
import { createPublisher, type PublisherOptions } from './publisher';
import type { Change } from './records';
import { type Round, type RoundPorts, round } from './round';

export type Watched = { round: Round; verdicts: Verdict[]; changes: Change[]; clockOffMs: number | null };

/** Verdicts stored longer ago say nothing about now. */
const MEMORY_MS = 2 * HOUR_MS;

type Watchman = { watch(at: () => number): Promise<Watched> };

export function createWatchman(ports: RoundPorts, options: PublisherOptions, now: number): Watchman {
	const memory = join(options.folder, 'verdicts.json');
	const publisher = createPublisher(options);
	let verdicts = recall(memory, now);
	return {
		/** Throws if the disk refuses the write: the current statement then stays until it expires. */
		async watch(clock) {
			const seen = await round(ports);
			const at = clock();
			const off = clockOffMs(seen.probed);
			if (off !== null) return { round: seen, verdicts, changes: [], clockOffMs: off };
			const next = verdicts.map((before) => {
				const look = seen.looks.find((one) => isPart(one, before));
				return look === undefined ? before : judge(before, look, at);
			});
			const changes = publisher.publish(next.map(wordOf), at);
			replaceFile(memory, JSON.stringify(next));
			verdicts = next;
			return { round: seen, verdicts, changes, clockOffMs: null };
		},
	};
}

/** The quorum of one network: one of one. */
export function wordOf({ provider, component, state, since, reasons }: Verdict): SentinelWord {
	return { provider, component, state, since, by: state === 'blind' ? 0 : 1, of: 1, reasons };
}

function recall(path: string, now: number): Verdict[] {
	const stored = storedVerdicts(path);
	return PARTS.map((part) => {
		const known = stored.find((one) => isPart(one, part));
		return known !== undefined && now >= known.at && now - known.at <= MEMORY_MS
			? known
			: newVerdict(part, now);
	});
}

function storedVerdicts(path: string): Verdict[] {
	try {
		const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
		return Array.isArray(value) ? (value as Verdict[]).filter((one) => Array.isArray(one?.bad)) : [];
	} catch {
		return [];
	}
}
