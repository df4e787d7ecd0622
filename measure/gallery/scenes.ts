/** The scenes of the gallery: every status, phase and problem a user can meet. */

import { OWN_TROUBLES, type OwnTrouble } from '../../monitor/core/evidence/connectivity';
import type { ProbeResult } from '../../monitor/core/evidence/probe-result';
import type { StoredIncident } from '../../monitor/core/model/incident';
import { PROVIDER, type ProviderId } from '../../monitor/core/providers';
import { HOUR_MS, MINUTE_MS, romeInstant } from '../../monitor/core/time';
import { feedDocumentAt } from '../../simulator/feed';
import { january2023 } from '../../simulator/scenarios/january-2023';
import { settle } from '../../simulator/weather';
import { weatherAt } from '../../simulator/world';
import { daysOf, type Meets, type Played, play, type Step } from './engine';

const durationMs = 420;
/** The same for every layer, each redirected to its own host. */
const all =
	(result: (host: string) => ProbeResult): Meets =>
	(provider, layer) =>
		result(new URL(PROVIDER[provider].targets.find((target) => target.layer === layer)?.url ?? '').host);
const good = all((host) => ({ kind: 'reachable', strength: 'shipped', host, durationMs }));
const courtesyText =
	'Gentile cliente, il servizio di posta Libero Mail e Virgilio Mail è temporaneamente non disponibile a causa di un problema tecnico. I nostri tecnici stanno lavorando per ripristinarlo nel più breve tempo possibile. Ci scusiamo per il disagio.';
const notice = (text: string) =>
	all((host) => ({
		kind: 'notice',
		notice: { kind: 'courtesy', text },
		host,
		httpStatus: 200,
		durationMs,
	}));
const courtesy = notice(courtesyText);
const maintenanceText = 'Servizio in manutenzione. La posta torna disponibile entro le ore 12.';
const maintenance = all((host) => ({
	kind: 'notice',
	notice: { kind: 'maintenance', text: maintenanceText },
	host,
	httpStatus: 503,
	durationMs,
}));
const timeout = all(() => ({ kind: 'timeout', durationMs: 10_000 }));
const only =
	(provider: string, bad: Meets): Meets =>
	(id, layer) =>
		id === provider ? bad(id, layer) : good(id, layer);

const fine = { kind: 'fine', portalsReachable: true } as const;

/** Checks every five minutes before `now`; the last `count` of them meet `meets`. */
function run(now: number, count: number, meets: Meets, wellBefore = 4): Step[] {
	const steps: Step[] = [];
	for (let back = count + wellBefore - 1; back >= 0; back--) {
		const bad = back < count;
		steps.push({
			at: now - 2 * MINUTE_MS - back * 5 * MINUTE_MS,
			meets: bad ? meets : good,
			...(bad ? { connectivity: fine } : {}),
		});
	}
	return steps;
}

const said = new Map<number, StoredIncident[]>();

/** The content of the feeds of January 2023 by then, cached until the next update. */
function januaryFeed(at: number): StoredIncident[] {
	const words = (january2023.feed ?? []).filter((update) => Date.parse(update.at) <= at).length;
	const known = said.get(words) ?? januaryDocument(at);
	said.set(words, known);
	return known;
}

function januaryDocument(at: number): StoredIncident[] {
	return feedDocumentAt(january2023, 'signed', at).incidents.map((incident) => ({
		feedId: 'signed',
		trust: 'signed',
		incident,
		firstSeenAt: incident.startedAt,
	}));
}

const notOpenYet = notice(
	'Gentile cliente, stiamo rimettendo online il servizio: le caselle saranno ripristinate progressivamente nelle prossime ore.',
);
const calm = romeInstant(2026, 3, 12, 10, 4);
const outageStart = romeInstant(2023, 1, 23, 7, 5);
const jan25 = romeInstant(2023, 1, 25, 18, 0);
const jan26 = romeInstant(2023, 1, 26, 17, 0);
const jan27 = romeInstant(2023, 1, 27, 19, 30);
const jan30 = romeInstant(2023, 1, 30, 9, 0);

/** What the sites themselves showed at that moment of January 2023, including their changing notices. */
const januarySites =
	(at: number): Meets =>
	(provider, layer) => {
		const weather = settle(weatherAt(january2023, provider, layer, at), provider, at);
		return weather.state === 'courtesy' ? notice(weather.text ?? '')(provider, layer) : good(provider, layer);
	};

/** Down since Monday morning, as seen by a computer that is on during the day; the last checks meet `last`. */
function january(now: number, last: Meets = januarySites(now), lastCount = 3): Played {
	const steps: Step[] = [{ at: outageStart - HOUR_MS, meets: good }];
	for (let at = outageStart; at < now - lastCount * 6 * MINUTE_MS; at += 5 * MINUTE_MS)
		steps.push({ at, meets: januarySites(at), connectivity: fine, incidents: januaryFeed(at) });
	for (let back = lastCount - 1; back >= 0; back--)
		steps.push({
			at: now - 2 * MINUTE_MS - back * 3 * MINUTE_MS,
			meets: last,
			connectivity: fine,
			incidents: januaryFeed(now),
		});
	return play(steps, now);
}

function own(trouble: OwnTrouble): Played {
	const failing: Meets =
		trouble === 'no_permission'
			? all(() => ({ kind: 'no_permission' }))
			: all(() => ({ kind: 'unreachable', cause: 'unknown', durationMs: 5 }));
	const steps = run(calm, 2, failing).map((step) =>
		step.connectivity ? { ...step, connectivity: { kind: 'own_trouble' as const, trouble } } : step,
	);
	return play(steps, calm);
}

function pressStorm(now: number): StoredIncident[] {
	return ['ANSA', 'Corriere', 'La Repubblica'].map((publisher, index) => ({
		feedId: 'press',
		trust: 'press' as const,
		firstSeenAt: now,
		incident: {
			id: `press-${index}`,
			name: `Libero Mail, utenti segnalano problemi (${publisher})`,
			status: 'investigating' as const,
			impact: 'unknown' as const,
			startedAt: now - HOUR_MS - index * MINUTE_MS,
			updatedAt: now - HOUR_MS - index * MINUTE_MS,
			providers: ['libero' as const],
			components: [],
			updates: [
				{
					id: `press-${index}`,
					at: now - HOUR_MS - index * MINUTE_MS,
					status: 'investigating' as const,
					text: 'Molti utenti segnalano di non riuscire ad accedere alla posta.',
					source: 'press' as const,
					publisher,
					url: index === 0 ? 'https://www.ansa.it/notizia' : 'https://login-libero.example.com/riattiva',
					claims: [
						{
							topic: 'status' as const,
							stance: 'outage' as const,
							source: 'press' as const,
							publisher,
							saidAt: now - HOUR_MS,
						},
					],
				},
			],
		},
	}));
}

/** Maintenance announced for the next night. */
function works(now: number): StoredIncident[] {
	const by = { source: 'official' as const, publisher: 'Italiaonline' };
	const saidAt = now - 20 * HOUR_MS;
	const fromAt = romeInstant(2026, 3, 13, 1);
	const eta = { topic: 'eta' as const, fromAt, toAt: fromAt + 4 * HOUR_MS, ...by, saidAt };
	const text = 'Venerdì 13 marzo dalle 1 alle 5 la posta può non essere raggiungibile per lavori.';
	return [
		{
			feedId: 'official',
			trust: 'official',
			firstSeenAt: saidAt,
			incident: {
				id: 'works',
				name: 'Lavori programmati',
				status: 'scheduled',
				impact: 'maintenance',
				startedAt: fromAt,
				updatedAt: saidAt,
				providers: ['libero', 'virgilio'],
				components: [],
				updates: [{ id: 'works-1', at: saidAt, status: 'scheduled', text, ...by, claims: [eta] }],
			},
		},
	];
}

/** Every scene by name: the first word is the status, the rest the reason. */
export const SCENES: Record<string, () => Played> = {
	'operational-calm': () => play(run(calm, 0, good), calm),
	'operational-after': () => january(jan30, good, 4),
	'operational-announced': () =>
		play(
			run(calm, 0, good).map((s) => ({ ...s, incidents: works(calm) })),
			calm,
		),
	'operational-installed-yesterday': () => {
		const played = play(run(calm, 0, good), calm);
		const days = (provider: ProviderId) => ({ days: daysOf(provider, calm, 2) });
		return { ...played, history: { libero: days('libero'), virgilio: days('virgilio') } };
	},
	'restored-january-28': () => january(romeInstant(2023, 1, 28, 22, 5), good, 3),
	'suspected-one-failure': () => play(run(calm, 1, timeout), calm),
	'degraded-press': () =>
		play(
			run(calm, 0, good).map((s) => ({ ...s, incidents: pressStorm(calm) })),
			calm,
		),
	'partial-one-component': () =>
		play(
			run(calm, 4, (_, layer) => (layer === 'webmail' ? timeout('libero', layer) : good('libero', layer))),
			calm,
		),
	'partial-declared-elsewhere': () =>
		play(
			run(jan25, 0, good).map((s) => ({ ...s, incidents: januaryFeed(jan25) })),
			jan25,
		),
	'major-unconfirmed': () => play(run(calm, 4, only('libero', courtesy)), calm),
	'major-http-error': () =>
		play(
			run(
				calm,
				4,
				all((host) => ({ kind: 'http_error', host, httpStatus: 503, durationMs })),
			),
			calm,
		),
	'major-january-23': () => january(romeInstant(2023, 1, 23, 18)),
	'major-january-25': () => january(jan25),
	'major-january-overdue': () => january(jan27, notOpenYet),
	'major-declared-resolved': () => january(jan30, courtesy),
	'recovering-january-26': () => january(jan26, good, 1),
	'recovering-one-of-two': () => january(jan26, only('virgilio', notOpenYet), 1),
	'maintenance-site': () => play(run(calm, 4, maintenance), calm),
	'unknown-unexpected': () =>
		play(
			run(
				calm,
				4,
				all((host) => ({ kind: 'unexpected_content', host, httpStatus: 200, durationMs })),
				0,
			),
			calm,
		),
	'unknown-stale': () => ({ ...play(run(calm, 0, good), calm), now: calm + 3 * HOUR_MS }),
	'unknown-never': () => play([], calm),
	'checking-muted': () => {
		const played = play(run(calm, 4, only('virgilio', timeout)), calm, { mute: { until: 'restored' } });
		const check = { ...played.snapshot.check, startedAt: calm - 2_000, trigger: 'check_now' };
		return { ...played, snapshot: { ...played.snapshot, check } };
	},
	'storage-mirror': () => {
		const played = play(run(calm, 0, good), calm, { providers: ['libero'] });
		const none = { days: [] };
		return {
			...played,
			snapshot: { ...played.snapshot, health: 'mirror_only' },
			history: { libero: none, virgilio: none },
		};
	},
	'settings-full': () =>
		play(run(calm, 0, good), calm, {
			quietHours: { fromMinute: 22 * 60, toMinute: 7 * 60 },
			feeds: {
				official: true,
				signed: true,
				press: true,
				custom: [
					{
						id: 'quotidiano',
						name: 'Il quotidiano',
						url: 'https://example.org/un/indirizzo/molto/lungo/che/deve/andare/a/capo.xml',
						enabled: true,
					},
				],
			},
		}),
	...Object.fromEntries(OWN_TROUBLES.map((trouble) => [`own-${trouble}`, () => own(trouble)])),
};
