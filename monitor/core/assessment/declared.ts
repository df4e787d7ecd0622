/** What feeds declare about a provider now: explanation and doubt, never proof that mail works. */

import type { Claim, Incident, IncidentUpdate, StoredIncident } from '../incidents/model';
import { isNews } from '../incidents/outage-window';
import { byPlan } from '../incidents/plan';
import type { ProviderId } from '../providers';
import { DAY_MS, HOUR_MS } from '../time';
import type { SentenceSource } from './state';

/** An active incident that nobody updates for this long, while the probes are well, no longer counts. */
export const EXPIRY_MS = 48 * HOUR_MS;
/** How long a resolved incident is still worth quoting against what is seen here. */
export const RESOLVED_RECENTLY_MS = 2 * DAY_MS;
export const PRESS_WINDOW_MS = 6 * HOUR_MS;
export const PRESS_PUBLISHERS = 3;

export type Statement = { incident: Incident; source: SentenceSource; sourceName?: string; at: number };

export type Declared = {
	/** Active and major or critical: a declared outage. */
	outage: Statement | null;
	/** Active and said to reopen step by step. */
	reopening: Statement | null;
	maintenance: Statement | null;
	/** Said to be solved, lately. */
	resolved: Statement | null;
	/** Enough press publishers within the window say that it is down. */
	press: { publishers: string[]; at: number } | null;
	/** An active incident left out because nobody updated it. */
	expired: Statement | null;
};

const ENDED = new Set(['resolved', 'postmortem', 'completed']);
const SEVERE = new Set(['major', 'critical']);

/** Whether an incident is over, by its status or its last word. */
export function isEnded(incident: Incident): boolean {
	return ENDED.has(incident.status) || incident.resolvedAt !== undefined;
}

/**
 * Folds the stored incidents of a provider. The embedded archive never counts, press counts only by its number.
 * @param probesWell the eyes see it up now: only then may a silent incident expire.
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
	};
	for (const stored of incidents) {
		const { trust } = stored;
		if (trust === 'embedded' || trust === 'press') continue;
		const incident = byPlan(stored.incident, now);
		if (!incident.providers.includes(provider) || incident.startedAt > now) continue;
		const statement = statementOf(stored);
		if (isEnded(incident)) {
			const endedAt = incident.resolvedAt ?? incident.updatedAt;
			if (now - endedAt <= RESOLVED_RECENTLY_MS && incident.impact !== 'maintenance')
				found.resolved = newer(found.resolved, statement);
		} else if (probesWell && now - incident.updatedAt > EXPIRY_MS) {
			found.expired = newer(found.expired, statement);
		} else if (incident.status === 'in_progress' || incident.status === 'verifying') {
			if (!(probesWell && outlived(incident, now))) found.maintenance = newer(found.maintenance, statement);
		} else if (incident.status !== 'scheduled') {
			const reopening = incident.status === 'monitoring' || lastStance(incident) === 'recovering';
			if (reopening) found.reopening = newer(found.reopening, statement);
			else if (SEVERE.has(incident.impact)) found.outage = newer(found.outage, statement);
		}
	}
	found.press = pressOf(incidents, provider, now);
	return found;
}

/** News of works with their end, read after that end: no newer word came, and the mail answers. */
function outlived(incident: Incident, now: number): boolean {
	const promises = incident.updates.flatMap(({ claims }) => claims).filter((claim) => claim.topic === 'eta');
	const last = promises.sort((a, b) => a.saidAt - b.saidAt).at(-1);
	return isNews(incident) && last !== undefined && now > last.toAt;
}

function statementOf({ incident, trust }: StoredIncident): Statement {
	const last = incident.updates.at(-1);
	const source: SentenceSource = last?.source ?? (trust === 'embedded' ? 'signed' : trust);
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

function isStatus(claim: Claim): claim is Extract<Claim, { topic: 'status' }> {
	return claim.topic === 'status' && !claim.withdrawn;
}

function pressOf(incidents: readonly StoredIncident[], provider: ProviderId, now: number): Declared['press'] {
	const latest = new Map<string, { at: number; down: boolean }>();
	for (const { incident, trust } of incidents) {
		if (trust === 'embedded' || !incident.providers.includes(provider)) continue;
		for (const update of incident.updates) {
			const said = pressWord(update);
			if (said === null || said.at > now || now - said.at > PRESS_WINDOW_MS) continue;
			const before = latest.get(said.publisher);
			const newest = before === undefined || said.at > before.at;
			// Two words at one time: the one that raises no alarm, whatever the order they are read in.
			if (newest || (said.at === before.at && !said.down)) latest.set(said.publisher, said);
		}
	}
	// Each newspaper's last word: one that says "it is back" no longer counts for "it is down".
	const down = [...latest].filter(([, said]) => said.down);
	if (down.length < PRESS_PUBLISHERS) return null;
	return {
		publishers: down.map(([name]) => name).sort(),
		at: Math.max(...down.map(([, said]) => said.at)),
	};
}

function pressWord(update: IncidentUpdate): { publisher: string; at: number; down: boolean } | null {
	if (update.source !== 'press' || update.publisher === undefined) return null;
	const status = update.claims.filter(isStatus).at(-1);
	return status === undefined
		? null
		: { publisher: update.publisher, at: update.at, down: status.stance === 'outage' };
}
