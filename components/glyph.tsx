import type { GlyphName, Standing } from './words/standing';

// On a 24-unit grid. Outlines differ as well as the signs inside: circle, triangle, octagon, square, dashes.
const OUTLINE: Record<GlyphName, string> = {
	well: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z',
	reported: 'M12 2.5 23 21.5H1Z',
	partial: 'M12 2.5 23 21.5H1Z',
	down: 'M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9Z',
	recovering: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z',
	maintenance:
		'M5 2.5h14A2.5 2.5 0 0 1 21.5 5v14a2.5 2.5 0 0 1-2.5 2.5H5A2.5 2.5 0 0 1 2.5 19V5A2.5 2.5 0 0 1 5 2.5Z',
	you: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z',
	unknown: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z',
	verifying: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z',
};

const SIGN: Record<GlyphName, string> = {
	well: 'm7 12.5 3.5 3.5L17 9',
	reported: 'M12 9v5.5m0 3v.01',
	partial: 'M12 9v5.5m0 3v.01',
	down: 'm8.5 8.5 7 7m0-7-7 7',
	recovering: 'M12 17V7.5m-4 4 4-4 4 4',
	maintenance: 'M7 16.5v-9l5 5.5 5-5.5v9',
	you: 'M7.5 12h9',
	unknown: 'M9 9.5a3 3 0 1 1 4.2 2.7c-.8.4-1.2.9-1.2 1.8m0 3v.01',
	verifying: 'M7.5 12v.01M12 12v.01m4.5-.01v.01',
};

// Outlined, not filled: the status is not certain.
const HOLLOW = new Set<GlyphName>(['unknown', 'verifying', 'reported']);

/** The sign of a status. There is always text next to it, so it is hidden from screen readers. */
export function Glyph({ standing, large = false }: { standing: Standing; large?: boolean }) {
	const { tone, glyph } = standing;
	const fill = HOLLOW.has(glyph) ? 'hollow' : 'solid';
	return (
		<svg class={`glyph ${fill} tone-${tone}${large ? ' large' : ''}`} viewBox="0 0 24 24" aria-hidden="true">
			<path class="outline" d={OUTLINE[glyph]} />
			<path class="sign" d={SIGN[glyph]} />
		</svg>
	);
}
