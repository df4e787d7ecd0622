/** The table of docs/design.md#truth, one row per test: status, phase, and the reasons in order of weight. */

import { describe, expect, test } from 'vitest';
import type { Declared, Statement } from '../../../../monitor/core/assessment/declared';
import { type FusionInput, fuse, REOPENING_MS } from '../../../../monitor/core/assessment/fusion';
import type { Reason, ReasonKey } from '../../../../monitor/core/assessment/state';
import { NO_WATCH } from '../../../../monitor/core/sentinel/watch';
import type { ComponentStatus, Phase } from '../../../../monitor/core/status';
import { HOUR_MS } from '../../../../monitor/core/time';
import { DOUBTED, known, type Layer, OUT, RISING, WELL } from '../states';
import { incident, START } from '../walk';

const NOW = START + HOUR_MS;
const NOTHING: Declared = {
	outage: null,
	reopening: null,
	maintenance: null,
	resolved: null,
	press: null,
	expired: null,
	overrun: null,
	help: null,
};
const MAINTAINED: Layer = { status: 'under_maintenance' };

const statement = (more: Parameters<typeof incident>[0] = {}): Statement => ({
	incident: incident(more).incident,
	source: 'official',
	at: START,
});
const press = { publishers: ['A', 'B', 'C'], at: START };
const reason = (key: ReasonKey, more: Partial<Reason> = {}): Reason => ({
	key,
	params: {},
	source: 'seen',
	at: NOW,
	...more,
});
const quoted = (key: ReasonKey) =>
	reason(key, { params: { name: 'Disservizio' }, source: 'official', at: START });

/** A verdict built lazily, so that it is judged inside its test. */
const verdict =
	(webmail: Layer, login: Layer, declared: Partial<Declared> = {}, more: Partial<FusionInput> = {}) =>
	() =>
		fuse({
			components: known(webmail, login).components,
			fresh: new Set(['webmail', 'login']),
			declared: { ...NOTHING, ...declared },
			watch: NO_WATCH,
			ownTrouble: null,
			episodeOpen: false,
			observed: [],
			at: NOW,
			...more,
		});

type Row = [string, () => ReturnType<typeof fuse>, ComponentStatus, Phase, Reason[]];
const rows = (...table: Row[]) =>
	test.each(table)('%s', (_, found, status, phase, reasons) => {
		expect(found()).toEqual({ status, phase, reasons });
	});

const failed = reason('http_error', { params: { layer: 'login', httpStatus: 503 } });
const seen = { observed: [failed] };

describe('the user’s own trouble', () => {
	rows([
		'is unknown, whatever is known and declared',
		verdict(OUT, OUT, { outage: statement() }, { ownTrouble: 'offline', ...seen }),
		'unknown',
		'stable',
		[reason('offline'), failed],
	]);
});

describe('with nothing seen lately', () => {
	const stale = { fresh: new Set<never>() };
	rows(
		[
			'it is unknown, as if never checked',
			verdict(WELL, WELL, {}, stale),
			'unknown',
			'stable',
			[reason('never_checked')],
		],
		[
			'an outage of long ago is unknown too',
			verdict(OUT, OUT, {}, stale),
			'unknown',
			'stable',
			[reason('never_checked')],
		],
		[
			'what was observed says why',
			verdict(WELL, WELL, {}, { ...stale, ...seen }),
			'unknown',
			'stable',
			[failed],
		],
		[
			'one layer in doubt is being confirmed',
			verdict(WELL, DOUBTED, {}, { ...stale, ...seen }),
			'unknown',
			'suspected',
			[reason('being_confirmed'), failed],
		],
		[
			'a layer that is unknown leaves it so',
			verdict({ status: 'unknown' }, { status: 'unknown' }),
			'unknown',
			'stable',
			[reason('never_checked')],
		],
		[
			'a layer that was well is not, once it is old',
			verdict(WELL, { status: 'unknown' }, {}, { fresh: new Set(['login'] as const) }),
			'unknown',
			'stable',
			[reason('never_checked')],
		],
	);
});

describe('seen down', () => {
	const alone = reason('unconfirmed_by_anyone');
	const webmailOnly = reason('one_component', { params: { component: 'webmail' } });
	rows(
		['with nothing declared', verdict(OUT, OUT, {}, seen), 'major_outage', 'stable', [failed, alone]],
		[
			'one layer alone, by name',
			verdict(OUT, WELL, {}, seen),
			'partial_outage',
			'stable',
			[webmailOnly, failed, alone],
		],
		[
			'the other was well too long ago',
			verdict(OUT, WELL, {}, { fresh: new Set(['webmail'] as const) }),
			'major_outage',
			'stable',
			[alone],
		],
		[
			'confirmed by a feed',
			verdict(OUT, OUT, { outage: statement() }),
			'major_outage',
			'stable',
			[quoted('confirmed_by_feed')],
		],
		[
			'declared to reopen, and no answer came lately',
			verdict(OUT, OUT, { reopening: statement() }),
			'major_outage',
			'stable',
			[quoted('confirmed_by_feed')],
		],
		[
			'declared solved, but not from here',
			verdict(OUT, OUT, { resolved: statement(), press }),
			'major_outage',
			'stable',
			[quoted('declared_resolved_not_here')],
		],
		[
			'reported by the press',
			verdict(OUT, OUT, { press }),
			'major_outage',
			'stable',
			[
				reason('reported_by_press', {
					params: { count: 3, publishers: 'A, B, C' },
					source: 'press',
					at: START,
				}),
			],
		],
		[
			'the site speaks of maintenance',
			verdict(MAINTAINED, MAINTAINED),
			'under_maintenance',
			'stable',
			[alone],
		],
		['one layer does, and the other fails', verdict(MAINTAINED, OUT), 'major_outage', 'stable', [alone]],
		[
			'a maintenance was announced',
			verdict(OUT, OUT, { maintenance: statement() }),
			'under_maintenance',
			'stable',
			[alone, quoted('maintenance_declared')],
		],
		[
			'all that was out comes back',
			verdict(RISING, RISING),
			'major_outage',
			'recovering',
			[reason('being_restored'), alone],
		],
		[
			'the one that was out comes back',
			verdict(RISING, WELL),
			'partial_outage',
			'recovering',
			[reason('being_restored'), webmailOnly, alone],
		],
		['one of two comes back', verdict(RISING, OUT), 'major_outage', 'stable', [alone]],
		[
			'it comes back and is declared to reopen',
			verdict(RISING, RISING, { reopening: statement() }, seen),
			'major_outage',
			'recovering',
			[quoted('reopening_progressively'), reason('being_restored'), failed, quoted('confirmed_by_feed')],
		],
		[
			'declared to reopen, and one layer answered half an hour ago',
			verdict({ ...OUT, goodAt: NOW - REOPENING_MS }, OUT, { reopening: statement() }),
			'major_outage',
			'recovering',
			[quoted('reopening_progressively'), quoted('confirmed_by_feed')],
		],
		[
			'declared to reopen, and the last answer is older than that',
			verdict({ ...OUT, goodAt: NOW - REOPENING_MS - 1 }, OUT, { reopening: statement() }),
			'major_outage',
			'stable',
			[quoted('confirmed_by_feed')],
		],
	);
});

describe('seen up', () => {
	const well = reason('probes_well', { params: { layer: 'login' } });
	const up = { observed: [well] };
	const open = { ...up, episodeOpen: true };
	const elsewhere = quoted('declared_elsewhere');
	rows(
		['with nothing declared', verdict(WELL, WELL, {}, up), 'operational', 'stable', [well]],
		['by what is known alone', verdict(WELL, WELL), 'operational', 'stable', [reason('probes_well')]],
		[
			'in doubt',
			verdict(WELL, DOUBTED, {}, up),
			'operational',
			'suspected',
			[reason('being_confirmed'), well],
		],
		[
			'and what fails beside it comes after',
			verdict(WELL, WELL, {}, { observed: [failed, well] }),
			'operational',
			'stable',
			[well, failed],
		],
		[
			'a declared outage goes on',
			verdict(WELL, WELL, { outage: statement() }, up),
			'partial_outage',
			'stable',
			[elsewhere, well],
		],
		[
			'a maintenance is in progress',
			verdict(WELL, WELL, { maintenance: statement(), outage: statement() }, up),
			'under_maintenance',
			'stable',
			[quoted('maintenance_declared'), well],
		],
		[
			'it was down and reopens step by step',
			verdict(WELL, WELL, { reopening: statement({ impact: 'minor' }) }, open),
			'partial_outage',
			'recovering',
			[quoted('reopening_progressively'), well],
		],
		...(['major', 'critical'] as const).map(
			(impact): Row => [
				`a ${impact} incident reopens that was not seen here`,
				verdict(WELL, WELL, { reopening: statement({ impact }) }, up),
				'partial_outage',
				'stable',
				[elsewhere, well],
			],
		),
		[
			'a minor one does',
			verdict(WELL, WELL, { reopening: statement({ impact: 'minor' }) }, up),
			'operational',
			'stable',
			[well],
		],
		[
			'the press reports it',
			verdict(WELL, WELL, { press }, up),
			'degraded_performance',
			'stable',
			[
				reason('reported_by_press', {
					params: { count: 3, publishers: 'A, B, C' },
					source: 'press',
					at: START,
				}),
				well,
			],
		],
		[
			'an incident without updates has expired',
			verdict(WELL, WELL, { expired: statement() }, up),
			'operational',
			'stable',
			[well, quoted('incident_expired')],
		],
	);
});

test('a statement is quoted with the name of its source, if it has one', () => {
	const named = { ...statement(), sourceName: 'Italiaonline' };
	expect(verdict(OUT, OUT, { outage: named })().reasons[0]).toHaveProperty('sourceName', 'Italiaonline');
	expect(verdict(OUT, OUT, { outage: statement() })().reasons[0]).not.toHaveProperty('sourceName');
});
