/** Three networks on one machine: three blackbox_exporters, Prometheus, Alertmanager, the writer, real mail servers and played pages. */

import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOwnStatement } from '../../feed/publish/sign';
import type { SentinelWord } from '../../monitor/core/sentinel/statement';
import { serveMetrics } from '../../sentinel/networks/exporter';
import { createWriter, listen } from '../../sentinel/networks/writer';
import { portsOf } from '../../sentinel/ports';
import { type Change, readRecords } from '../../sentinel/records';
import { routeOf } from '../../sentinel/routes';
import { makeLoopbackCertificate } from '../../simulator/certificates';
import { startMailServer } from '../../simulator/mail';
import type { Simulator } from '../../simulator/server';
import { SIMULATOR_SENTINEL_SIGNER } from '../../simulator/signing';
import { waitFor } from '../e2e/driver/wait';
import { type Loopback, NETWORKS, type Network, writeConfig } from './config';
import { dovecot, postfix } from './mail';
import { freePorts, type Program, program, untilReady } from './process';

export type Stack = {
	dovecot: Program;
	prometheus: Program;
	alertmanager: Program;
	networks: Record<Network, Program>;
	/** Ends the writer, or begins a new one that knows what its folder holds. */
	writer: { start(): void; stop(): Promise<void> };
	/** The statement as it lies there. */
	text(): string;
	/** Waits until a part of Libero is said to be so, and by so many networks that see. */
	until(component: SentinelWord['component'], state: SentinelWord['state'], of?: number): Promise<void>;
	/** What was kept of a part of Libero. */
	records(component: SentinelWord['component']): Change[];
	close(): Promise<void>;
};

/** As many repetitions of Alertmanager as shipped, at this configuration's rhythm. */
const SILENCE_MS = 8_000;
const CHANGE_MS = 60_000;

export async function openStack(simulator: Simulator): Promise<Stack> {
	const folder = mkdtempSync(join(tmpdir(), 'sentinels-'));
	// Their daemons are users of their own.
	chmodSync(folder, 0o755);
	const { pem, privateKeyPem } = await makeLoopbackCertificate();
	const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
	writeFileSync(files.cert, pem);
	writeFileSync(files.key, privateKeyPem);
	const certificate = { pem, privateKeyPem, spki: '' };
	const played = await Promise.all([
		startMailServer('imap', certificate),
		startMailServer('pop', certificate),
		startMailServer('smtp', certificate),
		startMailServer('mx', null),
	]);
	const free = await freePorts(13);
	const port = () => free.pop() ?? 0;
	const [imaps, pop3s, smtps, mx] = [port(), port(), port(), port()];
	const byNetwork = () => ({ milano: port(), roma: port(), nuoro: port() });
	const loopback: Loopback = {
		folder,
		cert: files.cert,
		blackbox: byNetwork(),
		pages: byNetwork(),
		real: { imaps, pop3s, smtps, mx },
		played: {
			imaps: played[0].port,
			pop3s: played[1].port,
			smtps: played[2].port,
			mx: played[3].port,
		},
		alertmanager: port(),
		writer: port(),
	};
	const prometheusPort = port();
	const config = writeConfig(loopback);
	const log = (name: string) => join(folder, `${name}.log`);

	const networks = Object.fromEntries(
		NETWORKS.map((name) => [
			name,
			program(
				'prometheus-blackbox-exporter',
				[`--config.file=${config.blackbox}`, `--web.listen-address=127.0.0.1:${loopback.blackbox[name]}`],
				log(name),
			),
		]),
	) as Record<Network, Program>;
	const prometheus = program(
		'prometheus',
		[
			`--config.file=${config.prometheus}`,
			`--storage.tsdb.path=${join(folder, 'tsdb')}`,
			`--web.listen-address=127.0.0.1:${prometheusPort}`,
			'--rules.alert.resend-delay=1s',
		],
		log('prometheus'),
	);
	const alertmanager = program(
		'prometheus-alertmanager',
		[
			`--config.file=${config.alertmanager}`,
			`--storage.path=${join(folder, 'alerts')}`,
			`--web.listen-address=127.0.0.1:${loopback.alertmanager}`,
			'--cluster.listen-address=',
		],
		log('alertmanager'),
	);
	const mail = [dovecot(folder, loopback.real, files), postfix(folder, loopback.real, files)] as const;
	const pages = NETWORKS.map((name) => servePages(simulator, loopback.pages[name]));
	const out = join(folder, 'sentinel.dsse.json');
	const writer = writerAt(loopback, folder, out);

	for (const one of [...mail, ...Object.values(networks), prometheus, alertmanager]) one.start();
	writer.start();
	await untilReady(`http://127.0.0.1:${prometheusPort}/-/ready`);
	await untilReady(`http://127.0.0.1:${loopback.alertmanager}/-/ready`);

	return {
		dovecot: mail[0],
		prometheus,
		alertmanager,
		networks,
		writer,
		text: () => readFileSync(out, 'utf8'),
		until: async (component, state, of) => {
			await waitFor(
				`${component} to be ${state}`,
				async () => {
					const opened = await readOwnStatement(readFileSync(out, 'utf8'), Date.now());
					const word = opened.ok
						? opened.value.words.find((one) => one.provider === 'libero' && one.component === component)
						: undefined;
					if (word?.state !== state || (of !== undefined && word.of !== of))
						throw new Error(JSON.stringify(word));
					return true;
				},
				{ timeoutMs: CHANGE_MS },
			);
		},
		records: (component) =>
			readRecords(join(folder, 'records')).filter(
				(one) => one.provider === 'libero' && one.component === component,
			),
		async close() {
			await writer.stop();
			await Promise.all(
				[prometheus, alertmanager, ...Object.values(networks), ...mail].map((one) => one.stop()),
			);
			for (const server of pages) server.close();
			await Promise.all(played.map((server) => server.close()));
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

function writerAt({ writer: port }: Loopback, folder: string, out: string): Stack['writer'] {
	let server: Server | undefined;
	let clock: NodeJS.Timeout | undefined;
	const say = () => undefined;
	return {
		start() {
			const keys = [SIMULATOR_SENTINEL_SIGNER];
			const writer = createWriter({ out, folder, keys, now: Date.now, silenceMs: SILENCE_MS, say });
			server = listen(writer, port, say);
			clock = setInterval(() => writer.renew(), 1_000);
		},
		async stop() {
			clearInterval(clock);
			const closing = server;
			server = undefined;
			closing?.closeAllConnections();
			await new Promise<void>((done) => (closing === undefined ? done() : closing.close(() => done())));
		},
	};
}

/** The providers' names lead to the simulator. */
function servePages(simulator: Simulator, port: number): Server {
	const maps = simulator.hosts.map((host) => `${host}:443=127.0.0.1:${simulator.port}`);
	const route = routeOf(maps, simulator.certificatePem);
	if (route === undefined) throw new Error('no route to the simulator');
	return serveMetrics(
		portsOf({ route, name: 'sentinel.example' }, async () => []),
		port,
	);
}
