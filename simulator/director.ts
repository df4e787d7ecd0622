/** Decides the weather: manual control first, then the scenario, then calm. */

import type { FeedDocument, Pacing } from '../monitor/core/model/incident';
import { DAY_MS } from '../monitor/core/time';
import type { VirtualClock } from './clock';
import { feedDocumentAt } from './feed';
import { CONTROL_HOSTS, FEED_HOST, PRESS_HOST, roleOf } from './hosts';
import type { PlayedFeed, Scenario } from './scenario';
import { createSentinels, signedStatement } from './sentinels';
import { HEALTHY, MAIL_PLACES, PLACES, type Weather, type WeatherTarget } from './weather';
import { clientAt, feedFailureAt, weatherAt } from './world';

/** A body to serve unchanged. */
type RawFeed = { raw: string; contentType?: string };

export type Director = {
	scenario: Scenario | undefined;
	weatherOf(host: string, path: string): Weather;
	setWeather(target: WeatherTarget, weather: Weather | null): void;
	/** What the feed currently publishes. */
	feedOf(feed: PlayedFeed): FeedDocument | RawFeed;
	setFeed(feed: FeedDocument | RawFeed | null): void;
	/** What the sentinels currently publish, signed. */
	statement(): string;
	setStatement(raw: string | null): void;
};

const FEED_OF_HOST: Record<string, PlayedFeed> = { [FEED_HOST]: 'signed', [PRESS_HOST]: 'press' };

export function createDirector(
	scenario: Scenario | undefined,
	clock: VirtualClock,
	pacing?: Pacing,
): Director {
	// Keys: "libero/login", or a host name.
	const byHand = new Map<string, Weather>();
	let feedByHand: FeedDocument | RawFeed | null = null;
	let statementByHand: string | null = null;
	const sentinels = createSentinels(scenario);
	const empty: FeedDocument = {
		format: 'native',
		incidents: [],
		sequence: 1,
		issuedAt: clock.now(),
		expiresAt: clock.now() + 30 * DAY_MS,
	};

	return {
		scenario,
		weatherOf(host, path) {
			const role = roleOf(host, path);
			const key = role?.role === 'provider' ? `${role.provider}/${role.place}` : host;
			const forced = byHand.get(key) ?? byHand.get(host);
			if (forced !== undefined) return forced;
			if (scenario === undefined) return HEALTHY;
			const { network } = clientAt(scenario, clock.now());
			if (network === 'captive_portal') return { state: 'captive_portal' };
			if (network !== 'fine') return { state: 'name_not_found' };
			if (role?.role === 'provider') return weatherAt(scenario, role.provider, role.place, clock.now());
			const feed = FEED_OF_HOST[host];
			return (feed && feedFailureAt(scenario, feed, clock.now())) ?? HEALTHY;
		},
		setWeather(target, weather) {
			for (const key of keysOf(target)) {
				if (weather === null) byHand.delete(key);
				else byHand.set(key, weather);
			}
		},
		feedOf(feed) {
			if (feed === 'signed' && feedByHand !== null) return feedByHand;
			if (scenario === undefined) return empty;
			const document = feedDocumentAt(scenario, feed, clock.now());
			return feed === 'signed' && pacing !== undefined ? { ...document, pacing } : document;
		},
		setFeed(feed) {
			feedByHand = feed;
		},
		statement: () => statementByHand ?? signedStatement(sentinels.statementAt(clock.now())),
		setStatement(raw) {
			statementByHand = raw;
		},
	};
}

/** The hosts and places that a target names; `controls` means both control hosts. */
function keysOf(target: WeatherTarget): string[] {
	if ('host' in target) return target.host === 'controls' ? [...CONTROL_HOSTS] : [target.host];
	const providers = target.provider === undefined ? (['libero', 'virgilio'] as const) : [target.provider];
	const places = target.place === undefined ? MAIL_PLACES : PLACES.filter((place) => place === target.place);
	return providers.flatMap((provider) => places.map((place) => `${provider}/${place}`));
}
