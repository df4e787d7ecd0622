import type { Overview } from '../../monitor/core/assessment/snapshot';
import { Glyph } from '../glyph';
import { standing } from '../words/standing';
import type { HeadlineText } from './headline-text';

/** The answer at a glance: what, which mailbox, since when, whose fault, and by which source. */
export function Headline({ overview, text }: { overview: Overview; text: HeadlineText }) {
	const { status, phase, reason } = overview;
	const look = standing(status, phase, reason.key);
	return (
		<section class={`hero tint-${look.tone}`} role="status">
			<Glyph standing={look} large />
			<h1>{text.title}</h1>
			<div>
				{text.lines.map((line) => (
					<p key={line}>{line}</p>
				))}
				{text.source !== '' && <p class="attribution">{text.source}</p>}
			</div>
		</section>
	);
}
