/** Text to a feed document, with the trust of its format unless the user sets another. */

import { FORMAT } from '../../monitor/core/formats/all';
import type { ParseContext } from '../../monitor/core/formats/context';
import { isEnvelope } from '../../monitor/core/formats/envelope';
import { parseFeed } from '../../monitor/core/formats/parse';
import { textIncidents } from '../../monitor/core/formats/prose';
import type {
	ClaimSource,
	FeedDocument,
	FeedError,
	FeedFormat,
	FeedTrust,
} from '../../monitor/core/model/incident';
import type { ProviderId } from '../../monitor/core/providers';
import { decodeBase64, decodeUtf8 } from '../../monitor/core/text/base64';
import { wholeOf } from '../incidents/article';
import { Refusal } from './read-input';

export type Given = {
	/** Epoch ms. */
	at: number;
	atGiven: boolean;
	trust: FeedTrust | undefined;
	source: ClaimSource | undefined;
	about: ProviderId | undefined;
};

const REASON: Partial<Record<FeedError, string>> = {
	too_large: 'longer than a feed may be',
	html: 'a web page, not a feed',
	truncated: 'ends before it is complete',
	malformed: 'neither well-formed JSON nor XML',
	too_deep: 'nested deeper than any feed',
	unknown_format: 'a document, but of no feed format that is known',
	bad_encoding: 'not text in the encoding it should be in',
	wrong_type: 'not a text document',
};

/** Reads, or throws a Refusal. `note` is additional information for the user. */
export function readDocument(
	file: string,
	body: string,
	given: Given,
	note: (line: string) => void,
): FeedDocument {
	const about = given.about === undefined ? {} : { about: [given.about] };
	const context: ParseContext = {
		trust: given.trust ?? 'press',
		fetchedAt: given.at,
		stretchesOf: wholeOf,
		...about,
	};
	const looksLikeProse = !/^\s*\ufeff?\s*[{[<]/.test(body);
	if (file.endsWith('.txt') || (file === '-' && given.atGiven && looksLikeProse)) {
		const source = given.source ?? 'press';
		return {
			format: 'prose',
			incidents: textIncidents(body, { ...context, trust: given.trust ?? 'press' }, source),
		};
	}
	if (file === '-' && looksLikeProse && body.trim() !== '')
		throw new Refusal('neither JSON nor XML; Italian prose on standard input needs --at ISO');
	const text = isEnvelope(body) ? opened(body, file, note) : body;
	const parsed = parse(text, context);
	return parse(text, { ...context, trust: given.trust ?? trustOf(parsed.format, text) });
}

function trustOf(format: FeedFormat, text: string): FeedTrust {
	if (text.includes('"_postaviva"')) return 'signed';
	// A status page's history as RSS is still the company's own statement.
	if (format === 'rss' && /<generator>[^<]*cstate|data-var=/.test(text)) return 'official';
	return FORMAT[format].usualTrust;
}

function parse(text: string, context: ParseContext): FeedDocument {
	const parsed = parseFeed(text, context);
	if (!parsed.ok) throw new Refusal(`${parsed.error}: ${REASON[parsed.error] ?? 'refused'}`);
	return parsed.value;
}

function opened(body: string, file: string, note: (line: string) => void): string {
	const payload = decodeBase64(String(JSON.parse(body).payload ?? ''));
	const text = payload === undefined ? undefined : decodeUtf8(payload);
	if (text === undefined) throw new Refusal('malformed: the envelope holds no text');
	note(`${file}: signed, but not verified here (npm run feed -- verify)`);
	return text;
}
