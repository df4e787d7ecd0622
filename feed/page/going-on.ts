/** What the archive says of a moment: what goes on, what is announced, what is over. */

import { list } from '../../assets/locales/format';
import type { Incident } from '../../monitor/core/model/incident';
import { byPlan } from '../../monitor/core/model/plan';
import { isEnded } from '../../monitor/core/model/progress';
import { PROVIDER, PROVIDERS, type ProviderId } from '../../monitor/core/providers';
import type { SentinelStatement } from '../../monitor/core/sentinel/statement';
import { agreed, watchOf } from '../../monitor/core/sentinel/watch';

export type Told = {
	incident: Incident;
	/** Of the archive; a feed carries none. */
	story?: string;
};

export type GoingOn = { open: Told[]; announced: Told[]; past: Told[] };

/** @param only the mailbox a page is about; without it, all. */
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

/** Names of mailboxes as one says them; of those that incidents concern, or of all that a page is about. */
export function namesOf(incidents: readonly Incident[], only?: ProviderId): string {
	const all = only === undefined ? PROVIDERS : [only];
	const concerned = all.filter((id) => incidents.some(({ providers }) => providers.includes(id)));
	const ids = incidents.length === 0 ? all : concerned;
	return list(
		'it',
		ids.map((id) => PROVIDER[id].name),
	);
}

/** Mailboxes a page is about of which some part does not answer several sentinels. */
export function unanswered(
	statement: SentinelStatement | undefined,
	now: number,
	only?: ProviderId,
): ProviderId[] {
	const all = only === undefined ? PROVIDERS : [only];
	return all.filter((id) => agreed(watchOf(statement, id, now), 'outage').length > 0);
}

/** The answer of a page that only repeats what was said and seen: nothing known is no proof that the mail works. */
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
