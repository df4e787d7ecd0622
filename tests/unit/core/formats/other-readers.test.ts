/**
 * Compares how this product and feedsmith read items of generated documents. `npm run -s readers -- DIR…` does the
 * same with the fixtures of other libraries.
 */

import { describe, expect, test } from 'vitest';
import { readByFeedsmith } from '../../../../measure/readers/feedsmith';
import { readByUs } from '../../../../measure/readers/ours';

const TITLES: [string, string][] = [
	['plain', 'Posta ferma'],
	['with an entity of XML', 'Invio &amp; ricezione'],
	['with an entity of HTML', 'Perch&#233; s&#236;'],
	['in CDATA', '<![CDATA[Invio & ricezione]]>'],
	['beyond the basic plane', 'Posta 📮 ferma'],
	['with a line break', 'Posta\n\tferma'],
];
const DATES: [string, string][] = [
	['RFC 822', 'Thu, 26 Jan 2023 13:45:00 GMT'],
	['RFC 822 with an offset', '26 Jan 2023 14:45 +0100'],
	['RFC 3339', '2023-01-26T14:45:00+01:00'],
	['with a fraction', '2023-01-26T13:45:00.500Z'],
];
const IDS = [
	'1',
	'urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a',
	'https://avvisi.example/?p=1',
	'tag:a.example,2026:1',
];

const RDF =
	'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"';
const FORMATS: Record<string, (title: string, date: string, id: string) => string> = {
	'RSS 2.0': (title, date, id) =>
		`<rss version="2.0"><channel><title>A</title><link>https://a.example</link><description>b</description><item><title>${title}</title><guid>${id}</guid><pubDate>${date}</pubDate></item></channel></rss>`,
	RDF: (title, date, id) =>
		`<rdf:RDF ${RDF}><channel rdf:about="https://a.example"><title>A</title><link>https://a.example</link></channel><item rdf:about="${id}"><title>${title}</title><link>https://a.example/1</link><dc:date>${date}</dc:date></item></rdf:RDF>`,
	'Atom 1.0': (title, date, id) =>
		`<feed xmlns="http://www.w3.org/2005/Atom"><id>z</id><title>A</title><updated>${date}</updated><entry><id>${id}</id><title>${title}</title><updated>${date}</updated></entry></feed>`,
	'Atom with a prefix': (title, date, id) =>
		`<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:id>z</a:id><a:title>A</a:title><a:updated>${date}</a:updated><a:entry><a:id>${id}</a:id><a:title>${title}</a:title><a:published>${date}</a:published></a:entry></a:feed>`,
};

const all = Object.entries(FORMATS).flatMap(([format, write]) =>
	TITLES.flatMap(([titled, title]) =>
		DATES.flatMap(([dated, date]) =>
			IDS.map(
				(id) => [`${format}, a title ${titled}, a date ${dated}, ${id}`, write(title, date, id)] as const,
			),
		),
	),
);

test(`title, date and identity are the same in ${all.length} documents`, () => {
	for (const [name, body] of all) {
		const ours = readByUs(body);
		expect(ours, name).toHaveLength(1);
		expect(ours, name).toEqual(readByFeedsmith(body));
	}
});

const one = (title: string, date: string, id = '1') => FORMATS['RSS 2.0']?.(title, date, id) ?? '';

describe('where the two differ', () => {
	test.each([
		[
			'Italian names of months are read',
			one('a', 'gio, 26 gen 2023 14:45:00 +0100'),
			'2023-01-26T13:45:00.000Z',
		],
		[
			'a date without a zone is of Rome, not of the reader’s machine',
			one('a', '26 luglio 2023 14:45'),
			'2023-07-26T12:45:00.000Z',
		],
	])('%s', (_, body, expected) => {
		expect(new Date(readByUs(body)?.[0]?.at ?? 0).toISOString()).toBe(expected);
		expect(readByFeedsmith(body)?.[0]?.at).not.toBe(Date.parse(expected));
	});

	test.each([
		['a zone that is none makes the time unknown', 'Thu, 26 Jan 2023 13:45:00 XQZ'],
		['a day of a month that has it not is unknown', '2023-02-30T00:00:00Z'],
		['a year that is before feeds is unknown', '0001-01-01T00:00:00Z'],
	])('%s', (_, date) => {
		expect(readByUs(one('a', date))?.[0]?.at).toBeUndefined();
	});

	test('without a guid an item still has a name, the same at every reading', () => {
		const body = one('a', 'Thu, 26 Jan 2023 13:45:00 GMT', '');
		expect(readByFeedsmith(body)?.[0]?.id).toBe('');
		expect(readByUs(body)?.[0]?.id).toMatch(/^[0-9a-f]{16}$/);
		expect(readByUs(body)).toEqual(readByUs(body));
	});

	test('but slips are repaired alike', () => {
		const body = one('a & b', 'Thu, 26 Jan 2023 13:45:00 GMT').replace(
			'</rss>',
			'</rss><script>1 < 2</script>',
		);
		expect(readByUs(body)?.[0]?.title).toBe('a & b');
		expect(readByFeedsmith(body)).toEqual(readByUs(body));
	});
});
