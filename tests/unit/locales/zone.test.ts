import { afterEach, expect, test, vi } from 'vitest';
import { resolveLanguage } from '../../../assets/locales/language';
import { zoneName, zoneNote } from '../../../assets/locales/zone';
import { isItalianTime } from '../../../monitor/core/time';

const WINTER = Date.UTC(2026, 0, 15, 12);
const SUMMER = Date.UTC(2026, 6, 15, 12);

afterEach(() => vi.restoreAllMocks());
const elsewhere = (minutes: number) => vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(minutes);

test.each([
	['Rome in winter', WINTER, -60, true],
	['Rome in summer', SUMMER, -120, true],
	['Berlin, whose clocks go with Rome’s', SUMMER, -120, true],
	['London', WINTER, 0, false],
	['a clock that does not know of summer time', SUMMER, -60, false],
	['New York', WINTER, 300, false],
	['Kathmandu, a quarter of an hour aside', WINTER, -345, false],
])('%s has Italian time: %s', (_, at, offset, same) => {
	expect(isItalianTime(at, offset)).toBe(same);
});

test('the zone is named only where the computer’s own time is another', () => {
	elsewhere(300);
	expect(zoneName('it', WINTER)).toBe(' (ora italiana)');
	expect(zoneNote('en', WINTER)).toBe('All times are in Italian time.');
	elsewhere(-60);
	expect(zoneName('it', WINTER)).toBe('');
	expect(zoneNote('it', WINTER)).toBe('');
});

test.each([
	['it', 'it'],
	['it-IT', 'it'],
	['it_IT', 'it'],
	['IT', 'it'],
	['it-CH', 'it'],
	['ita', 'en'],
	['en-IT', 'en'],
	['', 'en'],
])('a browser set to %j is shown %s', (tag, language) => {
	expect(resolveLanguage('auto', tag)).toBe(language);
});
