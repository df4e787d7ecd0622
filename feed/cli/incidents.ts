/** `npm run -s incidents -- FILE… | --list FILE`: feed documents, or Italian prose, to normalised incidents and claims as JSON. */

import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { CLAIM_SOURCES, FEED_TRUSTS } from '../../monitor/core/model/incident';
import { PROVIDERS } from '../../monitor/core/providers';
import { parseWhen } from '../../monitor/core/text/when';
import { type Given, readDocument } from './read-document';
import { Refusal, readInput } from './read-input';
import { readListed } from './read-list';
import { documentJson } from './show';

const HELP = `Usage: npm run -s incidents -- FILE… [options]
       npm run -s incidents -- --list FILE [options]

  FILE        a feed document of any format, told by its content: native (plain or signed), Statuspage v2 JSON or
              Atom, JSON Feed, RSS, Atom, cState, Instatus; or a .txt of Italian prose; "-" is standard input

Options
  --list FILE       many at once: JSON lines { "file" or "text", "at" }; a text is prose. Prints one result a line, in
                    order: { "file", "format", "incidents" }, or { "error" }
  --at ISO          the time of a text (default: now); of a document, when it was received.
                    Without an offset it is civil time in Rome. With "-" it says that the input is prose.
  --as-of ISO       fold the claims as they were known at this time (default: all of them)
  --trust WORD      believe the document as: ${FEED_TRUSTS.join(', ')}
                    (default: signed for native, official for status pages, press for news)
  --source WORD     who says a text: ${CLAIM_SOURCES.join(', ')} (default: press)
  --about WORD      the provider meant if none is named: ${PROVIDERS.join(', ')}
  --help

Prints { "format", "missed", "incidents": [{ id, name, status, impact, startedAt, resolvedAt, providers, components, updates,
claims }] } of one file, or a list of { "file", "format", "incidents" } of several. Times are ISO 8601 in Rome. A
document that cannot be read is one line on standard error and exit code 2.
`;

function fail(message: string): never {
	process.stderr.write(`${message}\n`);
	process.exit(2);
}

function readArguments() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
				at: { type: 'string' },
				'as-of': { type: 'string' },
				trust: { type: 'string' },
				source: { type: 'string' },
				about: { type: 'string' },
				list: { type: 'string' },
				help: { type: 'boolean', default: false },
			},
		});
	} catch (error) {
		fail(`${(error as Error).message.split('. ')[0]}. See --help`);
	}
}

function time(option: string, text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	return parseWhen(text) ?? fail(`--${option} ${text}: not a time; write it like 2023-01-25T16:00:00+01:00`);
}

function word<T extends string>(
	option: string,
	words: readonly T[],
	text: string | undefined,
): T | undefined {
	if (text === undefined) return undefined;
	return words.find((one) => one === text) ?? fail(`--${option} ${text}: not one of ${words.join(', ')}`);
}

const { values, positionals } = readArguments();
if (values.help) {
	process.stdout.write(HELP);
	process.exit(0);
}
if ((positionals.length === 0) === (values.list === undefined)) fail('which file? See --help');

if (values.list !== undefined && !existsSync(values.list)) fail(`${values.list}: no such file`);

const at = time('at', values.at);
const given: Given = {
	at: at ?? Date.now(),
	atGiven: at !== undefined,
	trust: word('trust', FEED_TRUSTS, values.trust),
	source: word('source', CLAIM_SOURCES, values.source),
	about: word('about', PROVIDERS, values.about),
};
const asOf = time('as-of', values['as-of']);

const note = (line: string) => void process.stderr.write(`${line}\n`);

/** The document at `file`, or the prose in `text`; a refusal is one line on standard error. */
async function read(name: string, file: string, text: string | undefined, when: Given): Promise<object> {
	try {
		const document = readDocument(file, text ?? (await readInput(file)), when, note);
		return documentJson(document, asOf);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		note(`${name}: ${error.message}`);
		process.exitCode = 2;
		return { error: error.message };
	}
}

async function readLine(list: string, line: string, number: number): Promise<object> {
	try {
		const listed = readListed(line, list);
		const when = { ...given, at: listed.at, atGiven: true };
		if ('text' in listed) return await read(`${list}:${number}`, 'line.txt', listed.text, when);
		return { file: basename(listed.file), ...(await read(listed.file, listed.file, undefined, when)) };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		note(`${list}:${number}: ${error.message}`);
		process.exitCode = 2;
		return { error: error.message };
	}
}

if (values.list !== undefined) {
	const lines = readFileSync(values.list, 'utf8').split('\n');
	for (const [i, line] of lines.entries())
		if (line.trim() !== '')
			process.stdout.write(`${JSON.stringify(await readLine(values.list, line, i + 1))}\n`);
} else {
	const shown: object[] = [];
	for (const file of positionals) {
		const result = await read(file, file, undefined, given);
		if (!('error' in result))
			shown.push({ ...(positionals.length > 1 ? { file: basename(file) } : {}), ...result });
	}
	if (positionals.length > 1) process.stdout.write(`${JSON.stringify(shown, null, '\t')}\n`);
	else if (shown[0] !== undefined) process.stdout.write(`${JSON.stringify(shown[0], null, '\t')}\n`);
}
