/** The expected values in two other libraries' fixtures: title, date and identity of the first item. */

import { existsSync, readFileSync } from 'node:fs';

export type Expected = {
	title?: string | undefined;
	/** Epoch ms. */
	at?: number | undefined;
	id?: string | undefined;
};

/** gofeed keeps a JSON file next to each document. */
export function expectedByGofeed(path: string): Expected | undefined {
	const beside = path.replace(/\.(?:xml|json)$/, '.json');
	if (beside === path || !existsSync(beside)) return undefined;
	const [item] = JSON.parse(readFileSync(beside, 'utf8')).items ?? [];
	if (item === undefined) return undefined;
	const date = item.publishedParsed ?? item.pubDateParsed ?? item.updatedParsed;
	return {
		...(typeof item.title === 'string' ? { title: item.title } : {}),
		...(typeof date === 'string' ? { at: Date.parse(date) } : {}),
		...(typeof (item.guid?.value ?? item.guid) === 'string' ? { id: item.guid?.value ?? item.guid } : {}),
	};
}

/** feedparser writes a line of Python into each document. */
export function expectedByFeedparser(text: string): Expected | undefined {
	const line = /^\s*Expect:\s*(.*)$/m.exec(text)?.[1];
	if (line === undefined) return undefined;
	const title = /entries\[0\]\['title'\] == u?'((?:[^'\\]|\\.)*)'/.exec(line)?.[1];
	const id = /entries\[0\]\['(?:id|guid)'\] == u?'((?:[^'\\]|\\.)*)'/.exec(line)?.[1];
	const date = /entries\[0\]\['(?:published|updated|date)_parsed'\] == \((\d[\d, ]*)\)/.exec(line)?.[1];
	const [year = 0, month = 1, ...rest] = (date ?? '').split(',').map(Number);
	return {
		...(title === undefined ? {} : { title }),
		...(id === undefined ? {} : { id }),
		...(date === undefined ? {} : { at: Date.UTC(year, month - 1, rest[0], rest[1], rest[2], rest[3]) }),
	};
}
