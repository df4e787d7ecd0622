/** A reason as a sentence, with the details that the engine supplies. Pure. */

import type { Words } from '../../assets/locales/words';
import type { Reason } from '../../monitor/core/assessment/state';
import { COMPONENTS } from '../../monitor/core/status';

/** The subject of the sentence: a part of the service, an error number, a host, the newspapers. Empty if there is nothing to add. */
function reasonDetail({ params }: Pick<Reason, 'params'>, words: Words): string {
	const details: string[] = [];
	const part = COMPONENTS.find((id) => id === params.component || id === params.layer);
	if (part) details.push(words.component[part]);
	const several = String(params.components ?? '').split(',');
	details.push(...COMPONENTS.filter((id) => several.includes(id)).map((id) => words.component[id]));
	if (typeof params.by === 'number' && typeof params.of === 'number')
		details.push(words.sentinels.networks(params.by, params.of));
	if (params.layer === 'middleware') details.push(words.layer.middleware);
	if (params.httpStatus !== undefined) details.push(`HTTP ${params.httpStatus}`);
	if (params.seconds !== undefined) details.push(`${params.seconds} s`);
	if (params.hours !== undefined) details.push(`${params.hours} h`);
	if (params.minutes !== undefined) details.push(`${params.minutes} min`);
	if (params.code !== undefined) details.push(String(params.code));
	if (params.host !== undefined) details.push(String(params.host));
	if (params.publishers !== undefined) details.push(String(params.publishers));
	if (params.name !== undefined) details.push(`«${params.name}»`);
	return details.join(', ');
}

/** The sentence with its details filled in: "Il sito risponde con un errore (HTTP 503)." */
export function reasonSentence(reason: Pick<Reason, 'key' | 'params'>, words: Words): string {
	const detail = reasonDetail(reason, words);
	const sentence = words.reasons[reason.key];
	return detail === '' ? sentence : `${sentence.replace(/\.$/, '')} (${detail}).`;
}
