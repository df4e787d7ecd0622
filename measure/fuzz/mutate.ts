/** Broken documents derived from good ones, the same for the same seed. */

// Inputs that often break parsers.
const TOKENS = [
	'\u0000',
	'\ufffd',
	'\ud800',
	'\u202e',
	'<',
	'>',
	'</',
	'<!--',
	'<![CDATA[',
	']]>',
	'&',
	'&amp;',
	'&#0;',
	'&#x110000;',
	'&lol;',
	'<!ENTITY a "b">',
	'"',
	"'",
	'\\',
	'\\u0000',
	'{',
	'}',
	'[',
	']',
	',',
	':',
	'null',
	'1e999',
	'-0',
	'""',
	'{}',
	'"__proto__":',
	'"constructor":',
	'"topic":"eta"',
	'"claims":',
	'<item>',
	'<entry>',
	'<strong>Update</strong>',
	'<small>',
	'9999-99-99T99:99:99Z',
	'0000-00-00',
	'2023-02-31T24:60:60+99:99',
	'Jan 0, 99:99',
	'[Resolved] ',
	'entro le prossime 24/48 ore',
	'a'.repeat(5_000),
	'['.repeat(200),
	'<a>'.repeat(200),
	'('.repeat(500),
	'non '.repeat(500),
	'\n'.repeat(2_000),
	'.'.repeat(3_000),
];

/** One document, changed anywhere or, half of the time, only inside values, so that it still parses and exercises more code. */
export function mutate(good: readonly string[], random: () => number): string {
	return random() < 0.5 ? mutateText(good, random) : mutateInside(good, random);
}

const VALUES: readonly unknown[] = [
	null,
	0,
	-1,
	1e308,
	'',
	'x',
	[],
	{},
	true,
	[[[]]],
	'resolved',
	'identified',
	'eta',
	'official',
	'2023-01-26T14:45:00+01:00',
	'Jan 26, 14:45 CET',
	'https://x.example/',
	'<p><small>Jan 26, 14:45 CET</small><br><strong>Update</strong> - x</p>',
	'Libero Mail non funziona: ripristino entro le prossime 24/48 ore, nessun attacco hacker',
	'\u202e\ud800',
	'a'.repeat(9_000),
	[{ topic: 'eta', from: 1, to: 2 }],
	{ attack: { stance: 'denied' } },
	[{ status: 'monitoring', body: 'x' }],
];

function mutateInside(good: readonly string[], random: () => number): string {
	const text = good[Math.floor(random() * good.length)] ?? '';
	const share = random() * 0.2;
	const value = () => VALUES[Math.floor(random() * VALUES.length)];
	if (text.startsWith('<'))
		return text.replace(/>([^<>]+)</g, (whole) =>
			random() < share
				? `>${String(value()).replace(/[<&]/g, (c) => (c === '<' ? '&lt;' : '&amp;'))}<`
				: whole,
		);
	try {
		return JSON.stringify(JSON.parse(text), (key, old) => {
			if (key === '' || random() >= share) return old;
			return random() < 0.3 && Array.isArray(old) ? [...old, ...old, value()] : value();
		});
	} catch {
		return text;
	}
}

/** Changed in one to six places. */
function mutateText(good: readonly string[], random: () => number): string {
	const below = (n: number) => Math.floor(random() * n);
	const any = <T>(list: readonly T[]): T => list[below(list.length)] as T;
	let text = any(good);
	for (let times = 1 + below(6); times > 0; times--) {
		const at = below(text.length + 1);
		const length = below(random() < 0.7 ? 20 : text.length);
		switch (below(8)) {
			case 0:
				text = text.slice(0, at) + text.slice(at + length);
				break;
			case 1:
				text = text.slice(0, at);
				break;
			case 2:
				text = text.slice(0, at) + any(TOKENS) + text.slice(at);
				break;
			case 3:
				text = text.slice(0, at) + String.fromCharCode(below(0x3000)) + text.slice(at + 1);
				break;
			case 4:
				text = text.slice(0, at) + text.slice(at, at + length).repeat(1 + below(4)) + text.slice(at);
				break;
			case 5: {
				const other = any(good);
				text = text.slice(0, at) + other.slice(below(other.length), below(other.length)) + text.slice(at);
				break;
			}
			case 6:
				text = text.replace(/"[^"]*"/, () => any(['null', '[]', '{}', '-1', '"x"', 'true', '1e400']));
				break;
			default:
				text = text.slice(0, at) + any(TOKENS) + text.slice(at + length);
		}
		if (text.length > 300_000) text = text.slice(0, 300_000);
	}
	return text;
}
