/** Every reader of untrusted text, each with good examples to break and the rules that must hold for any input. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classify, forwardOf } from '../../monitor/core/evidence/classify';
import type { RawAnswer } from '../../monitor/core/evidence/probe-result';
import { read } from '../../monitor/core/italian/reader';
import type { StoredIncident } from '../../monitor/core/model/incident';
import { TARGETS } from '../../monitor/core/providers';
import { DEFAULT_SETTINGS, parseSettings } from '../../monitor/core/settings';
import { parseExport } from '../../monitor/storage/transfer-file';
import { IMPORTED, isRow } from '../../monitor/storage/transfer-shape';
import { GOOD_ENVELOPE, openBroken } from './envelopes';
import { demand, readHostile } from './feed-invariants';
import { GOOD_STATEMENT, openBrokenStatement } from './statements';

/** When the files of the fuzzer are imported. */
const IMPORTED_AT = Date.UTC(2024, 0, 1);

export type Surface = {
	good: readonly string[];
	/** Reads one input, the `i`-th of the run; throws if a rule is broken. Returns how it was taken. */
	read(input: string, i: number): string | Promise<string>;
};

const FEEDS = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'feeds');
const SETTINGS =
	'{"providers":["libero"],"periodMinutes":10,"quietHours":{"fromMinute":1380,"toMinute":420},"feeds":{"custom":[{"id":"a","name":"b","url":"https://status.example/","enabled":true}]}}';

const HTTP_STATUSES = [200, 200, 200, 403, 404, 503];

function answer(body: string, i: number): RawAnswer {
	return {
		outcome: 'answer',
		httpStatus: HTTP_STATUSES[i % HTTP_STATUSES.length] ?? 200,
		url: 'https://login.libero.it/',
		body,
		truncated: false,
		durationMs: 1,
	};
}

/** The value of a text as JSON, or the text itself. */
function json(input: string): unknown {
	try {
		return JSON.parse(input);
	} catch {
		return input;
	}
}

export function surfaces(): Record<string, Surface> {
	let stored: StoredIncident[] = [];
	return {
		classifier: {
			good: [
				'<html><head><title>Libero Mail - login</title><script src="https://i2.plug.it/a.js"></script></head><body><form name="autenticazione" action="/logincheck.php"><input name="LOGINID"><input type="password" name="PASSWORD"></form></body></html>',
				'<html><body><h1>Libero Mail</h1><p>Il servizio &egrave; momentaneamente non disponibile.<br>Ci scusiamo per il disagio.</p></body></html>',
				'<meta http-equiv="refresh" content="0; url=/login"><script>window.location.href = "https://mail.libero.it/x";</script>',
				'<div id="io-ox-core" style="display:none">x</div><script src="/appsuite/boot.js"></script><!-- y --><textarea>z</textarea>',
				'{"error":"Session expired","code":"SES-0206","error_params":[]}',
			],
			read(input, i) {
				const raw = answer(input, i);
				forwardOf(raw);
				const [kind] = TARGETS.slice(0, 3).map((target) => classify(target, raw, null).kind);
				return kind ?? '';
			},
		},
		reader: {
			good: [
				'Libero Mail non funziona da lunedì: un bug del sistema operativo dello storage, escluso un attacco hacker. Ripristino entro le prossime 24/48 ore, ad eccezione delle PEC.',
				'Stiamo effettuando un intervento di manutenzione: il servizio sarà ripristinato entro venerdì pomeriggio. Nessuna perdita di dati.',
			],
			read(input) {
				const { claims } = read(input, 1_674_500_000_000, { source: 'site', aboutProvider: 'libero' });
				for (const { span } of claims)
					if (span !== undefined)
						demand(input.slice(span.start, span.end) === span.text, 'a span that is not in the text');
				return claims.length === 0 ? 'nothing' : 'claims';
			},
		},
		feeds: {
			good: readdirSync(FEEDS).map((name) => readFileSync(join(FEEDS, name), 'utf8')),
			async read(input, i) {
				const taken = await readHostile(input, i, i % 50 === 0 ? [] : stored);
				stored = taken.stored;
				return taken.outcome;
			},
		},
		envelope: { good: [GOOD_ENVELOPE], read: openBroken },
		statement: { good: [GOOD_STATEMENT], read: openBrokenStatement },
		settings: {
			good: [SETTINGS, JSON.stringify(DEFAULT_SETTINGS)],
			read(input) {
				const once = parseSettings(json(input));
				demand(
					JSON.stringify(parseSettings(once)) === JSON.stringify(once),
					'settings that are other settings when read again',
				);
				return JSON.stringify(once) === JSON.stringify(DEFAULT_SETTINGS) ? 'defaults' : 'chosen';
			},
		},
		import: {
			good: [
				`{"postaviva":1,"exportedAt":2,"settings":${SETTINGS},"stores":{"episodes":[{"id":"libero-1","provider":"libero","startedAt":${IMPORTED_AT},"confirmedAt":${IMPORTED_AT},"restoredAt":${IMPORTED_AT},"closedAt":${IMPORTED_AT},"turn":1,"setbacks":0,"worst":"major_outage","gapMs":0}]}}`,
				`{"postaviva":1,"exportedAt":2,"stores":{"transitions":[]}}`,
			],
			read(input) {
				const file = parseExport(input, IMPORTED_AT);
				if (!file.ok) return file.error;
				for (const name of IMPORTED)
					for (const row of file.value.stores[name])
						demand(isRow(name, row, IMPORTED_AT), 'a row that is none');
				for (const row of file.value.stores.transitions)
					demand('pendingSince' in row && row.pendingSince === null, 'a notice owed by a file');
				return 'taken';
			},
		},
	};
}
