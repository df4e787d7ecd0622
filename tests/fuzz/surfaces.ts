/**
 * `npm run fuzz:surfaces -- [inputs] [seed]`: everything else that reads what strangers wrote: the page classifier, the reader of Italian,
 * settings, rows of an imported file. Nothing may throw, nothing may take long, and twice as long an input may take no more than
 * about twice as long (counted over many, in CPU time). Default: 1,000,000 inputs.
 */

import { classify, forwardOf } from '../../monitor/core/evidence/classify';
import type { RawAnswer } from '../../monitor/core/evidence/probe-result';
import { read } from '../../monitor/core/italian/reader';
import { TARGETS } from '../../monitor/core/providers';
import { parseSettings } from '../../monitor/core/settings';
import { HISTORY, isRow } from '../../monitor/storage/transfer-shape';
import { mutate, randomOf } from './mutate';

const SLOW_MS = 1_000;
const count = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_007);
const random = randomOf(seed);

const PAGES = [
	'<html><head><title>Libero Mail - login</title><script src="https://i2.plug.it/a.js"></script></head><body><form name="autenticazione" action="/logincheck.php"><input name="LOGINID"><input type="password" name="PASSWORD"></form></body></html>',
	'<html><body><h1>Libero Mail</h1><p>Il servizio &egrave; momentaneamente non disponibile.<br>Ci scusiamo per il disagio.</p></body></html>',
	'<meta http-equiv="refresh" content="0; url=/login"><script>window.location.href = "https://mail.libero.it/x";</script>',
	'<div id="io-ox-core" style="display:none">x</div><script src="/appsuite/boot.js"></script><!-- y --><textarea>z</textarea>',
	'{"error":"Session expired","code":"SES-0206","error_params":[]}',
];
const TEXTS = [
	'Libero Mail non funziona da lunedì: un bug del sistema operativo dello storage, escluso un attacco hacker. Ripristino entro le prossime 24/48 ore, ad eccezione delle PEC.',
	'Stiamo effettuando un intervento di manutenzione: il servizio sarà ripristinato entro venerdì pomeriggio. Nessuna perdita di dati.',
];
const FILES = [
	'{"providers":["libero"],"periodMinutes":10,"quietHours":{"fromMinute":1380,"toMinute":420},"feeds":{"custom":[{"id":"a","name":"b","url":"https://status.example/","enabled":true}]}}',
	'{"id":"libero-1","provider":"libero","startedAt":1,"confirmedAt":2,"restoredAt":null,"closedAt":null,"turn":1,"setbacks":0,"worst":"major_outage","gapMs":0}',
];

function answer(body: string): RawAnswer {
	const httpStatus = [200, 200, 200, 403, 404, 503][Math.floor(random() * 6)] ?? 200;
	return {
		outcome: 'answer',
		httpStatus,
		url: 'https://login.libero.it/',
		contentType: 'text/html',
		body,
		truncated: false,
		durationMs: 1,
	};
}

const SURFACES: Record<string, (input: string) => void> = {
	classifier(input) {
		const raw = answer(input);
		forwardOf(raw);
		for (const target of TARGETS.slice(0, 3)) classify(target, raw, null);
	},
	reader(input) {
		for (const { span } of read(input, 1_674_500_000_000, { source: 'site', aboutProvider: 'libero' }).claims)
			if (span !== undefined && input.slice(span.start, span.end) !== span.text)
				throw new Error('a span that lies');
	},
	settings(input) {
		parseSettings(json(input));
	},
	rows(input) {
		const value = json(input);
		for (const store of HISTORY) isRow(store, value);
	},
};
const GOOD: Record<string, readonly string[]> = {
	classifier: PAGES,
	reader: TEXTS,
	settings: FILES,
	rows: FILES,
};

function json(input: string): unknown {
	try {
		return JSON.parse(input);
	} catch {
		return input;
	}
}

console.log(`seed ${seed}, ${count} inputs`);
const names = Object.keys(SURFACES);
let slowest = { ms: 0, input: 0, name: '' };
const begun = performance.now();
for (let i = 0; i < count; i++) {
	const name = names[i % names.length] as string;
	const input = mutate(GOOD[name] ?? [], random);
	const from = performance.now();
	try {
		SURFACES[name]?.(input);
	} catch (error) {
		console.error(
			`${name}, input ${i} of seed ${seed}: ${(error as Error).stack}\n${JSON.stringify(input.slice(0, 2_000))}`,
		);
		process.exit(1);
	}
	const ms = performance.now() - from;
	if (ms > slowest.ms) slowest = { ms, input: i, name };
	if (ms > SLOW_MS) {
		console.error(
			`${name}, input ${i} of seed ${seed} took ${Math.round(ms)} ms\n${JSON.stringify(input.slice(0, 2_000))}`,
		);
		process.exit(1);
	}
}
const seconds = (performance.now() - begun) / 1_000;
console.log(
	`${count} inputs in ${seconds.toFixed(1)} s, none threw; slowest ${slowest.ms.toFixed(1)} ms (${slowest.name}, input ${slowest.input})`,
);

/** Pieces that make naive readers quadratic. */
const HOSTILE = [
	'<',
	'<a ',
	'<!--',
	'<script>',
	'</',
	'&',
	' ',
	'\n',
	'non ',
	'il servizio ',
	'entro ',
	'24/48 ',
	'a=',
	"location='",
	'"',
];
const SIZES = [32_000, 64_000, 128_000, 256_000];
let failed = false;
for (const piece of HOSTILE) {
	for (const name of ['classifier', 'reader']) {
		const costs = SIZES.map((size) => {
			const input = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
			const best = Array.from({ length: 3 }, () => {
				const from = process.cpuUsage();
				SURFACES[name]?.(input);
				const { user, system } = process.cpuUsage(from);
				return (user + system) / 1_000;
			});
			return Math.min(...best);
		});
		const growth = (costs.at(-1) ?? 0) / Math.max(1, costs[0] ?? 0);
		// Eight times the input: a quadratic reader would take sixty-four times as long.
		const linear = growth <= 24 || (costs.at(-1) ?? 0) < 50;
		failed ||= !linear;
		if (!linear)
			console.error(`${name} on ${JSON.stringify(piece)}: ${costs.map((ms) => ms.toFixed(1)).join(', ')} ms`);
	}
}
console.log(
	failed ? 'not linear' : `linear on ${HOSTILE.length} hostile pieces up to ${SIZES.at(-1)} characters`,
);
process.exit(failed ? 1 : 0);
