import { expect, test } from 'vitest';
import { HELP, readOptions } from '../../../simulator/demo/options.mjs';
import { SCENARIOS } from '../../../simulator/scenarios/all';

test('help lists every scenario with what it is (vitest -u writes the list)', async () => {
	const width = Math.max(...SCENARIOS.map(({ id }) => id.length)) + 2;
	const lines = SCENARIOS.map(({ id, title }) => `${id.padEnd(width)}${title}`);
	await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../../simulator/demo/scenarios.txt');
	for (const line of lines) expect(HELP).toContain(line);
});

test('without options it is January 2023 in two minutes, on the available display', () => {
	expect(readOptions([])).toEqual({
		scenario: 'january-2023',
		seconds: 120,
		display: 'auto',
		extension: '.output/chrome-mv3-timelapse',
	});
});

test.each([
	[['--scenario', 'january-1923'], 'There is no scenario "january-1923".'],
	[['--scenario', ''], 'There is no scenario "".'],
	[['--seconds', 'soon'], '--seconds takes a number above 0.'],
	[['--seconds', '0'], '--seconds takes a number above 0.'],
	[['--display', 'wide'], '--display is one of auto, virtual, none.'],
])('%j is one clear line', (args, wrong) => {
	expect(readOptions(args)).toEqual({ wrong });
});

test.each([[['--speed', '3']], [['june-2023']], [['--scenario']]])(
	'%j, which is no option, is one clear line',
	(args) => {
		expect(readOptions(args)).toEqual({ wrong: expect.stringMatching(/^[^\n]+$/) });
	},
);
