import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	DEFAULT_SETTINGS,
	parseFeedUrl,
	parseSettings,
	type Settings,
	withChange,
} from '../../../monitor/core/settings';

describe('settings of any origin', () => {
	test('readable fields are kept, one by one', () => {
		const settings = parseSettings({
			providers: ['virgilio', 'gmail'],
			periodMinutes: 30,
			notices: { outage: false },
			language: 'en',
		});
		expect(settings).toMatchObject({ providers: ['virgilio'], periodMinutes: 30, language: 'en' });
		expect(settings.notices).toEqual({ ...DEFAULT_SETTINGS.notices, outage: false });
	});

	test.each([
		['too short a period', { periodMinutes: 1 }, { periodMinutes: 5 }],
		['too long a period', { periodMinutes: 600 }, { periodMinutes: 60 }],
		['no number', { periodMinutes: 'often' }, { periodMinutes: 10 }],
		['nothing watched', { providers: [] }, { providers: ['libero', 'virgilio'] }],
		['quiet hours without a length', { quietHours: { fromMinute: 60, toMinute: 60 } }, { quietHours: null }],
		[
			'quiet hours over midnight',
			{ quietHours: { fromMinute: 1380, toMinute: 420 } },
			{ quietHours: { fromMinute: 1380, toMinute: 420 } },
		],
		['a mute without an end', { mute: { until: 'never' } }, { mute: null }],
		['a mute until it is back', { mute: { until: 'restored' } }, { mute: { until: 'restored' } }],
	])('%s', (_, raw, expected) => {
		expect(parseSettings(raw)).toMatchObject(expected);
	});

	test.each([
		['https://status.example/api/v2/summary.json', true],
		['https://status.example:8443/feed?x=1', true],
		['http://status.example/feed', false],
		['https://user:secret@status.example/', false],
		['javascript:alert(1)', false],
		['https://', false],
		['https://a b/', false],
		[42, false],
	])('a feed address: %s', (url, valid) => {
		expect(parseFeedUrl(url) !== undefined).toBe(valid);
	});

	test('a feed without a name is called by the start of its address', () => {
		const url = `https://stato.example/${'a'.repeat(100)}`;
		const settings = parseSettings({ feeds: { custom: [{ id: 'a', url }] } });
		expect(settings.feeds.custom).toMatchObject([{ name: url.slice(0, 80), url }]);
		expect(parseSettings(settings)).toEqual(settings);
	});

	test('any value gives settings, and settings read again are the same', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				const settings = parseSettings(value);
				expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
			}),
			{ numRuns: 1_000 },
		);
	});
});

test('a change on a page that was open for long undoes no change made elsewhere', () => {
	const page = DEFAULT_SETTINGS;
	const elsewhere: Settings = { ...page, mute: { until: 'restored' }, periodMinutes: 20 };
	const stored = withChange(elsewhere, page, { ...page, badgeWhenWell: false, periodMinutes: 30 });
	expect(stored).toEqual({ ...elsewhere, badgeWhenWell: false, periodMinutes: 30 });
});
