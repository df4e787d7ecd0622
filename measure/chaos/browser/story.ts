/** The story of one outage and the notices due for it, drawn from a seed. Pure. */

import { PROVIDERS, type ProviderId } from '../../../monitor/core/providers';
import { HEALTHY, type Weather } from '../../../simulator/weather';

/** Bad weather at some providers; times are minutes of the story. */
type Spell = { providers: readonly ProviderId[]; weather: Weather; fromMin: number; toMin: number };

/** `setback`: healthy for some minutes, too briefly for a recovery. `relapse`: restored, then down again within the day. */
export type Shape = 'plain' | 'setback' | 'relapse';

export type Story = {
	shape: Shape;
	spells: readonly Spell[];
	/** The signed feed reports it too, from some minutes after the start until its end. */
	feed: { fromMin: number; toMin: number } | null;
	/** From here on all is healthy; the story ends once that is detected. */
	wellFromMin: number;
};

const WEATHERS: readonly (readonly [share: number, weather: Weather])[] = [
	[0.4, { state: 'courtesy', httpStatus: 200 }],
	[0.25, { state: 'http_error', httpStatus: 503 }],
	[0.15, { state: 'reset' }],
	[0.14, { state: 'maintenance', httpStatus: 200 }],
	// Every probe of it takes its full timeout of ten real seconds.
	[0.06, { state: 'hang' }],
];
/** Long enough to be confirmed; then it continues as a failure that responds. */
const HANGING_MIN = 15;
const AFTER_HANGING: Weather = { state: 'http_error', httpStatus: 503 };

/** A number between two others, from one draw in [0, 1). */
const between = (from: number, to: number, draw: number) => Math.round(from + (to - from) * draw);

export function drawStory(draw: () => number): Story {
	const who: readonly (readonly ProviderId[])[] = [['libero'], ['virgilio'], PROVIDERS];
	const providers = who[Math.floor(draw() * who.length)] ?? PROVIDERS;
	const weather = drawWeather(draw());
	const shape: Shape = draw() < 0.5 ? 'plain' : draw() < 0.5 ? 'setback' : 'relapse';
	const fromMin = between(11, 30, draw());
	const toMin = fromMin + between(25, 75, draw());
	const first =
		weather.state === 'hang'
			? [
					{ providers, weather, fromMin, toMin: fromMin + HANGING_MIN },
					{ providers, weather: AFTER_HANGING, fromMin: fromMin + HANGING_MIN, toMin },
				]
			: [{ providers, weather, fromMin, toMin }];
	const then = weather.state === 'hang' ? AFTER_HANGING : weather;
	const pauseMin = shape === 'setback' ? between(2, 4, draw()) : between(40, 70, draw());
	const againToMin = toMin + pauseMin + between(25, 40, draw());
	const again = { providers, weather: then, fromMin: toMin + pauseMin, toMin: againToMin };
	const spells = shape === 'plain' ? first : [...first, again];
	const wellFromMin = shape === 'plain' ? toMin : againToMin;
	const told = draw() < 0.3 && shape !== 'relapse';
	return {
		shape,
		spells,
		feed: told ? { fromMin: fromMin + between(2, 10, draw()), toMin: wellFromMin } : null,
		wellFromMin,
	};
}

function drawWeather(drawn: number): Weather {
	let upTo = 0;
	for (const [share, weather] of WEATHERS) {
		upTo += share;
		if (drawn < upTo) return weather;
	}
	return HEALTHY;
}

/** The weather of a provider at a minute of the story. */
export function weatherIn({ spells }: Story, provider: ProviderId, minute: number): Weather {
	const over = (spell: Spell) =>
		spell.providers.includes(provider) && minute >= spell.fromMin && minute < spell.toMin;
	return spells.find(over)?.weather ?? HEALTHY;
}

/** True if the provider was bad, or good, at any minute between two. */
export function wasEver(
	{ spells }: Story,
	provider: ProviderId,
	kind: 'bad' | 'good',
	fromMin: number,
	toMin: number,
): boolean {
	const own = spells.filter(({ providers }) => providers.includes(provider));
	if (kind === 'bad') return own.some((spell) => spell.fromMin <= toMin && spell.toMin > fromMin);
	return !own.some((spell) => spell.fromMin <= fromMin && spell.toMin > toMin);
}

/** The notices due for it, in order. */
export function noticesDue({ spells, shape }: Story, provider: ProviderId): string[] {
	if (!spells.some(({ providers }) => providers.includes(provider))) return [];
	const once = ['outage', 'restored'];
	return shape === 'relapse' ? [...once, 'relapse', 'restored'] : once;
}
