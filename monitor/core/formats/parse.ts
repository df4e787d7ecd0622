/** Any feed document to incidents. The content decides the format, not the address or the type that the server names. */

import type { FeedDocument, FeedError } from '../model/incident';
import { err, ok, type Result } from '../result';
import { fields, parseJson } from '../text/json';
import { mendJson } from '../text/lenient-json';
import { hidesRoot } from '../text/mend-xml';
import { parseXmlDocument } from '../text/xml';
import { JSON_FORMATS, XML_FORMATS } from './all';
import { MAX_FEED_LENGTH, type ParseContext } from './context';
import { notAhead } from './not-ahead';

/** Parses a document of any known format. Never throws; a document that cannot be read is refused by name. */
export function parseFeed(body: string, context: ParseContext): Result<FeedDocument, FeedError> {
	if (body.length > MAX_FEED_LENGTH) return err('too_large');
	if (body.includes('\u0000')) return err('bad_encoding');
	const text = body.replace(/^\ufeff/, '').trim();
	if (text === '') return err('truncated');
	if (mostlyUnreadable(text)) return err('bad_encoding');
	const parsed = parseText(text, context);
	return parsed.ok ? ok(notAhead(parsed.value, context.fetchedAt)) : parsed;
}

function parseText(text: string, context: ParseContext): Result<FeedDocument, FeedError> {
	if (text.startsWith('{') || text.startsWith('[')) return parseJsonFormats(text, context);
	if (text.startsWith('<') || hidesRoot(text)) return parseXmlFormats(text, context);
	return err(
		/^(image|audio|video|font)\/|pdf|zip|octet-stream/i.test(context.contentType ?? '')
			? 'wrong_type'
			: 'unknown_format',
	);
}

/** A text in another encoding turns into replacement characters; a few of them are only typos. */
function mostlyUnreadable(text: string): boolean {
	const head = text.slice(0, 4_000);
	return head.split('\ufffd').length - 1 > head.length / 10;
}

function parseJsonFormats(text: string, context: ParseContext): Result<FeedDocument, FeedError> {
	let parsed = parseJson(text);
	if (!parsed.ok && parsed.error !== 'too_deep' && text.includes('"cStateVersion"')) {
		const mended = parseJson(mendJson(text));
		if (mended.ok) parsed = mended;
	}
	if (!parsed.ok) return parsed;
	const document = fields(parsed.value);
	const format = JSON_FORMATS.find(({ is }) => is(document));
	return format === undefined ? err('unknown_format') : ok(unique(format.read(document, context)));
}

function parseXmlFormats(text: string, context: ParseContext): Result<FeedDocument, FeedError> {
	if (/^(<!--[\s\S]{0,500}?-->\s*)?<(!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 2_000)))
		return err('html');
	const parsed = parseXmlDocument(text);
	if (!parsed.ok) return parsed;
	const root = parsed.value;
	if (root.name.toLowerCase() === 'html') return err('html');
	const format = XML_FORMATS.find(({ is }) => is(root));
	return format === undefined ? err('unknown_format') : ok(unique(format.read(root, context)));
}

/** Merges incidents that a feed lists twice. */
function unique(document: FeedDocument): FeedDocument {
	const incidents = new Map(document.incidents.toReversed().map((incident) => [incident.id, incident]));
	return incidents.size === document.incidents.length
		? document
		: { ...document, incidents: [...incidents.values()].reverse() };
}
