/** A sentinel's options, from its command line or a file. Every error is one line. */

import { existsSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Route, routeOf } from './routes';

/** An error for the operator: one line, exit 2. */
export class Refusal extends Error {}

export const HELP = `Usage: npm run sentinel -- [report | writer | exporter] [options]

  (default)            probe every minute, judge, and keep the signed statement fresh
  writer               several networks: hears Alertmanager, keeps the statement fresh (docs/sentinels.md)
  exporter             several networks: the judge of the pages, for Prometheus to scrape
  report               ambers that were kept: how many, how long, which a person called false

Options
  --once               one round, printed; exit 0 all answers, 1 trouble, 3 blind
  --key FILE           secret key of the sentinels (PKCS #8 PEM), or the PEM in POSTAVIVA_SENTINEL_KEY
  --out FILE           the statement (default .output/feed/sentinel.dsse.json)
  --folder PATH        records and memory (default .output/sentinel)
  --map HOST:PORT=ADDRESS:PORT   leads a name elsewhere; again for more
  --ca FILE            trusts this authority in place of the system's
  --name NAME          what mail servers are told of who calls (default: this machine's name)
  --period SECONDS     between rounds, 20 to 240 (default 60)
  --port NUMBER        of the writer (default 9118) or of the exporter (9117)
  --config FILE        the same as JSON: { "key": "…", "map": ["…"] }
  --veto ID            with report: an amber was false; signed with --key, the editors' (again for more)
  --pin ID:PUBLIC_KEY  with report: the editors' key; vetoes of others do not count
  --help
`;

const OPTIONS = {
	once: { type: 'boolean' },
	key: { type: 'string' },
	out: { type: 'string' },
	folder: { type: 'string' },
	map: { type: 'string', multiple: true },
	ca: { type: 'string' },
	name: { type: 'string' },
	period: { type: 'string' },
	port: { type: 'string' },
	config: { type: 'string' },
	veto: { type: 'string', multiple: true },
	pin: { type: 'string', multiple: true },
	help: { type: 'boolean' },
} as const;

const COMMANDS = ['watch', 'report', 'writer', 'exporter'] as const;

function isCommand(word: string): word is Options['command'] {
	return (COMMANDS as readonly string[]).includes(word);
}

type Values = ReturnType<typeof parse>['values'];

export type Options = {
	command: (typeof COMMANDS)[number];
	help: boolean;
	once: boolean;
	/** PEM, or nothing. */
	pem: string | undefined;
	out: string;
	folder: string;
	route: Route;
	name: string;
	periodMs: number;
	/** The port to listen on; null: the default. */
	port: number | null;
	vetoes: string[];
	pins: { id: string; publicKey: string }[];
};

function parse(args: readonly string[]) {
	return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
}

/** Throws a Refusal. */
export function readOptions(args: readonly string[], env: Record<string, string | undefined>): Options {
	const { values: given, positionals } = parsed(args);
	const values = { ...(given.config === undefined ? {} : readConfig(given.config)), ...given };
	const [command = 'watch', ...rest] = positionals;
	if (!isCommand(command)) throw new Refusal(`${command}: no such command`);
	if (rest.length > 0) throw new Refusal(`${rest[0]}: one word too many`);
	const period = Number(values.period ?? '60');
	// Rounds further apart would be no run for the judge (LONGEST_GAP_MS), and it would never report an outage.
	if (!(period >= 20 && period <= 240)) throw new Refusal(`--period ${values.period}: 20 to 240 seconds`);
	const port = values.port === undefined ? null : Number(values.port);
	if (port !== null && !(Number.isInteger(port) && port > 0 && port < 65_536))
		throw new Refusal(`--port ${values.port}: no port`);
	const route = routeOf(values.map ?? [], values.ca === undefined ? null : read('--ca', values.ca));
	if (route === undefined) throw new Refusal('--map: not of the form HOST:PORT=ADDRESS:PORT');
	if (values.ca !== undefined && !/-----BEGIN CERTIFICATE-----/.test(route.ca ?? ''))
		throw new Refusal(`--ca ${values.ca}: no certificate in PEM`);
	const pem = values.key === undefined ? env.POSTAVIVA_SENTINEL_KEY : read('--key', values.key);
	return {
		command,
		help: values.help ?? false,
		once: values.once ?? false,
		pem: pem === '' ? undefined : pem,
		out: values.out ?? join('.output', 'feed', 'sentinel.dsse.json'),
		folder: values.folder ?? join('.output', 'sentinel'),
		route,
		name: values.name ?? hostname(),
		periodMs: period * 1_000,
		port,
		vetoes: values.veto ?? [],
		pins: (values.pin ?? []).map(pinOf),
	};
}

function parsed(args: readonly string[]) {
	try {
		return parse(args);
	} catch (error) {
		throw new Refusal((error as Error).message.split('. ')[0]);
	}
}

function read(option: string, path: string): string {
	if (!existsSync(path)) throw new Refusal(`${option} ${path}: no such file`);
	return readFileSync(path, 'utf8');
}

function readConfig(path: string): Partial<Values> {
	let value: unknown;
	try {
		value = JSON.parse(read('--config', path));
	} catch (error) {
		if (error instanceof Refusal) throw error;
		throw new Refusal(`${path}: not JSON`);
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		throw new Refusal(`${path}: not an object`);
	for (const [key, entry] of Object.entries(value)) {
		const option = OPTIONS[key as keyof typeof OPTIONS];
		if (option === undefined || key === 'config') throw new Refusal(`${path}: unknown key "${key}"`);
		const list = 'multiple' in option;
		const fits = list
			? Array.isArray(entry) && entry.every((one) => typeof one === 'string')
			: typeof entry === option.type;
		if (!fits) throw new Refusal(`${path}: "${key}" is no ${list ? 'list of strings' : option.type}`);
	}
	return value as Partial<Values>;
}

function pinOf(pin: string): { id: string; publicKey: string } {
	const [, id, publicKey] = /^([\w-]+):([A-Za-z0-9+/]{43}=)$/.exec(pin) ?? [];
	if (id === undefined || publicKey === undefined) throw new Refusal(`--pin ${pin}: not ID:PUBLIC_KEY`);
	return { id, publicKey };
}
