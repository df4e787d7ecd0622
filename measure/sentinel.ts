/**
 * `node scripts/run.mjs measure/sentinel.ts [MINUTES]`: the machine resources of the embedded sentinel, and its requests to each provider.
 * It runs packed, as an operator runs it, against simulated servers on loopback; memory and CPU time are the kernel's figures.
 */

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROVIDER, PROVIDERS } from '../monitor/core/providers';
import { DOORS } from '../sentinel/doors';
import { makeCertificate } from '../simulator/certificates';
import { startMailServer } from '../simulator/mail';
import { startSimulator } from '../simulator/server';

const PERIOD_S = 60;
/** The kernel's clock ticks, on every Linux that Node supports. */
const TICKS_A_SECOND = 100;

execFileSync('npm', ['run', '-s', 'sentinel:pack'], { stdio: 'inherit' });
const minutes = Number(process.argv[2] ?? '6');
const folder = mkdtempSync(join(tmpdir(), 'sentinel-'));
const simulator = await startSimulator();
const certificate = await makeCertificate([...new Set(DOORS.map(({ host }) => host))], 30);
const servers = await Promise.all(
	DOORS.map(async (door) => ({ door, server: await startMailServer(door.protocol, certificate) })),
);
const ca = join(folder, 'ca.pem');
writeFileSync(ca, `${simulator.certificatePem}\n${certificate.pem}`);
const maps = [
	...simulator.hosts.map((host) => `${host}:443=127.0.0.1:${simulator.port}`),
	...servers.map(({ door, server }) => `${door.host}:${door.port}=127.0.0.1:${server.port}`),
];
const child = spawn(
	process.execPath,
	[
		...['--max-semi-space-size=1', '.output/sentinel-pack/sentinel.mjs'],
		...[
			'--ca',
			ca,
			'--out',
			join(folder, 'statement.json'),
			'--folder',
			folder,
			'--period',
			String(PERIOD_S),
		],
		...maps.flatMap((map) => ['--map', map]),
	],
	{ stdio: ['ignore', 'inherit', 'inherit'] },
);

type Use = { residentMb: number; peakMb: number; cpuS: number };

function useOf(pid: number): Use {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const kb = (name: string) => Number(status.match(new RegExp(`${name}:\\s+(\\d+) kB`))?.[1] ?? 0);
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
		.replace(/^.*\) /, '')
		.split(' ');
	return {
		residentMb: Math.round(kb('VmRSS') / 1_024),
		peakMb: Math.round(kb('VmHWM') / 1_024),
		cpuS: (Number(stat[11]) + Number(stat[12])) / TICKS_A_SECOND,
	};
}

const pid = child.pid ?? 0;
// Start-up is paid once.
await sleep(20_000);
const before = useOf(pid);
const seen = simulator.requests.length;
const startedAt = performance.now();
await sleep(minutes * 60_000);
const after = useOf(pid);
const tookS = (performance.now() - startedAt) / 1_000;
const requests = simulator.requests.slice(seen);
for (const id of PROVIDERS)
	console.log(
		`${id}: ${(requests.filter(({ host }) => host.endsWith(PROVIDER[id].domain)).length / (tookS / 60)).toFixed(1)} requests of pages a minute, ${servers.filter(({ door }) => door.provider === id).length} mail doors`,
	);
console.log(
	`${after.residentMb} MB resident (peak ${after.peakMb} MB), ${(((after.cpuS - before.cpuS) / tookS) * 100).toFixed(2)} % of a core over ${minutes} min`,
);
child.kill();
await Promise.all([simulator.close(), ...servers.map(({ server }) => server.close())]);
rmSync(folder, { recursive: true });
