/**
 * All feed text becomes inert plain text: no tags, no entities, no control or direction characters, limited length.
 * Every step walks the text once: a hostile body costs no more than a long one.
 */

import { decodeEntities } from './entities';

export const MAX_TEXT = 4_000;
const MAX_NAME = 300;

const BLOCK = new Set(
	'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
		' ',
	),
);
/** Elements whose content is not text for people. */
const DROPPED = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'head', 'title']);

/** Removes the markup of an HTML fragment; blocks become new lines. Entities stay unchanged. */
function stripTags(html: string): string {
	let out = '';
	let from = 0;
	for (;;) {
		const open = html.indexOf('<', from);
		if (open < 0) return out + html.slice(from);
		const next = html.charCodeAt(open + 1);
		const letter = (next | 32) >= 97 && (next | 32) <= 122;
		if (!letter && next !== 47 && next !== 33 && next !== 63) {
			out += html.slice(from, open + 1); // "a < b" is text
			from = open + 1;
			continue;
		}
		out += html.slice(from, open);
		const close = html.startsWith('<!--', open) ? html.indexOf('-->', open + 4) : html.indexOf('>', open + 1);
		if (close < 0) return out; // a tag without an end: what follows cannot be trusted to be text
		const name = tagName(html, open + 1);
		if (BLOCK.has(name)) out += '\n';
		from = html.startsWith('<!--', open) ? close + 3 : close + 1;
		if (DROPPED.has(name) && next !== 47 && html.charCodeAt(close - 1) !== 47) {
			const end = endOf(html, name, from);
			if (end < 0) return out;
			from = end;
		}
	}
}

function tagName(html: string, at: number): string {
	let i = html.charCodeAt(at) === 47 ? at + 1 : at;
	const start = i;
	while (i - start < 12 && /[a-z0-9]/i.test(html[i] ?? '')) i++;
	return html.slice(start, i).toLowerCase();
}

/** Start of a dropped element's end tag, or -1. One missing end tag ends the walk, so this stays linear. */
function endOf(html: string, name: string, from: number): number {
	let at = html.indexOf('</', from);
	while (at >= 0 && tagName(html, at + 1) !== name) at = html.indexOf('</', at + 2);
	return at;
}

// Controls except tab and new line; invisible characters (zero-width and direction marks, soft hyphens, tag and variation
// characters); interlinear marks, non-characters and lone surrogates.
const UNSAFE =
	/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\p{Noncharacter_Code_Point}\p{Surrogate}]/gu;

/** Plain text made harmless: one space between words, at most one empty line, at most `max` characters. */
export function plainText(text: string, max = MAX_TEXT): string {
	const clean = text
		.replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
		.replace(UNSAFE, '')
		.replace(/[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g, ' ');
	const lines = clean.split('\n').map((line) => line.trim());
	return cap(
		lines
			.filter((line, i) => line !== '' || lines[i - 1] !== '')
			.join('\n')
			.trim(),
		max,
	);
}

/** An HTML fragment, or text with entities, as harmless plain text. */
export function inertText(html: string, max = MAX_TEXT): string {
	return plainText(decodeEntities(stripTags(html)), max);
}

/** The same on one line: names and titles. */
export function inertLine(html: string, max = MAX_NAME): string {
	return cap(inertText(html, MAX_TEXT).replace(/\n+/g, ' '), max);
}

function cap(text: string, max: number): string {
	if (text.length <= max) return text;
	const cut = text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '');
	return `${cut.trimEnd()}…`;
}
