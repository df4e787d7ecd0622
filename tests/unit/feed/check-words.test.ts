import { expect, test } from 'vitest';
import { checkWords } from '../../../feed/page/client/words';
import { FEED_ERRORS } from '../../../monitor/core/model/incident';

const NOW = Date.UTC(2026, 0, 10, 12);

test('only a wrong signature is called a wrong signature: another page, or half a feed, is not', () => {
	const called = FEED_ERRORS.filter((error) =>
		/firma/.test(checkWords({ kind: 'refused', error }, NOW, NOW).text),
	);
	expect(called).toEqual(['bad_signature', 'unknown_key']);
});

test.each(FEED_ERRORS)('a feed refused for %s is a warning', (error) => {
	expect(checkWords({ kind: 'refused', error }, NOW, NOW)).toMatchObject({ warns: true });
});
