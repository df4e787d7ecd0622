import { describe, expect, test } from 'vitest';
import { createTimeline, entryLine, type Sample } from '../../../simulator/demo/timeline';

const AT = Date.parse('2023-01-23T07:05:00+01:00');

const sample = (change: Partial<Sample> = {}): Sample => ({
	at: AT,
	badge: { text: 'OK', title: 'checked at 07:05' },
	providers: { libero: { status: 'operational', phase: 'stable' } },
	notices: [],
	...change,
});
const OUTAGE = { id: 'a', kind: 'outage', provider: 'libero' } as const;

describe('an entry is written', () => {
	test.each<[string, Partial<Sample>, boolean]>([
		['for nothing', {}, false],
		['for another title alone', { badge: { text: 'OK', title: 'checked at 07:15' } }, false],
		['for another badge', { badge: { text: '?', title: '' } }, true],
		['for another status', { providers: { libero: { status: 'major_outage', phase: 'stable' } } }, true],
		['for another phase', { providers: { libero: { status: 'operational', phase: 'suspected' } } }, true],
		[
			'for a provider that appears',
			{ providers: { virgilio: { status: 'operational', phase: 'stable' } } },
			true,
		],
		['for a notice', { notices: [OUTAGE] }, true],
	])('%s: %o → %s', (_what, change, written) => {
		const timeline = createTimeline();
		timeline.record(sample());
		expect(timeline.record(sample(change)) !== undefined).toBe(written);
	});
});

test('a notice is listed once, though it stays on the desktop', () => {
	const timeline = createTimeline();
	timeline.record(sample({ notices: [OUTAGE] }));
	timeline.record(sample({ notices: [OUTAGE], badge: { text: 'KO', title: '' } }));
	expect(timeline.entries.map((entry) => entry.notices)).toEqual([[OUTAGE], []]);
});

test('times are ISO in Rome', () => {
	expect(createTimeline().record(sample())?.at).toBe('2023-01-23T07:05:00+01:00');
});

test('a line says when, the badge, each provider and the notices', () => {
	const entry = createTimeline().record(sample({ notices: [OUTAGE] }));
	expect(entry && entryLine(entry).replace(/ +/g, ' ')).toBe(
		'Mon 23 Jan 07:05 OK libero operational virgilio (never checked) ▸ notice: outage, libero',
	);
});
