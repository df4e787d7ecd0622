/** A browser's storage in memory: the ports of monitor/storage without a database. */

import type { Ports } from '../../monitor/check/ports';
import { advance } from '../../monitor/core/actions/advance';
import type { CheckStart } from '../../monitor/core/assessment/history';
import type { OwnVisit } from '../../monitor/core/assessment/signals';
import type { Snapshot } from '../../monitor/core/assessment/snapshot';
import type { Transition } from '../../monitor/core/assessment/transition';
import { DEFAULT_SETTINGS, type Settings } from '../../monitor/core/settings';

type Stores = 'begin' | 'snapshot' | 'commit' | 'pending' | 'settle' | 'changeSettings' | 'putVisit';

/** Enough for recent notices. */
const MAX_ROWS = 50;

export function createMemory(chosen: Partial<Settings>): Pick<Ports, Stores> & { readonly stored: Snapshot } {
	const check = { startedAt: null, trigger: null, finishedAt: null, nextAt: null };
	let stored: Snapshot = {
		settings: { ...DEFAULT_SETTINGS, ...chosen },
		providers: [],
		calibrations: [],
		incidents: [],
		feeds: [],
		check,
		health: 'well',
	};
	let begun: CheckStart[] = [];
	let rows: Transition[] = [];
	let visits: OwnVisit[] = [];
	const owes = () => rows.some(({ pendingSince }) => pendingSince !== null);
	return {
		get stored() {
			return stored;
		},
		async begin(mark) {
			const died = begun;
			begun = [...died, mark];
			stored = { ...stored, check: { ...stored.check, ...mark } };
			return { interrupted: died, snapshot: stored };
		},
		snapshot: async () => stored,
		async commit(seen, _interrupted, random) {
			const after = advance(stored, { ...seen, visits }, random);
			const { providers, calibrations, incidents, feeds, nextAt } = after;
			visits = [];
			begun = [];
			stored = {
				...stored,
				providers,
				calibrations,
				incidents,
				feeds,
				check: { startedAt: null, trigger: null, finishedAt: seen.at, nextAt },
			};
			rows = [...rows, ...after.transitions.filter(({ pendingSince }) => pendingSince !== null)];
			return { nextAt, snapshot: stored, owes: owes() };
		},
		pending: async () => (owes() ? rows : []),
		async settle(settled) {
			const outcomes = new Map(settled.map(({ id, outcome }) => [id, outcome]));
			rows = rows
				.map((row) => {
					const outcome = outcomes.get(row.id);
					return outcome === undefined ? row : { ...row, pendingSince: null, outcome };
				})
				.slice(-MAX_ROWS);
		},
		async changeSettings(change) {
			stored = { ...stored, settings: change(stored.settings) };
			return true;
		},
		async putVisit(visit) {
			visits = [...visits, visit];
		},
	};
}
