/** Plain line charts as SVG: axes in words, a legend, readable in light and dark. */

export type Line = { name: string; points: { x: number; y: number }[] };

type Chart = {
	title: string;
	xLabel: string;
	yLabel: string;
	lines: Line[];
	/** A level to compare with. */
	level?: { name: string; y: number };
	xTicks: number[];
};

const WIDTH = 760;
const HEIGHT = 320;
const LEFT = 70;
const RIGHT = 20;
const TOP = 56;
const BOTTOM = 46;
// Distinguished by colour and by dashes.
const STYLES = [
	{ colour: '#1a6fb4', dash: '' },
	{ colour: '#c2410c', dash: '6 3' },
	{ colour: '#6d5bd0', dash: '2 3' },
];

const inert = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const number = (value: number) => value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 });

/** A round number at or above `value`. */
function roundUp(value: number): number {
	const power = 10 ** Math.floor(Math.log10(Math.max(value, 1e-9)));
	return ([1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((step) => step * power >= value) ?? 10) * power;
}

export function chart({ title, xLabel, yLabel, lines, level, xTicks }: Chart): string {
	const xs = lines.flatMap(({ points }) => points.map(({ x }) => x));
	const [xMin, xMax] = [Math.min(...xs), Math.max(...xs)];
	const yMax = roundUp(Math.max(level?.y ?? 0, ...lines.flatMap(({ points }) => points.map(({ y }) => y))));
	const x = (value: number) => LEFT + ((value - xMin) / (xMax - xMin)) * (WIDTH - LEFT - RIGHT);
	const y = (value: number) => HEIGHT - BOTTOM - (value / yMax) * (HEIGHT - TOP - BOTTOM);
	const grid = [0, 0.25, 0.5, 0.75, 1].map((share) => {
		const at = y(share * yMax).toFixed(1);
		return `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at}" y2="${at}"/><text x="${LEFT - 8}" y="${at}" text-anchor="end" dy="4">${number(share * yMax)}</text>`;
	});
	const ticks = xTicks.map(
		(tick) =>
			`<text x="${x(tick).toFixed(1)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${number(tick)}</text>`,
	);
	const drawn = lines.map(({ points }, index) => {
		const style = STYLES[index % STYLES.length];
		const path = points.map((point) => `${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`).join(' ');
		return `<polyline fill="none" stroke="${style?.colour}" stroke-width="1.6" stroke-dasharray="${style?.dash}" points="${path}"/>`;
	});
	const legend = lines.map(({ name }, index) => {
		const style = STYLES[index % STYLES.length];
		const at = LEFT + index * 220;
		return `<line x1="${at}" x2="${at + 26}" y1="42" y2="42" stroke="${style?.colour}" stroke-width="2" stroke-dasharray="${style?.dash}"/><text x="${at + 32}" y="46">${inert(name)}</text>`;
	});
	const limit =
		level === undefined
			? ''
			: `<line class="level" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(level.y).toFixed(1)}" y2="${y(level.y).toFixed(1)}"/><text x="${WIDTH - RIGHT}" y="${(y(level.y) - 5).toFixed(1)}" text-anchor="end">${inert(level.name)}</text>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${inert(title)}">
<style>svg{background:#fff}text{font:12px system-ui,sans-serif;fill:#333}.title{font-weight:600;font-size:14px}.grid{stroke:#ddd}.level{stroke:#888;stroke-dasharray:3 4}</style>
<text class="title" x="${LEFT}" y="20">${inert(title)}</text>
${[...grid, ...ticks, limit, ...drawn, ...legend].join('\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">${inert(xLabel)}</text>
<text transform="translate(14 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${inert(yLabel)}</text>
</svg>
`;
}
