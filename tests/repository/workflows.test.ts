import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectFiles } from './sources';

const workflows = projectFiles(/^\.github\/workflows\/.*\.ya?ml$/);

test('every action is pinned to a commit, with its version next to it', () => {
	const uses = workflows.flatMap(({ text }) => text.match(/uses: .*/g) ?? []);
	expect(uses.length).toBeGreaterThan(0);
	for (const line of uses) expect(line).toMatch(/^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('a workflow grants nothing by default', () => {
	for (const { path, text } of workflows) {
		expect({ path, permissions: parse(text).permissions }).toEqual({ path, permissions: {} });
	}
});
