/** What a page that stays open, or is opened late, still says of the sentinels. */

import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../assets/locales/words';
import { LocaleContext } from '../../../components/words/locale';
import { Now } from '../../../feed/page/now';
import type { SentinelStatement, SentinelWord } from '../../../monitor/core/sentinel/statement';
import { HOUR_MS, MINUTE_MS } from '../../../monitor/core/time';

const NOW = Date.UTC(2026, 0, 10, 12);
const word = (component: SentinelWord['component'], state: SentinelWord['state']): SentinelWord => ({
	provider: 'libero',
	component,
	state,
	since: NOW - HOUR_MS,
	by: 3,
	of: 3,
	reasons: [],
});
const STATEMENT: SentinelStatement = {
	sequence: 1,
	issuedAt: NOW,
	expiresAt: NOW + 2 * HOUR_MS,
	words: [word('smtp', 'outage'), word('imap-pop', 'answering')],
};

function drawn(readAt: number): string {
	return render(
		<LocaleContext.Provider value={{ language: 'it', now: 0, timeless: true, words: wordsIn('it') }}>
			<Now going={{ open: [], announced: [] }} now={NOW} statement={STATEMENT} readAt={readAt} />
		</LocaleContext.Provider>,
	);
}

const SILENT = 'Libero Mail: le sentinelle non ricevono risposta';

describe('a page that is read later drops what the sentinels no longer say', () => {
	test.each<[string, number, string, string[]]>([
		['at once, nothing', 0, SILENT, ['imap-pop', 'smtp']],
		['within 45 minutes, nothing', 45 * MINUTE_MS, SILENT, ['imap-pop', 'smtp']],
		['after them, what is green', 46 * MINUTE_MS, SILENT, ['smtp']],
		[
			'at the end of the statement, all of it',
			2 * HOUR_MS,
			'Nessun guasto noto a Libero Mail e Virgilio Mail',
			[],
		],
	])('%s', (_, afterMs, headline, parts) => {
		const html = drawn(NOW + afterMs);
		expect(html.match(/<h1>(.*?)<\/h1>/)?.[1]).toBe(headline);
		expect([...html.matchAll(/data-component="([\w-]+)"/g)].map(([, part]) => part)).toEqual(parts);
		expect(html.includes('data-status="partial_outage"')).toBe(headline === SILENT);
		expect(html.includes('Le sentinelle tacciono da un po’')).toBe(afterMs > 45 * MINUTE_MS);
	});
});
