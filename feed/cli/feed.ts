/**
 * `npm run feed` publishes the archive to `.output/feed/`; `npm run feed -- keygen | sign | verify | check | archive`.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadArchive, problemLine } from '../archive/load';
import { writeArchiveModule } from '../archive-module';
import { pageAssets } from '../page/assets';
import { newKey, type PublicKey, readKey, type SigningKey } from '../publish/keys';
import { checkEnvelope, signEnvelope } from '../publish/sign';
import { SENTINEL_STATEMENT, SIGNED, SIGNED_FEED, siteFiles } from '../publish/site';
import { ownDays, ownStatement } from './own-statement';

const HELP = `Usage: npm run feed -- [command] [options]

  publish (default)    archive → signed feed, Statuspage JSON, RSS, Atom, JSON Feed, calendar, badges and page in .output/feed/
  render               the page and the exports alone, unsigned, with what the sentinels said last
  keygen               make a key: the secret one to --out FILE (default feed-key.pem), the public one printed
  sign FILE            sign a native document as it is; the envelope goes to standard output
  verify FILE          open an envelope as the extension would; --pin ID:PUBLIC_KEY (again for a second)
  check                validate the archive
  archive              write assets/archive.json, the archive shipped in the extension

Options
  --key FILE           secret key (PKCS #8 PEM); or the PEM itself in POSTAVIVA_FEED_KEY; again for a second key
  --url URL            address the site will have (default https://feed.postaviva.example)
  --statement FILE     the sentinels' statement (default sentinel.dsse.json where the site is written)
  --records FOLDER     the sentinels' records, drawn on the page day by day
  --out PATH           where to write
  --now ISO            publish as of this time
  --help
`;

/** An error for the user: one line, exit 2. */
class Refusal extends Error {}

const { values, positionals } = readArguments();

function readArguments() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
				key: { type: 'string', multiple: true, default: [] },
				pin: { type: 'string', multiple: true, default: [] },
				url: { type: 'string', default: 'https://feed.postaviva.example' },
				out: { type: 'string' },
				statement: { type: 'string' },
				records: { type: 'string' },
				now: { type: 'string' },
				help: { type: 'boolean', default: false },
			},
		});
	} catch (error) {
		process.stderr.write(`${(error as Error).message.split('. ')[0]}. See --help\n`);
		process.exit(2);
	}
}

const say = (line: string) => process.stderr.write(`${line}\n`);

function now(): number {
	const at = values.now === undefined ? Date.now() : Date.parse(values.now);
	if (Number.isNaN(at)) throw new Refusal(`--now ${values.now}: not a time`);
	return at;
}

function read(path: string | undefined): string {
	if (path === undefined) throw new Refusal('which file? See --help');
	if (!existsSync(path)) throw new Refusal(`${path}: no such file`);
	return readFileSync(path, 'utf8');
}

function keys(): SigningKey[] {
	const secrets = values.key.map((path) => ({ name: path, pem: read(path) }));
	const fromEnvironment = process.env.POSTAVIVA_FEED_KEY;
	if (secrets.length === 0 && fromEnvironment)
		secrets.push({ name: 'POSTAVIVA_FEED_KEY', pem: fromEnvironment });
	return secrets.map(({ name, pem }) => {
		const key = readKey(pem);
		if (key === undefined) throw new Refusal(`${name}: not an Ed25519 secret key in PKCS #8 PEM`);
		return key;
	});
}

/** Undefined if there is none; a file that was requested must exist. */
function statementFile(out: string): { path: string; body: string } | undefined {
	const path = values.statement ?? join(out, SENTINEL_STATEMENT);
	const wanted = values.statement !== undefined || existsSync(path);
	return wanted ? { path, body: read(path) } : undefined;
}

/** The keys of the published feed: the page continues to accept them. */
function publishedKeys(out: string): PublicKey[] {
	const path = join(out, 'keys.json');
	return existsSync(path) ? JSON.parse(read(path)) : [];
}

/** `unsigned`: publishes only the page and the exports, at each sentinel report; the signed feed stays unchanged. */
async function publish({ unsigned }: { unsigned: boolean }): Promise<void> {
	const archive = loadArchive();
	if (!archive.ok) throw new Refusal(archive.problems.map(problemLine).join('\n'));
	let signers = keys();
	if (signers.length === 0 && !unsigned) {
		signers = [newKey()];
		say(
			'warning: no key given, signed with one made for this run only; extensions will refuse it (see --help)',
		);
	}
	const out = values.out ?? join('.output', 'feed');
	const statement = statementFile(out);
	const files = siteFiles(archive.value, {
		now: now(),
		url: values.url.replace(/\/+$/, ''),
		keys: signers,
		...(unsigned ? { pinned: publishedKeys(out) } : {}),
		statement: await ownStatement(statement, now(), say),
		...(values.records === undefined ? {} : { watched: ownDays(values.records, statement?.body, now()) }),
	});
	const all = [...files, ...(await pageAssets())];
	for (const [path, content] of all) {
		if (unsigned && SIGNED.includes(path)) continue;
		mkdirSync(dirname(join(out, path)), { recursive: true });
		writeFileSync(join(out, path), content);
	}
	say(`${all.length} files, ${archive.value.length} incidents → ${out}`);
}

function keygen(): void {
	const out = values.out ?? 'feed-key.pem';
	if (existsSync(out)) throw new Refusal(`${out}: is there already, and a key is not overwritten`);
	const { id, publicKey, pem } = newKey();
	writeFileSync(out, pem, { mode: 0o600 });
	say(`secret key: ${out} (keep it out of the repository)`);
	process.stdout.write(`${JSON.stringify({ id, publicKey })}\n`);
}

async function signFile(path: string | undefined): Promise<void> {
	const payload = read(path);
	const signers = keys();
	if (signers.length === 0) throw new Refusal('no key: give --key FILE or POSTAVIVA_FEED_KEY');
	const envelope = signEnvelope(payload, signers);
	// A feed that no reader would accept is not worth a signature; an expired one may be wanted for a test.
	const opened = await checkEnvelope(envelope, signers, now());
	if (!opened.ok && opened.error !== 'expired') throw new Refusal(`${path}: ${opened.error}`);
	process.stdout.write(envelope);
}

async function verifyFile(path = join('.output', 'feed', SIGNED_FEED)): Promise<void> {
	const body = read(path);
	const beside = join(dirname(path), 'keys.json');
	const pinned = values.pin.map((pin) => ({
		id: pin.split(':')[0] ?? '',
		publicKey: pin.split(':')[1] ?? '',
	}));
	const known = [...pinned, ...keys()];
	if (known.length === 0 && existsSync(beside)) {
		known.push(...JSON.parse(read(beside)));
		say(`warning: keys taken from ${beside}, which proves only that the file is whole`);
	}
	if (known.length === 0) throw new Refusal('no key: give --pin ID:PUBLIC_KEY or --key FILE');
	const opened = await checkEnvelope(body, known, now());
	if (!opened.ok) throw new Refusal(`${path}: ${opened.error}`);
	const { sequence, expiresAt, incidents, keyId } = opened.value;
	process.stdout.write(
		`${path}: good under ${keyId}, sequence ${sequence}, ${incidents.length} incidents, until ${new Date(expiresAt).toISOString()}\n`,
	);
}

function check(): void {
	const archive = loadArchive();
	if (!archive.ok) throw new Refusal(archive.problems.map(problemLine).join('\n'));
	say(`${archive.value.length} incidents, no problems`);
}

function archive(): void {
	const written = writeArchiveModule();
	if (!written.ok) throw new Refusal(written.message);
	say(written.message);
}

const [command = 'publish', file] = positionals;
try {
	if (values.help) process.stdout.write(HELP);
	else if (command === 'publish') await publish({ unsigned: false });
	else if (command === 'render') await publish({ unsigned: true });
	else if (command === 'keygen') keygen();
	else if (command === 'sign') await signFile(file);
	else if (command === 'verify') await verifyFile(file);
	else if (command === 'check') check();
	else if (command === 'archive') archive();
	else throw new Refusal(`${command}: no such command. See --help`);
} catch (error) {
	if (!(error instanceof Refusal)) throw error;
	say(error.message);
	process.exitCode = 2;
}
