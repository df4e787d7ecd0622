import { describe, expect, it } from 'vitest';
import { MAX_FEED_LENGTH } from '../../../../monitor/core/formats/context';
import { parseFeed } from '../../../../monitor/core/formats/parse';

const parse = (body: string, contentType?: string) =>
	parseFeed(body, { trust: 'added', fetchedAt: 0, ...(contentType === undefined ? {} : { contentType }) });

const rss = (items: string) => `<rss version="2.0"><channel><title>x</title>${items}</channel></rss>`;
const billionLaughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i || ''};`.repeat(10)}">`).join('')}]>${rss('<item><title>&lol9;</title></item>')}`;
const external = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss('<item><title>&x;</title></item>')}`;

it.each([
	['nothing', '', 'truncated'],
	['a web page', '<!DOCTYPE html><html><head><title>404</title></head></html>', 'html'],
	['a web page without doctype', '  \n<html lang="it"><body>ciao</body></html>', 'html'],
	[
		'a web page in XML clothes',
		'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head/></html>',
		'html',
	],
	['a comment before the page', '<!-- x --><html><p>ciao</p></html>', 'html'],
	['prose', 'Libero Mail non funziona', 'unknown_format'],
	['half a JSON', '{"page":{"id":"x"},"incidents":[{"name":"a', 'truncated'],
	['JSON with a comma too many', '{"page":{},"incidents":[],}', 'malformed'],
	['JSON that is a number', '42', 'unknown_format'],
	['a list', '[1,2,3]', 'unknown_format'],
	['an object of another kind', '{"hello":"world"}', 'unknown_format'],
	['half an RSS', rss('<item><title>Libero Mail').slice(0, -23), 'truncated'],
	['an RSS cut inside CDATA', '<rss><channel><item><title><![CDATA[Libero', 'truncated'],
	['XML with crossed tags', '<rss><channel></rss></channel>', 'malformed'],
	['XML of another kind', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'unknown_format'],
	['a bomb of entities', billionLaughs, 'malformed'],
	['an external entity', external, 'malformed'],
	['a null byte', `{"page":{"name":"a\u0000"},"incidents":[]}`, 'bad_encoding'],
	['UTF-16 read as UTF-8', '\ufffd\ufffd{\u0000"\u0000', 'bad_encoding'],
	['bytes that are no text', '\ufffd\ufffd\ufffdPNG\ufffd\ufffd', 'bad_encoding'],
	['100,000 arrays deep', `{"page":{},"incidents":${'['.repeat(100_000)}`, 'too_deep'],
	['40,000 objects deep', `${'{"a":'.repeat(40_000)}`, 'too_deep'],
	['30,000 elements deep', `<rss>${'<a>'.repeat(30_000)}${'</a>'.repeat(30_000)}</rss>`, 'too_deep'],
	['one character too many', `{"page":{},"incidents":[]}${' '.repeat(MAX_FEED_LENGTH)}`, 'too_large'],
])('%s is refused by name', (_, body, error) => {
	expect(parse(body)).toEqual({ ok: false, error });
});

it('a picture is of the wrong type', () => {
	expect(parse('GIF89a', 'image/gif')).toEqual({ ok: false, error: 'wrong_type' });
});

it('paragraphs written as elements stay separate', () => {
	const item =
		'<item><title>Libero Mail in tilt</title><pubDate>Mon, 23 Jan 2023 09:00:00 GMT</pubDate><description><p>Non funziona.</p><p>Da ore.</p></description></item>';
	const parsed = parse(rss(item));
	expect(parsed.ok && parsed.value.incidents[0]?.updates[0]?.text).toBe(
		'Libero Mail in tilt\nNon funziona.\n\nDa ore.',
	);
});

describe('accepted nonetheless', () => {
	it.each([
		['a byte order mark', '\ufeff{"page":{"id":"x"},"incidents":[]}'],
		[
			'an entity that HTML has and XML has not',
			rss('<item><title>Perch&eacute;&nbsp;s&igrave;</title></item>'),
		],
		['a control character', rss('<item><title>a\u0008b</title></item>')],
		['an unknown version', '<rss version="9"><channel><title>x</title></channel></rss>'],
		[
			'a prefix before every element',
			'<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>x</a:title></a:feed>',
		],
		[
			'fields of the wrong kind',
			'{"page":{"id":{}},"incidents":[null,7,"x",[],{"id":{},"name":[],"incident_updates":"no"}]}',
		],
	])('%s', (_, body) => {
		expect(parse(body).ok).toBe(true);
	});

	it('a prototype key changes no object', () => {
		const body =
			'{"page":{"id":"x"},"__proto__":{"polluted":1},"incidents":[{"id":"a","name":"b","status":"constructor","impact":"__proto__","__proto__":{"status":"resolved"},"incident_updates":[{"status":"toString","body":"c","claims":[{"topic":"__proto__"},{"topic":"constructor"}]}],"components":[{"name":"constructor","status":"valueOf"}]}]}';
		const parsed = parse(body);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
		expect(parsed.ok && parsed.value.incidents[0]).toMatchObject({
			status: 'unknown',
			impact: 'unknown',
			components: [],
		});
	});

	it('as many incidents and updates as fit, and no more', () => {
		const update = { id: 'u', status: 'investigating', body: '', display_at: '2023-01-01T00:00:00Z' };
		const incidents = Array.from({ length: 500 }, (_, i) => ({ id: i, name: 'x' }));
		const many = parse(JSON.stringify({ page: { id: 'x' }, incidents }));
		expect(many.ok && many.value.incidents).toHaveLength(100);
		const updates = Array.from({ length: 1_000 }, (_, i) => ({ ...update, id: i }));
		const long = parse(
			JSON.stringify({ page: { id: 'x' }, incidents: [{ id: 'a', name: 'x', incident_updates: updates }] }),
		);
		expect(long.ok && long.value.incidents[0]?.updates).toHaveLength(200);
	});
});
