/** `npm run -s page -- FILE… | --index INDEX.json`: the class of a saved page by the product's own code, and the reason. */

import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { differenceOf, type Listed, readIndex, savedPage } from './page/read-index';
import { callPage, type SavedPage } from './page/saved-page';

const HELP = `Usage: npm run -s page -- FILE… --url URL [options]
       npm run -s page -- --index INDEX.json

  FILE              a saved body, as it came over the wire

Options
  --url URL         the address that answered, redirects followed
  --status N        its HTTP status (default: 200)
  --type TYPE       its Content-Type (default: text/html)
  --target ID       the probe that asked, e.g. virgilio.webmail (default: the one whose host has the address, or libero.login)
  --index FILE      a list of pages beside it: { "pages": [{ "file", "url", "target", "httpStatus", "contentType", "truth",
                    "acceptable"?, "forwardsTo"? }] }
  --help

Prints one line of JSON a page: { file, kind, strength?, notice?, forward?, host, signal, why }. With --index a line on standard
error for each that is not called what it is, and exit code 1 if there is one. Bad input is one line and exit code 2.
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
				url: { type: 'string' },
				status: { type: 'string', default: '200' },
				type: { type: 'string', default: 'text/html' },
				target: { type: 'string' },
				index: { type: 'string' },
				help: { type: 'boolean', default: false },
			},
		});
	} catch (error) {
		fail(`${(error as Error).message.split('. ')[0]}. See --help`);
	}
}

function read(path: string): Buffer<ArrayBuffer> {
	try {
		return readFileSync(path);
	} catch (error) {
		fail(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
	}
}

async function show(page: SavedPage, path: string) {
	const called = await callPage(page, read(path));
	process.stdout.write(`${JSON.stringify(called)}\n`);
	return called;
}

async function showIndex(path: string): Promise<void> {
	const listed = readIndex(read(path).toString('utf8'));
	if (!listed.ok) fail(`${path}: ${listed.error}`);
	const differences: string[] = [];
	for (const page of listed.value) {
		const difference = differenceOf(page, await show(page, pathOf(path, page)));
		if (difference !== null) differences.push(difference);
	}
	const right = listed.value.length - differences.length;
	process.stderr.write([...differences, `${right} of ${listed.value.length} right\n`].join('\n'));
	if (differences.length > 0) process.exitCode = 1;
}

function pathOf(index: string, { file }: Listed): string {
	return join(dirname(index), file);
}

const { values, positionals } = readArguments();
if (values.help) {
	process.stdout.write(HELP);
} else if (values.index !== undefined) {
	if (positionals.length > 0) fail('either files or --index. See --help');
	await showIndex(values.index);
} else {
	if (positionals.length === 0) fail('which file? See --help');
	if (values.url === undefined) fail('--url is missing: which address answered? See --help');
	const { url, target, status, type } = values;
	for (const path of positionals) {
		const page = savedPage({ file: basename(path), url, target, status, type });
		if (!page.ok) fail(page.error);
		await show(page.value, path);
	}
}
