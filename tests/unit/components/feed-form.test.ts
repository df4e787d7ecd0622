import { expect, test } from 'vitest';
import { optionWordsIn } from '../../../assets/locales/page-words';
import { addressError } from '../../../components/options/feed-form';
import { MAX_CUSTOM_FEEDS } from '../../../monitor/core/settings';

const words = optionWordsIn('it').options.feeds;
const feed = (id: string) => ({ id, name: id, url: `https://example.org/${id}`, enabled: true });

test.each([
	['https://example.org/feed.xml', ''],
	['  https://example.org/feed.xml  ', ''],
	['http://example.org/feed.xml', words.badAddress],
	['example.org', words.badAddress],
	['https://utente:parola@example.org/', words.badAddress],
	['', words.badAddress],
	['https://example.org/a', words.duplicate],
])('%s can be added or says why not', (url, error) => {
	expect(addressError(url, [feed('a')], words)).toBe(error);
});

test('the number of added sources is limited', () => {
	const full = Array.from({ length: MAX_CUSTOM_FEEDS }, (_, i) => feed(String(i)));
	expect(addressError('https://example.org/new', full, words)).toBe(words.full(MAX_CUSTOM_FEEDS));
});
