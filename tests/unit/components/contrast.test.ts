import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TONE_COLOR } from '../../../monitor/core/actions/badge';

const css = readFileSync(join(import.meta.dirname, '../../../assets/styles/tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('prefers-color-scheme: dark');

function tokens(text: string): Record<string, string> {
	return Object.fromEntries(
		[...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]),
	);
}
const THEMES = { light: tokens(light), dark: { ...tokens(light), ...tokens(dark) } };

/** Relative luminance of an sRGB colour (WCAG 2.2, 1.4.3). */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
		.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (high + 0.05) / (low + 0.05);
}

const TONES = ['green', 'amber', 'red', 'blue', 'violet', 'grey'];
const TEXT: [string, string][] = [
	...['page', 'surface', 'raised', ...TONES.map((tone) => `${tone}-tint`)].flatMap(
		(ground): [string, string][] => [
			['text', ground],
			['muted', ground],
		],
	),
	...['page', 'surface', 'raised'].map((ground): [string, string] => ['accent', ground]),
	...TONES.map((tone): [string, string] => [tone, 'surface']),
	['amber', 'amber-tint'],
	['accent-text', 'accent'],
	['accent-text', 'accent-hover'],
	['accent-hover', 'surface'],
];
/** Icons, field edges, focus: must be visible, but are not text. */
const SIGNS: [string, string][] = [
	...TONES.map((tone): [string, string] => [tone, `${tone}-tint`]),
	['line-strong', 'surface'],
	['line-strong', 'page'],
	['focus', 'page'],
	['focus', 'surface'],
	['accent', 'surface'],
	// The icon inside a solid glyph is drawn in the surface colour.
	...TONES.map((tone): [string, string] => ['surface', tone]),
];

describe.each(Object.entries(THEMES))('%s', (_, theme) => {
	const of = (name: string) => {
		const hex = theme[name];
		if (!hex) throw new Error(`no token --${name}`);
		return hex;
	};
	test.each(TEXT)('%s on %s is readable at 4.5:1', (ink, ground) => {
		expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
	});
	test.each(SIGNS)('%s on %s is visible at 3:1', (ink, ground) => {
		expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(3);
	});
});

test('the dark theme defines every colour of the light one', () => {
	expect(Object.keys(tokens(dark)).sort()).toEqual(Object.keys(tokens(light)).sort());
});

test.each(Object.entries(TONE_COLOR))('the badge’s white text is readable on %s', (_, hex) => {
	expect(contrast('#ffffff', hex)).toBeGreaterThanOrEqual(4.5);
});

test('the legend of the first run uses the badge’s own colours', () => {
	const welcome = readFileSync(join(import.meta.dirname, '../../../assets/styles/welcome.css'), 'utf8');
	for (const [tone, hex] of Object.entries(TONE_COLOR))
		expect(welcome).toMatch(new RegExp(`\\.badge-${tone} \\{\\s*background: ${hex};`));
});
