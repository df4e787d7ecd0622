import { expect, test } from 'vitest';
import { chart } from '../../../measure/fleet/plot';

const CHART = {
	title: 'Requests & <others>',
	xLabel: 'minutes',
	yLabel: 'requests',
	lines: [
		{
			name: 'one',
			points: [
				{ x: 0, y: 0 },
				{ x: 10, y: 90 },
			],
		},
		{
			name: 'two',
			points: [
				{ x: 0, y: 100 },
				{ x: 10, y: 50 },
			],
		},
	],
	xTicks: [0, 5, 10],
};

test('a chart spans its points, from zero up to a round number', () => {
	const svg = chart(CHART);
	const [, first, second] = /points="([\d.]+),([\d.]+) /.exec(svg) ?? [];
	expect([Number(first), Number(second)]).toEqual([70, 274]);
	expect(svg).toContain('>100<');
});

test('lines differ by more than colour, and words are inert', () => {
	const svg = chart(CHART);
	const dashes = [...svg.matchAll(/<polyline[^>]*stroke-dasharray="([^"]*)"/g)].map(([, dash]) => dash);
	expect(new Set(dashes).size).toBe(2);
	expect(svg).toContain('Requests &amp; &lt;others>');
});
