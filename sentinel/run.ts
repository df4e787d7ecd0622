/** `npm run sentinel`: probes, judges and renews the signed statement; `--once`, `report`, `writer`, `exporter`: see --help. */

import { resolveMx } from 'node:dns/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { newKey, readKey, type SigningKey } from '../feed/publish/keys';
import { SECOND_MS } from '../monitor/core/time';
import { createWriter, listen } from './networks/writer';
import { once } from './once';
import { HELP, type Options, Refusal, readOptions } from './options';
import { portsOf } from './ports';
import { readRecords } from './records';
import { ambersOf, reportLines, veto, vetoedIds } from './report';
import { createWatchman } from './watchman';

const say = (line: string) => process.stderr.write(`${line}\n`);

function keyOf({ pem }: Options): SigningKey | undefined {
	if (pem === undefined) return undefined;
	const key = readKey(pem);
	if (key === undefined) throw new Refusal('--key: not an Ed25519 secret key in PKCS #8 PEM');
	return key;
}

async function report(options: Options): Promise<void> {
	const key = keyOf(options);
	const records = readRecords(`${options.folder}/records`);
	for (const id of options.vetoes) {
		if (key === undefined) throw new Refusal('--veto needs --key, the editors’');
		if (!records.some((change) => change.id === id)) throw new Refusal(`--veto ${id}: no such amber`);
		veto(options.folder, id, Date.now(), key);
	}
	const pins = key === undefined ? options.pins : [...options.pins, key];
	const lines = reportLines(ambersOf(records, await vetoedIds(options.folder, pins)));
	process.stdout.write(`${lines.join('\n')}\n`);
}

function signerOf(options: Options): SigningKey {
	const key = keyOf(options);
	if (key !== undefined) return key;
	say(
		'warning: no key given, signed with one made for this run only; extensions will refuse it (see --help)',
	);
	return newKey();
}

/** Runs until stopped: Alertmanager notifies every minute, and the writer's own timer also renews the statement. */
function write(options: Options): void {
	const writer = createWriter({ ...options, keys: [signerOf(options)], now: Date.now, say });
	listen(writer, options.port ?? 9118, say).on('error', refuse);
	setInterval(() => {
		try {
			writer.renew();
		} catch (error) {
			say(`the statement is not written: ${(error as NodeJS.ErrnoException).code ?? error}`);
		}
	}, options.periodMs);
}

/** Loaded on demand: a single machine needs neither its weight nor the writer's. */
async function exportPages(options: Options): Promise<void> {
	const { serveMetrics } = await import('./networks/exporter');
	serveMetrics(portsOf(options, resolveMx), options.port ?? 9117).on('error', refuse);
}

function refuse(error: NodeJS.ErrnoException): void {
	say(`cannot listen: ${error.code ?? error.message}`);
	process.exit(2);
}

async function watch(options: Options): Promise<void> {
	const key = signerOf(options);
	const watchman = createWatchman(portsOf(options, resolveMx), { ...options, keys: [key] }, Date.now());
	for (;;) {
		const startedAt = performance.now();
		const { changes, round, clockOffMs } = await watchman.watch(Date.now).catch((error) => {
			// The current statement stays until it expires.
			throw new Refusal(`${options.out}: ${(error as NodeJS.ErrnoException).code ?? error}`);
		});
		if (clockOffMs !== null)
			throw new Refusal(`this clock is off by ${Math.round(clockOffMs / SECOND_MS)} s: no statement written`);
		for (const { provider, component, from, state, reasons } of changes)
			say(
				`${new Date().toISOString()} ${provider} ${component}: ${from ?? 'unknown'} → ${state} ${reasons.join(', ')}`,
			);
		if (changes.length > 0) for (const detail of round.details) say(`  ${detail}`);
		await sleep(Math.max(SECOND_MS, options.periodMs - (performance.now() - startedAt)));
	}
}

try {
	const options = readOptions(process.argv.slice(2), process.env);
	if (options.help) process.stdout.write(HELP);
	else if (options.command === 'report') await report(options);
	else if (options.command === 'writer') write(options);
	else if (options.command === 'exporter') await exportPages(options);
	else if (options.once) process.exitCode = await once(portsOf(options, resolveMx), say);
	else await watch(options);
} catch (error) {
	if (!(error instanceof Refusal)) throw error;
	say(`${error.message}. See --help`);
	process.exitCode = 2;
}
