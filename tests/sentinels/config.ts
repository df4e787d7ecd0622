/** The shipped configuration, on loopback and faster: addresses and times are other ones, the rules are the rules. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { MailPorts } from './mail';

const SHIPPED = join(import.meta.dirname, '..', '..', 'sentinel', 'networks');
const shipped = (name: string) => readFileSync(join(SHIPPED, name), 'utf8');

export const NETWORKS = ['milano', 'roma', 'nuoro'] as const;
export type Network = (typeof NETWORKS)[number];

export type Loopback = {
	folder: string;
	/** The certificate of every server here. */
	cert: string;
	blackbox: Record<Network, number>;
	pages: Record<Network, number>;
	/** Libero's are real; those of Virgilio and the controls are played, and always well. */
	real: MailPorts;
	played: MailPorts;
	alertmanager: number;
	writer: number;
};

/** Of a minute of the shipped configuration remains a second. */
const FASTER: [RegExp, string][] = [
	[/scrape_interval: 1m/, 'scrape_interval: 1s'],
	[/scrape_timeout: 20s/, 'scrape_timeout: 1s'],
	[/evaluation_interval: 15s/, 'evaluation_interval: 1s'],
	[/for: 2m/g, 'for: 2s'],
	[/for: 1m/g, 'for: 2s'],
	[/keep_firing_for: 5m/g, 'keep_firing_for: 5s'],
	[/group_wait: 1s/, 'group_wait: 200ms'],
	[/group_interval: 15s/, 'group_interval: 500ms'],
	[/repeat_interval: 1m/, 'repeat_interval: 1s'],
];
const faster = (text: string) => FASTER.reduce((all, [from, to]) => all.replace(from, to), text);

type Module = { tcp: { tls?: boolean; tls_config?: object } };
type Doors = { targets: string[]; labels: { provider?: string; protocol: string } }[];

/** Writes all files; returns their paths by name. */
export function writeConfig(loopback: Loopback): Record<string, string> {
	const { folder, cert, blackbox, pages, alertmanager, writer } = loopback;
	const write = (name: string, text: string) => {
		writeFileSync(join(folder, name), text);
		return join(folder, name);
	};
	const modules = parse(shipped('blackbox.yml')) as { modules: Record<string, Module> };
	for (const { tcp } of Object.values(modules.modules)) if (tcp.tls) tcp.tls_config = { ca_file: cert };
	const doors = (parse(shipped('doors.yml')) as Doors).map((door) => ({
		...door,
		targets: [`127.0.0.1:${portOf(door, loopback)}`],
	}));
	let prometheus = faster(shipped('prometheus.yml')).replace('127.0.0.1:9093', `127.0.0.1:${alertmanager}`);
	for (const network of NETWORKS)
		prometheus = prometheus
			.replaceAll(`${network}.sentinel.example:9115`, `127.0.0.1:${blackbox[network]}`)
			.replaceAll(`${network}.sentinel.example:9117`, `127.0.0.1:${pages[network]}`);
	return {
		blackbox: write('blackbox.yml', stringify(modules)),
		doors: write('doors.yml', stringify(doors)),
		rules: write('rules.yml', faster(shipped('rules.yml'))),
		prometheus: write('prometheus.yml', prometheus),
		alertmanager: write(
			'alertmanager.yml',
			faster(shipped('alertmanager.yml')).replace('127.0.0.1:9118', `127.0.0.1:${writer}`),
		),
	};
}

const SERVICE: Record<string, keyof MailPorts> = { imap: 'imaps', pop: 'pop3s', smtp: 'smtps', mx: 'mx' };

function portOf({ labels }: Doors[number], { real, played }: Loopback): number {
	return (labels.provider === 'libero' ? real : played)[SERVICE[labels.protocol] ?? 'imaps'];
}
