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

/** Who says it: "Dalla stampa (ANSA)". */
export function Saying({ source, name }: Omit<AttributionProps, 'at'>) {
	const { words } = useSpeech();
	const said = words.source[source];
	// "Said by Italiaonline (Italiaonline)" would stammer.
	return <span>{name && !said.includes(name) ? `${said} (${name})` : said}</span>;
}

/** Who says it and when: "Dalla stampa (ANSA), oggi alle 14:45". */
export function Attribution({ source, name, at }: AttributionProps) {
	const { language, now } = useSpeech();
	return (
		<span class="attribution">
			<Saying source={source} name={name} />
			{', '}
			<time dateTime={new Date(at).toISOString()}>{shortMoment(language, at, now)}</time>
		</span>
	);
}
