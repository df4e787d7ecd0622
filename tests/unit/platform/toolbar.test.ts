import { expect, test, vi } from 'vitest';
import { drawBadge } from '../../../monitor/platform/toolbar';

const calls = vi.hoisted(() => [] as [string, unknown][]);

vi.mock('wxt/browser', () => {
	const record = (name: string) => [name, async (value: unknown) => void calls.push([name, value])] as const;
	const names = ['setTitle', 'setBadgeText', 'setBadgeBackgroundColor', 'setBadgeTextColor'];
	return { browser: { action: Object.fromEntries(names.map(record)) } };
});

/** The calls of one drawing, in the order of their names. */
async function drawn(text: string, color: string, title: string) {
	calls.length = 0;
	await drawBadge(text, color, title);
	return calls.map(([name]) => name).sort();
}

const ALL = ['setBadgeBackgroundColor', 'setBadgeText', 'setBadgeTextColor', 'setTitle'];

test('the title is drawn at each check, the badge only when its text or colour changes', async () => {
	expect(await drawn('OK', '#008000', 'checked at 10:00')).toEqual(ALL);
	expect(await drawn('OK', '#008000', 'checked at 10:10')).toEqual(['setTitle']);
	expect(await drawn('KO', '#008000', 'checked at 10:20')).toEqual(ALL);
	expect(await drawn('KO', '#ff0000', 'checked at 10:30')).toEqual(ALL);
	expect(calls).toContainEqual(['setBadgeBackgroundColor', { color: '#ff0000' }]);
});
