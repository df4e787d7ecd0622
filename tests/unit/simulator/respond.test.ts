import { describe, expect, test } from 'vitest';
import { roleOf } from '../../../simulator/hosts';
import { respond } from '../../../simulator/respond';
import { settle, type Weather } from '../../../simulator/weather';

const AT = Date.parse('2023-01-23T08:00:00+01:00');

function ask(weather: Weather, url: string, at = AT) {
	const { host, pathname } = new URL(url);
	const role = roleOf(host, pathname);
	if (role?.role !== 'provider') throw new Error(`${host} is no provider's`);
	return respond(weather, { provider: role.provider, place: role.place, host, path: pathname, at });
}

const LOGIN = 'https://login.libero.it/';
const MIDDLEWARE = 'https://mail1.libero.it/appsuite/api/login';

describe('a reply', () => {
	test.each<[Weather, number, string]>([
		[{ state: 'healthy' }, 200, 'LOGINID'],
		[{ state: 'courtesy', httpStatus: 200, text: 'Torneremo presto.' }, 200, 'Torneremo presto.'],
		[{ state: 'maintenance', httpStatus: 503 }, 503, 'manutenzione'],
		[{ state: 'credentials_refused' }, 200, 'Credenziali non riconosciute'],
		[{ state: 'redesign', as: 'other_form' }, 200, 'type="password"'],
		[{ state: 'redesign', as: 'script_shell' }, 200, '<div id="root"></div>'],
		[{ state: 'forwarding', by: 'meta' }, 200, 'http-equiv="refresh"'],
		[{ state: 'forwarding', by: 'script' }, 200, 'location.replace'],
	])('to %o has status %i and shows %s', (weather, status, mark) => {
		expect(ask(weather, LOGIN)).toMatchObject({ kind: 'http', status, body: expect.stringContaining(mark) });
	});

	test.each(['hang', 'reset', 'refused', 'tls_expired', 'name_not_found', 'captive_portal'] as const)(
		'below HTTP is named after its weather: %s',
		(state) => {
			expect(ask({ state }, LOGIN)).toEqual({ kind: state });
		},
	);

	test('text of a scenario cannot become markup', () => {
		const reply = ask({ state: 'courtesy', httpStatus: 200, text: '<b>' }, LOGIN);
		expect(reply).toHaveProperty('body', expect.not.stringContaining('<b>'));
	});

	test('a forwarding page leads to a healthy one', () => {
		expect(ask({ state: 'forwarding', by: 'meta' }, `${LOGIN}accesso/`)).toHaveProperty(
			'body',
			expect.stringContaining('LOGINID'),
		);
	});

	test('a page redesigned for people leaves the middleware as it is, a courtesy page does not', () => {
		expect(ask({ state: 'redesign', as: 'foreign' }, MIDDLEWARE)).toHaveProperty(
			'headers.content-type',
			expect.stringContaining('json'),
		);
		expect(ask({ state: 'courtesy', httpStatus: 200 }, MIDDLEWARE)).toHaveProperty(
			'headers.content-type',
			expect.stringContaining('html'),
		);
	});
});

describe('alternating weather', () => {
	const half: Weather = {
		state: 'alternating',
		good: { state: 'healthy' },
		bad: { state: 'hang' },
		goodShare: 0.5,
		slotMs: 60_000,
	};
	const slots = Array.from({ length: 1_000 }, (_, slot) => settle(half, 'libero', slot * 60_000).state);

	test('is good for its share of the slots', () => {
		const good = slots.filter((state) => state === 'healthy').length;
		expect(good).toBeGreaterThan(430);
		expect(good).toBeLessThan(570);
	});

	test('changes at random from slot to slot', () => {
		const changes = slots.filter((state, slot) => slot > 0 && state !== slots[slot - 1]).length;
		expect(changes).toBeGreaterThan(430);
		expect(changes).toBeLessThan(570);
	});

	test('is the same within a slot and at every repetition', () => {
		expect(settle(half, 'libero', 59_999)).toEqual(settle(half, 'libero', 0));
		expect(Array.from({ length: 1_000 }, (_, slot) => settle(half, 'libero', slot * 60_000).state)).toEqual(
			slots,
		);
	});

	test.each([
		[0, 'hang'],
		[1, 'healthy'],
	])('with a share of %f is always %s', (goodShare, state) => {
		const always = Array.from({ length: 50 }, (_, slot) =>
			settle({ ...half, goodShare }, 'libero', slot * 60_000),
		);
		expect(new Set(always.map((weather) => weather.state))).toEqual(new Set([state]));
	});
});
