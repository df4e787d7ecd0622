/** What feeds declare about a provider now. Feeds explain and cast doubt, but never prove that mail works. */

import { asOf, isForgotten } from '../incidents/as-of';
import type { Claim, Incident, StoredIncident } from '../model/incident';
import { isEnded } from '../model/progress';
import { judgesAlone } from '../model/trust';
import type { ProviderId } from '../providers';
import { DAY_MS, HOUR_MS } from '../time';
import { pressOf } from './press';
import type { SentenceSource } from './state';

/** An active incident without an update for this long no longer counts while the probes are good. */
const EXPIRY_MS = 48 * HOUR_MS;
/** How long a resolved incident is still worth quoting against the probes. */
const RESOLVED_RECENTLY_MS = 2 * DAY_MS;

export type Statement = { incident: Incident; source: SentenceSource; sourceName?: string; at: number };

export type Declared = {
	/** Active and major or critical: a declared outage. */
	outage: Statement | null;
	/** Active, and reported to reopen step by step. */
	reopening: Statement | null;
	maintenance: Statement | null;
	/** Reported as resolved, recently. */
	resolved: Statement | null;
	/** Enough press publishers within the window report an outage. */
	press: { publishers: string[]; at: number } | null;
	/** An active incident left out because it got no update. */
	expired: Statement | null;
	/** A maintenance left out because its planned end is past. */
	overrun: Statement | null;
	/** Active on a channel that carries more than incidents: it explains probe results, and decides nothing. */
	help: Statement | null;
};

const SEVERE = new Set(['major', 'critical']);

/**
 * Folds the stored incidents of a provider. The press counts only by number of voices.
 * @param probesWell the probes are good now: only then may a silent incident expire.
 */
export function declared(
	incidents: readonly StoredIncident[],
	provider: ProviderId,
	now: number,
	probesWell: boolean,
): Declared {
	const found: Declared = {
		outage: null,
		reopening: null,
		maintenance: null,
		resolved: null,
		press: null,
		expired: null,
		overrun: null,
		help: null,
	};
	for (const stored of incidents) {
		const { trust } = stored;
		if (trust === 'press') continue;
		const incident = asOf(stored.incident, now);
		if (!incident.providers.includes(provider) || incident.startedAt > now) continue;
		if (isForgotten(incident, now)) continue;
		const statement = statementOf({ ...stored, incident }, now);
		if (!judgesAlone(trust)) {
			if (!isEnded(incident) && now - incident.updatedAt <= EXPIRY_MS)
				found.help = newer(found.help, statement);
		} else if (isEnded(incident)) {
			const endedAt = incident.resolvedAt ?? incident.updatedAt;
			if (now - endedAt <= RESOLVED_RECENTLY_MS && incident.impact !== 'maintenance')
				found.resolved = newer(found.resolved, statement);
		} else if (probesWell && now - incident.updatedAt > EXPIRY_MS) {
			found.expired = newer(found.expired, statement);
		} else if (incident.status === 'in_progress' || incident.status === 'verifying') {
			const name = probesWell && outlived(incident, now) ? 'overrun' : 'maintenance';
			found[name] = newer(found[name], statement);
		} else if (incident.status !== 'scheduled') {
			const reopening = incident.status === 'monitoring' || lastStance(incident) === 'recovering';
			if (reopening) found.reopening = newer(found.reopening, statement);
			else if (SEVERE.has(incident.impact) && !isOfPecAlone(incident))
				found.outage = newer(found.outage, statement);
		}
	}
	found.press = pressOf(incidents, provider, now);
	return found;
}

/** Certified mail is another service. */
function isOfPecAlone({ components }: Incident): boolean {
	return components.length > 0 && components.every(({ id }) => id === 'pec');
}

/** Maintenance past its planned end: no newer plan was published, and the mail answers. */
function outlived(incident: Incident, now: number): boolean {
	const promises = incident.updates.flatMap(({ claims }) => claims).filter((claim) => claim.topic === 'eta');
	const last = promises.sort((a, b) => a.saidAt - b.saidAt).at(-1);
	return last !== undefined && now > last.toAt;
}

function statementOf({ incident, trust }: StoredIncident, now: number): Statement {
	const last = incident.updates.findLast(({ at }) => at <= now) ?? incident.updates.at(-1);
	const source: SentenceSource = last?.source ?? trust;
	const statement: Statement = { incident, source, at: last?.at ?? incident.updatedAt };
	return last?.publisher === undefined ? statement : { ...statement, sourceName: last.publisher };
}

function newer(a: Statement | null, b: Statement): Statement {
	return a === null || b.at > a.at || (b.at === a.at && b.incident.id > a.incident.id) ? b : a;
}

function lastStance(incident: Incident) {
	const claims = incident.updates.flatMap(({ claims }) => claims).filter(isStatus);
	return claims.sort((a, b) => a.saidAt - b.saidAt).at(-1)?.stance;
}

export function isStatus(claim: Claim): claim is Extract<Claim, { topic: 'status' }> {
	return claim.topic === 'status' && !claim.withdrawn;
}
