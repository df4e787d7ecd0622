/**
 * `npm run -s readers -- DIR…`: the fixtures of other feed libraries, as this product reads them. None may make it
 * throw; where a fixture has expected values, or feedsmith reads it too, differences are counted and shown.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from '../../monitor/core/formats/parse';
import { inertLine } from '../../monitor/core/text/text';
import { type Expected, expectedByFeedparser, expectedByGofeed } from './expected';
import { readByFeedsmith } from './feedsmith';
import { type ReadItem, readByUs } from './ours';

const NOW = Date.UTC(2026, 10, 25);
const tally = { documents: 0, read: 0, refused: 0, threw: 0 };
const agreed = { expected: [0, 0], feedsmith: [0, 0] } as Record<string, [number, number]>;
const lines: string[] = [];

for (const directory of process.argv.slice(2)) for (const path of filesBelow(directory)) look(path);
process.stdout.write(`${lines.sort().join('\n')}\n\n${JSON.stringify({ ...tally, agreed }, null, '\t')}\n`);
if (tally.threw > 0) process.exitCode = 1;

function filesBelow(directory: string): string[] {
	return readdirSync(directory, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(?:xml|json|rss|atom|rdf)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
}

function look(path: string): void {
	const bytes = readFileSync(path);
	const encoding =
		/encoding=["']([\w-]+)["']/.exec(bytes.subarray(0, 200).toString('latin1'))?.[1] ?? 'utf-8';
	const text = decoded(bytes, encoding);
	const expected = expectedByGofeed(path) ?? expectedByFeedparser(text);
	if (expected === undefined && path.endsWith('.json')) return;
	tally.documents++;
	try {
		const parsed = parseFeed(text, { trust: 'added', fetchedAt: NOW, about: ['libero'] });
		if (parsed.ok) tally.read++;
		else tally.refused++;
		const ours = readByUs(text);
		if (expected !== undefined) compare(path, 'expected', ours?.[0], expected);
		const theirs = readByFeedsmith(text);
		if (theirs?.[0] !== undefined) compare(path, 'feedsmith', ours?.[0], theirs[0]);
	} catch (error) {
		tally.threw++;
		lines.push(`threw ${path}: ${error}`);
	}
}

function decoded(bytes: Uint8Array, encoding: string): string {
	try {
		return new TextDecoder(encoding).decode(bytes);
	} catch {
		return new TextDecoder().decode(bytes);
	}
}

function compare(path: string, by: string, ours: ReadItem | undefined, theirs: Expected): void {
	const count = agreed[by] ?? [0, 0];
	for (const field of ['title', 'at', 'id'] as const) {
		if (theirs[field] === undefined || theirs[field] === '') continue;
		count[1]++;
		// Ours returns plain text everywhere; theirs keeps mark-up.
		const there = field === 'at' ? theirs.at : inertLine(inertLine(String(theirs[field])));
		if (ours?.[field] === there || (there === '' && ours?.[field] === undefined)) count[0]++;
		else lines.push(`${by} ${field} ${path}: ${show(ours?.[field])} here, ${show(theirs[field])} there`);
	}
}

function show(value: string | number | undefined): string {
	return typeof value === 'number' ? new Date(value).toISOString() : JSON.stringify(value);
}
