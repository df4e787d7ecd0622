import { shortMoment } from '../../assets/locales/format';
import { briefMoment } from '../../assets/locales/moments';
import type { Words } from '../../assets/locales/words';
import type { SentenceSource } from '../../monitor/core/assessment/state';
import { useLocale } from '../words/locale';

type AttributionProps = {
	source: SentenceSource;
	/** Name of the source, if it has one: a newspaper, a feed. */
	name?: string | undefined;
	/** Epoch ms. */
	at: number;
};

/** The name alone: "Italiaonline", "ANSA", "avviso sul sito". */
export function sayingName(source: SentenceSource, name: string | undefined, { sourceName }: Words): string {
	// A site notice is identified by where it appears, the editors by what they are.
	return source === 'site' || source === 'seen' ? sourceName[source] : (name ?? sourceName[source]);
}

/** The source as a sentence: "Dalla stampa (ANSA)". */
function saying(source: SentenceSource, name: string | undefined, words: Words): string {
	const said = words.source[source];
	// Avoids the repetition in "Said by Italiaonline (Italiaonline)".
	return name && !said.includes(name) ? `${said} (${name})` : said;
}

/** The source: "Dalla stampa (ANSA)". */
export function Saying({ source, name }: Omit<AttributionProps, 'at'>) {
	const { words } = useLocale();
	return <span>{saying(source, name, words)}</span>;
}

/** The source and the time: "ANSA, oggi 14:45" to see, "Dalla stampa (ANSA), oggi alle 14:45" to hear. */
export function Attribution({ source, name, at }: AttributionProps) {
	const { language, now, words } = useLocale();
	return (
		<span class="attribution">
			<time dateTime={new Date(at).toISOString()} aria-hidden="true">
				{`${sayingName(source, name, words)}, ${briefMoment(language, at, now)}`}
			</time>
			<span class="visually-hidden">{`${saying(source, name, words)}, ${shortMoment(language, at, now)}`}</span>
		</span>
	);
}
