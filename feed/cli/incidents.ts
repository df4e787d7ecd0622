/** `npm run -s incidents -- FILE…`: any feed document, or Italian prose, to normalised incidents and claims as JSON. */

import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { CLAIM_SOURCES, FEED_TRUSTS } from '../../monitor/core/incidents/model';
import { parseWhen } from '../../monitor/core/incidents/when';
import { PROVIDERS } from '../../monitor/core/providers';
import { type Given, readDocument } from './read-document';
import { Refusal, readInput } from './read-input';
import { documentJson } from './show';

const HELP = `Usage: npm run -s incidents -- FILE… [options]

  FILE        a feed document of any format, told by its content: native (plain or signed), Statuspage v2 JSON or
              Atom, JSON Feed, RSS, Atom, cState, Instatus; or a .txt of Italian prose; "-" is standard input

Options
  --at ISO          the time of a text (default: now); of a document, when it was received.
                    Without an offset it is civil time in Rome. With "-" it says that the input is prose.
  --as-of ISO       fold the claims as they were known at this time (default: all of them)
  --trust WORD      believe the document as: ${FEED_TRUSTS.join(', ')}
                    (default: signed for native, official for status pages, press for news)
  --source WORD     who says a text: ${CLAIM_SOURCES.join(', ')} (default: press)
  --about WORD      the provider meant if nobody is named: ${PROVIDERS.join(', ')}
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
if (positionals.length === 0) fail('which file? See --help');

const at = time('at', values.at);
const given: Given = {
	at: at ?? Date.now(),
	atGiven: at !== undefined,
	trust: word('trust', FEED_TRUSTS, values.trust),
	source: word('source', CLAIM_SOURCES, values.source),
	about: word('about', PROVIDERS, values.about),
};
const asOf = time('as-of', values['as-of']);

const shown: object[] = [];
for (const file of positionals) {
	try {
		const input = await readInput(file);
		const document = readDocument(file, input, given, (line) => process.stderr.write(`${line}\n`));
		shown.push({
			...(positionals.length > 1 ? { file: basename(file) } : {}),
			...documentJson(document, asOf),
		});
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		process.stderr.write(`${file}: ${error.message}\n`);
		process.exitCode = 2;
	}
}
if (positionals.length > 1) process.stdout.write(`${JSON.stringify(shown, null, '\t')}\n`);
else if (shown[0] !== undefined) process.stdout.write(`${JSON.stringify(shown[0], null, '\t')}\n`);
