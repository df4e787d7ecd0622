/** Which controls are asked whether the trouble is the user's, and what their answers mean. */

import { describe, expect, test } from 'vitest';
import { askConnection } from '../../../monitor/check/connection';
import type { ProbePorts } from '../../../monitor/check/ports';
import type { Link } from '../../../monitor/core/evidence/connectivity';
import type { ProviderId } from '../../../monitor/core/providers';
import { err, ok } from '../../../monitor/core/result';

const never = new AbortController().signal;
const ADDRESS = () => new Response('192.0.2.7\n');
const PAGE = () => new Response('<h1>Well</h1>');
const PASSWORD = () => new Response('', { status: 407 });
const HOSTS = {
	portal: 'www.libero.it',
	ipv4: 'ipv4.icanhazip.com',
	wikipedia: 'www.wikipedia.org',
	debian: 'www.debian.org',
};

/** A network in which these hosts answer as given, and no other host answers. */
function network(answers: Record<string, () => Response>, link: Link = 'unknown') {
	const asked: string[] = [];
	const eyes = {
		link: async () => link,
		timeout: () => never,
		async load(url: string) {
			const { host } = new URL(url);
			asked.push(host);
			const answer = answers[host];
			return answer === undefined ? err({ cause: 'unknown' }) : ok(answer());
		},
	} as unknown as ProbePorts;
	const ask = (providers: ProviderId[], lot: number) => askConnection(eyes, providers, lot, never);
	return { ask, asked };
}

const FINE = { kind: 'fine', portalsReachable: false };
const own = (trouble: string) => ({ kind: 'own_trouble', trouble });

describe('a failure that is new', () => {
	test.each([
		['the portal answers', { [HOSTS.portal]: PAGE }, { kind: 'fine', portalsReachable: true }],
		['the portal is silent, and the IPv4 control is itself', { [HOSTS.ipv4]: ADDRESS }, FINE],
		[
			'only a control with both kinds of addresses answers',
			{ [HOSTS.wikipedia]: PAGE, [HOSTS.debian]: PAGE },
			own('no_ipv4'),
		],
		['a proxy answers for the portal', { [HOSTS.portal]: PASSWORD }, own('no_internet')],
		['another host answers for the IPv4 control', { [HOSTS.ipv4]: PAGE }, own('no_internet')],
		['no host answers', {}, own('no_internet')],
	])('%s', async (_, answers, said) => {
		expect(await network(answers).ask(['libero'], 0.7)).toEqual(said);
	});

	test('asks no control that is not needed', async () => {
		const { ask, asked } = network({ [HOSTS.portal]: PAGE, [HOSTS.ipv4]: ADDRESS });
		await ask(['libero'], 0.2);
		expect(asked.toSorted()).toEqual([HOSTS.ipv4, HOSTS.portal]);
	});
});

describe('a failure that is known', () => {
	test.each([
		[0.1, HOSTS.wikipedia],
		[0.2, HOSTS.debian],
		[0.7, HOSTS.ipv4],
	])('asks one control by lot: %f', async (lot, host) => {
		const { ask, asked } = network({ [HOSTS.ipv4]: ADDRESS, [HOSTS.wikipedia]: PAGE, [HOSTS.debian]: PAGE });
		expect(await ask([], lot)).toEqual(FINE);
		expect(asked).toEqual([host]);
	});

	test.each([0.1, 0.7])('goes on where a filter blocks one control: lot %f', async (lot) => {
		expect(await network({ [HOSTS.ipv4]: ADDRESS }).ask([], lot)).toEqual(FINE);
		expect(await network({ [HOSTS.wikipedia]: PAGE, [HOSTS.debian]: PAGE }).ask([], lot)).toEqual(FINE);
	});

	test('is the user’s own where no control answers', async () => {
		expect(await network({}).ask([], 0.4)).toEqual(own('no_internet'));
	});
});

test.each(['offline', 'captive_portal'] as const)(
	'a browser that knows it is %s asks no control',
	async (link) => {
		const { ask, asked } = network({ [HOSTS.portal]: PAGE }, link);
		expect(await ask(['libero'], 0.5)).toEqual(own(link));
		expect(asked).toEqual([]);
	},
);
