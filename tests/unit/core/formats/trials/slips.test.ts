import { describe, expect, test } from 'vitest';
import { rfc822 } from './documents';
import { play } from './play';

const ITEM = `<item><title>Libero Mail non funziona</title><description>La posta di Libero è irraggiungibile.</description><guid>1</guid><pubDate>${rfc822('12:00')}</pubDate></item>`;
const feed = (item = ITEM, open = '<rss version="2.0">', close = '</rss>') =>
	`<?xml version="1.0"?>${open}<channel><title>Avvisi</title>${item}</channel>${close}`;
const described = (text: string) => feed(ITEM.replace('La posta di Libero è irraggiungibile.', text));
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RSS1 = 'http://purl.org/rss/1.0/';
const DC = 'http://purl.org/dc/elements/1.1/';
const CONTENT = 'http://purl.org/rss/1.0/modules/content/';

describe('a feed is read by its namespaces', () => {
	test.each([
		[
			'content under another prefix',
			feed(
				ITEM.replace(
					'<title>Libero Mail non funziona</title><description>La posta di Libero è irraggiungibile.</description>',
					'<title>Avviso</title><c:encoded>Libero Mail non funziona: la posta è irraggiungibile.</c:encoded>',
				),
				`<rss version="2.0" xmlns:c="${CONTENT}">`,
			),
		],
		[
			'content by a namespace of its own',
			feed(
				ITEM.replace(
					'<title>Libero Mail non funziona</title><description>La posta di Libero è irraggiungibile.</description>',
					`<title>Avviso</title><encoded xmlns="${CONTENT}">Libero Mail non funziona: la posta è irraggiungibile.</encoded>`,
				),
			),
		],
		[
			'RDF with prefixes',
			`<r:RDF xmlns:r="${RDF}" xmlns:x="${RSS1}" xmlns:d="${DC}"><x:channel><x:title>A</x:title></x:channel><x:item><x:title>Libero Mail non funziona</x:title><d:date>2026-11-25T12:00:00+01:00</d:date></x:item></r:RDF>`,
		],
		[
			'RDF without',
			`<RDF xmlns="${RDF}"><channel xmlns="${RSS1}"><title>A</title></channel><item xmlns="${RSS1}"><title>Libero Mail non funziona</title><date xmlns="${DC}">2026-11-25T12:00:00+01:00</date></item></RDF>`,
		],
		[
			'Atom with a prefix',
			'<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>A</a:title><a:entry><a:id>1</a:id><a:title>Libero Mail non funziona</a:title><a:updated>2026-11-25T12:00:00+01:00</a:updated></a:entry></a:feed>',
		],
		[
			'the date under another prefix',
			feed(
				ITEM.replace(/<pubDate>.*<\/pubDate>/, '<zz:date>2026-11-25T12:00:00+01:00</zz:date>'),
				`<rss version="2.0" xmlns:zz="${DC}">`,
			),
		],
	])('%s', (_, body) => {
		expect(play([{ body, at: '12:30' }]).declared).toBe('outage');
	});
});

describe('one slip does not lose the feed', () => {
	test.each([
		['a bare ampersand', described('Invio & ricezione: la posta di Libero è irraggiungibile.')],
		[
			'an ampersand in an address',
			feed(ITEM.replace('<guid>1</guid>', '<link>https://x.example/?a=1&b=2</link>')),
		],
		['a forbidden reference', described('La posta di Libero&#31; è irraggiungibile.')],
		['a forbidden reference in hex', described('La posta di Libero&#x1F; è irraggiungibile.')],
		['a bare br', described('La posta di Libero<br>è irraggiungibile.')],
		[
			'an image and a paragraph without ends',
			described('<p>La posta di Libero <img src=a.png>è irraggiungibile.'),
		],
		['a lone less-than', described('La posta di Libero è irraggiungibile da < 1 ora.')],
		['a script after the end', `${feed()}<script>var a = 1 < 2;</script>`],
		['a comment of a cache after the end', `${feed()}\n<!-- cached -- in 0.2 s -->`],
		['a warning before the start', `<br />\n<b>Warning</b>: x in y on line 2<br />\n${feed()}`],
		['text before the start', `Notice: Undefined index\n${feed()}`],
		['capitals', feed(ITEM, '<RSS version="2.0">', '</RSS>')],
		[
			'all in capitals',
			feed(ITEM, '<RSS version="2.0">', '</RSS>').replace(
				/<(\/?)(channel|item|title|description|guid|pubDate)>/g,
				(_, end, name) => `<${end}${name.toUpperCase()}>`,
			),
		],
		['a version of XML that is none', feed().replace('version="1.0"', 'version="1.1"')],
	])('%s', (_, body) => {
		const outcome = play([{ body, at: '12:30' }]);
		expect([outcome.refused, outcome.declared]).toEqual([[], 'outage']);
	});

	test.each([
		['cut short', feed().slice(0, 200), 'truncated'],
		['elements that cross', feed('<item><title>x</item></title>'), 'malformed'],
		['entities of its own', `<!DOCTYPE rss [<!ENTITY a "b">]>${feed().slice(21)}`, 'malformed'],
	])('%s is refused by name', (_, body, error) => {
		expect(play([{ body, at: '12:30' }]).refused).toEqual([error]);
	});
});
