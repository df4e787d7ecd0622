import { now } from '#clock';
import { plural } from '../../assets/locales/format';
import type { OptionWords } from '../../assets/locales/it/options';
import type { Language } from '../../assets/locales/language';
import { fetchFeed } from '../../monitor/check/fetch-feed';
import { parseFeed } from '../../monitor/core/formats/parse';
import { permissionFor } from '../../monitor/core/incidents/sources';
import { load } from '../../monitor/platform/load';
import { hasOrigin } from '../../monitor/platform/permissions';

const DEADLINE_MS = 10_000;

type VerifyLocale = {
	language: Language;
	words: OptionWords['options']['feeds'];
	errors: OptionWords['feedError'];
	gaps: OptionWords['feedGap'];
};

/** Reads a feed once, as the worker would, and reports in words whether it works. Stores nothing. */
export async function verifyFeed(
	url: string,
	{ language, words, errors, gaps }: VerifyLocale,
): Promise<string> {
	const feed = { url, permission: permissionFor(url) };
	const answer = await fetchFeed({ load, mayRead: hasOrigin }, feed, AbortSignal.timeout(DEADLINE_MS));
	if (answer.kind === 'failed') return errors[answer.error];
	if (answer.kind === 'not_modified') return errors.wrong_type;
	const parsed = parseFeed(answer.text, {
		trust: 'added',
		fetchedAt: now(),
		contentType: answer.contentType,
	});
	if (!parsed.ok) return errors[parsed.error];
	const { format, incidents, missed = [] } = parsed.value;
	const { one, other } = words.incidents;
	const count = plural(language, incidents.length, { one, other: other(incidents.length) });
	return [words.readable(format, count), ...missed.map((gap) => `${gaps[gap]}.`)].join(' ');
}
