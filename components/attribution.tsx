import { shortMoment } from '../assets/locales/format';
import type { SentenceSource } from '../monitor/core/assessment/state';
import { useSpeech } from './speech';

export type AttributionProps = {
	source: SentenceSource;
	/** Name of the source, when it has one: a newspaper, a feed. */
	name?: string | undefined;
	/** Epoch ms. */
	at: number;
};

/** Who says it and when: "Dalla stampa (ANSA), oggi alle 14:45". */
export function Attribution({ source, name, at }: AttributionProps) {
	const { language, now, words } = useSpeech();
	return (
		<span class="attribution">
			{words.source[source]}
			{name ? ` (${name})` : ''}
			{', '}
			<time dateTime={new Date(at).toISOString()}>{shortMoment(language, at, now)}</time>
		</span>
	);
}
