/** The archive at one moment: open, announced and past incidents. */

import { list } from '../../assets/locales/format';
import type { Incident } from '../../monitor/core/model/incident';
import { byPlan } from '../../monitor/core/model/plan';
import { isEnded } from '../../monitor/core/model/progress';
import { PROVIDER, PROVIDERS, type ProviderId } from '../../monitor/core/providers';
import type { SentinelStatement } from '../../monitor/core/sentinel/statement';
import { agreed, watchOf } from '../../monitor/core/sentinel/watch';
import { DAY_MS, HOUR_MS } from '../../monitor/core/time';

export type Told = {
	incident: Incident;
	/** Only in the archive; a feed has none. */
	story?: string;
};

export type GoingOn = { open: Told[]; announced: Told[]; past: Told[] };

/** @param only the mailbox of a page; if omitted, all. */
export function goingOn(told: readonly Told[], now: number, only?: ProviderId): GoingOn {
	const about = told
		.filter(({ incident }) => only === undefined || incident.providers.includes(only))
		.map((one) => ({ ...one, incident: byPlan(one.incident, now) }));
	return {
		open: about.filter(({ incident }) => !isEnded(incident) && incident.status !== 'scheduled'),
		announced: about.filter(({ incident }) => incident.status === 'scheduled'),
		past: about.filter(({ incident }) => isEnded(incident)),
	};
}

/** The age at which a page is old: it is published again every ten days; during an outage, whenever there is news. */
export function oldAfterMs({ open }: Pick<GoingOn, 'open'>): number {
	return open.length === 0 ? 11 * DAY_MS : 6 * HOUR_MS;
}

/** Names of mailboxes for a sentence: the ones in the incidents, or all of the page. */
export function namesOf(incidents: readonly Incident[], only?: ProviderId): string {
	const all = only === undefined ? PROVIDERS : [only];
	const concerned = all.filter((id) => incidents.some(({ providers }) => providers.includes(id)));
	const ids = incidents.length === 0 ? all : concerned;
	return list(
		'it',
		ids.map((id) => PROVIDER[id].name),
	);
}

/** Mailboxes of a page with a part that several sentinels find unresponsive. */
export function unanswered(
	statement: SentinelStatement | undefined,
	now: number,
	only?: ProviderId,
): ProviderId[] {
	const all = only === undefined ? PROVIDERS : [only];
	return all.filter((id) => agreed(watchOf(statement, id, now), 'outage').length > 0);
}

/** The headline of a page that only repeats reports and observations: no known incident does not prove that the mail works. */
export function headlineOf(
	{ open }: Pick<GoingOn, 'open'>,
	only?: ProviderId,
	silent: readonly ProviderId[] = [],
): string {
	const incidents = open.map(({ incident }) => incident);
	const names = namesOf(incidents, only);
	const has = (...statuses: readonly Incident['status'][]) =>
		incidents.some(({ status }) => statuses.includes(status));
	if (incidents.length === 0 && silent.length > 0)
		return `${list(
			'it',
			silent.map((id) => PROVIDER[id].name),
		)}: le sentinelle non ricevono risposta`;
	if (incidents.length === 0) return `Nessun guasto noto a ${names}`;
	if (has('investigating', 'identified', 'unknown')) return `${names}: c’è un guasto`;
	if (has('monitoring', 'verifying')) return `${names}: sta riaprendo`;
	return `${names}: lavori in corso`;
}
