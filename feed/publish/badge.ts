/** `badge.svg`: the page's headline for other sites. A picture cannot show its age, so it shows when it was drawn. */

import { briefMoment } from '../../assets/locales/moments';
import type { ProviderId } from '../../monitor/core/providers';
import type { SentinelStatement } from '../../monitor/core/sentinel/statement';
import { goingOn, headlineOf, type Told, unanswered } from '../page/going-on';
import { escapeMarkup } from './markup';

/** White text on these has a contrast of at least 4.5. */
const COLOR = { calm: '#4d5966', trouble: '#b3261e' };
/** Approximate width of a letter at 11 px; `textLength` makes it exact. */
const LETTER = 6.3;

export function svgBadge(
	told: readonly Told[],
	now: number,
	only?: ProviderId,
	statement?: SentinelStatement,
): string {
	const going = goingOn(told, now, only);
	const silent = unanswered(statement, now, only);
	const left = headlineOf(going, only, silent);
	const right = briefMoment('it', now, 0);
	const [leftWidth, rightWidth] = [left, right].map((text) => Math.round(text.length * LETTER));
	const [a, b] = [(leftWidth ?? 0) + 16, (rightWidth ?? 0) + 16];
	const words = (text: string, x: number, width: number) =>
		`<text x="${x}" y="14" textLength="${width}" lengthAdjust="spacingAndGlyphs">${escapeMarkup(text)}</text>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${a + b}" height="20" role="img" aria-label="${escapeMarkup(`${left}, ${right}`)}">
<title>${escapeMarkup(`${left}, ${right}`)}</title>
<clipPath id="r"><rect width="${a + b}" height="20" rx="4"/></clipPath>
<g clip-path="url(#r)"><rect width="${a}" height="20" fill="${going.open.length + silent.length === 0 ? COLOR.calm : COLOR.trouble}"/><rect x="${a}" width="${b}" height="20" fill="#2b333b"/></g>
<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${words(left, 8, leftWidth ?? 0)}${words(right, a + 8, rightWidth ?? 0)}</g>
</svg>
`;
}
