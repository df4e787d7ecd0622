/** One round: every mail server and page once, and after a failure an unrelated control. */

import type { Probed } from '../monitor/core/evidence/probe-result';
import { PROVIDERS, type ProviderId } from '../monitor/core/providers';
import type { Protocol } from './dialogue';
import { CONTROLS, DOORS, type Door, type Endpoint } from './doors';
import type { Knocked } from './knock';
import { isPart, type Look, lookOf, PARTS, type Part, type Seen } from './look';
import { needsControl, type PageLook } from './pages';

export type RoundPorts = {
	knock(endpoint: Endpoint): Promise<Knocked>;
	pages(provider: ProviderId): Promise<PageLook>;
	exchangers(provider: ProviderId): Promise<Door[]>;
	/** Whether unrelated pages answer. */
	webAnswers(): Promise<boolean>;
};

export type Round = {
	looks: (Part & Look)[];
	probed: Probed[];
	/** The failures, in words for the operator's log. */
	details: string[];
};

type SeenAt = Part & { seen: Seen };

export async function round(ports: RoundPorts): Promise<Round> {
	const [doors, pages] = await Promise.all([knockAll(ports), askAll(ports)]);
	const seen = [...doors.seen, ...pages.seen];
	return {
		looks: PARTS.map((part) => ({
			...part,
			...lookOf(seen.filter((one) => isPart(one, part)).map((one) => one.seen)),
		})),
		probed: pages.probed,
		details: doors.details,
	};
}

async function knockAll(ports: RoundPorts): Promise<{ seen: SeenAt[]; details: string[] }> {
	const exchangers = await Promise.all(PROVIDERS.map((id) => ports.exchangers(id)));
	const doors = [...DOORS, ...exchangers.flat()];
	const knocked = await Promise.all(doors.map(async (door) => ({ door, outcome: await ports.knock(door) })));
	const failing = new Set(
		knocked.flatMap(({ door, outcome }) => (outcome.kind === 'fails' ? [door.protocol] : [])),
	);
	const open = await openPorts(ports, failing);
	return {
		seen: knocked.map(({ door: { provider, component, protocol }, outcome }) => ({
			provider,
			component,
			seen: outcome.kind === 'answers' ? 'answers' : open.has(protocol) ? outcome.reason : 'unseen',
		})),
		details: knocked.flatMap(({ outcome }) =>
			outcome.kind === 'fails' ? [`${outcome.reason}: ${outcome.detail}`] : [],
		),
	};
}

/** The given ports on which this network reaches other servers. */
async function openPorts(ports: RoundPorts, protocols: ReadonlySet<Protocol>): Promise<Set<Protocol>> {
	const asked = await Promise.all(
		[...protocols].map(async (protocol) => ({ protocol, outcome: await ports.knock(CONTROLS[protocol]) })),
	);
	return new Set(asked.flatMap(({ protocol, outcome }) => (outcome.kind === 'answers' ? [protocol] : [])));
}

async function askAll(ports: RoundPorts): Promise<{ seen: SeenAt[]; probed: Probed[] }> {
	const asked = await Promise.all(
		PROVIDERS.map(async (provider) => ({ provider, ...(await ports.pages(provider)) })),
	);
	const doubtful = asked.some(({ login, webmail }) => needsControl(login) || needsControl(webmail));
	const sees = !doubtful || (await ports.webAnswers());
	const trusted = (seen: Seen): Seen => (needsControl(seen) && !sees ? 'unseen' : seen);
	return {
		seen: asked.flatMap(({ provider, login, webmail }): SeenAt[] => [
			{ provider, component: 'login', seen: trusted(login) },
			{ provider, component: 'webmail', seen: trusted(webmail) },
		]),
		probed: asked.flatMap(({ probed }) => probed),
	};
}
