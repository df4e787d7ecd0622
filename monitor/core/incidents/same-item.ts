/** Which update of a reading is already known: by its id, or by the same words at the same place or time. */

import type { IncidentUpdate } from '../model/incident';
import { contentHash } from '../text/hash';

/** Names of an update; two updates that share one are the same. */
export function namesOf(update: IncidentUpdate): string[] {
	const words = wordsKey(update.text);
	return [
		`id ${foldAddress(update.id)}`,
		`at ${update.at} ${update.publisher ?? ''} ${words}`,
		...(update.url === undefined ? [] : [`url ${foldAddress(update.url)} ${words}`]),
	];
}

/** The words of a text, regardless of spaces and capitals. */
export function wordsKey(text: string): string {
	return contentHash(
		text
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim(),
	);
}

/** An address without parts that do not change its page: scheme, "www.", campaign parameters, a trailing slash. */
function foldAddress(id: string): string {
	if (!/^https?:\/\//i.test(id)) return id;
	const [page = '', query = ''] = id
		.replace(/^https?:\/\/(?:www\.)?/i, '')
		.replace(/#.*$/, '')
		.split('?');
	const kept = query
		.split('&')
		.filter((part) => part !== '' && !/^(?:utm_|fbclid|gclid|ref=|source=)/i.test(part));
	return `${page.replace(/\/$/, '')}${kept.length === 0 ? '' : `?${kept.join('&')}`}`;
}
