/** Pages of kinds that occur in the wild, reworded, and what a truthful reader must call each. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { classify, forwardOf } from '../../../../monitor/core/evidence/classify';
import type { ProbeResult, RawAnswer } from '../../../../monitor/core/evidence/probe-result';
import { TARGETS } from '../../../../monitor/core/providers';

const FOLDER = join(import.meta.dirname, '../../../fixtures/pages');

type Listed = {
	file: string;
	url: string;
	target: string;
	httpStatus: number;
	contentType: string;
	truth: string;
	acceptable?: string[];
	/** Words next to a form: kept (true) or not worth keeping (false). */
	banner?: boolean;
	standsFor: string;
};

const { pages }: { pages: Listed[] } = JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8'));

function called({ file, url, target: id, httpStatus }: Listed): {
	word: string;
	result: ProbeResult;
} {
	const target = TARGETS.find((known) => known.id === id);
	if (target === undefined) throw new Error(`no target ${id}`);
	const raw: RawAnswer = {
		outcome: 'answer',
		httpStatus,
		url,
		body: readFileSync(join(FOLDER, file), 'utf8'),
		truncated: false,
		durationMs: 1,
	};
	const result = classify(target, raw, null);
	const followed = forwardOf(raw) !== null && result.kind !== 'intercepted';
	return { word: followed ? 'forward' : result.kind, result };
}

describe('a page from the wild is classified correctly', () => {
	test.each(pages)('$file: $standsFor', (page) => {
		const { word, result } = called(page);
		expect([page.truth, ...(page.acceptable ?? [])]).toContain(word);
		if (page.banner !== undefined) expect('banner' in result).toBe(page.banner);
	});

	test('and the confusion table is printed', () => {
		const counts = new Map<string, number>();
		for (const page of pages) {
			const key = `${page.truth.padEnd(20)} called ${called(page).word}`;
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
		const lines = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, n]) => `${key}: ${n}`);
		console.info(`${pages.length} pages\n${lines.join('\n')}`);
		expect(pages.length).toBeGreaterThanOrEqual(60);
		expect(new Set(pages.map(({ file }) => file)).size).toBe(pages.length);
	});
});
