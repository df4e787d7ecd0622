/** Formats documents for the command: times in Rome, claims folded into the answers. */

import { foldAnswers } from '../../monitor/core/incidents/fold';
import { foldLetters } from '../../monitor/core/incidents/letters';
import type {
	Answer,
	Claim,
	ClaimContent,
	ClaimTopic,
	FeedDocument,
	Incident,
} from '../../monitor/core/model/incident';
import { romeIso } from '../../monitor/core/time';

/** Later than any time that a document can hold. */
const END_OF_TIME = Date.UTC(9999, 11, 31);

export function documentJson(document: FeedDocument, asOf = END_OF_TIME): Record<string, unknown> {
	return {
		format: document.format,
		...(document.title === undefined ? {} : { title: document.title }),
		...(document.sequence === undefined ? {} : { sequence: document.sequence }),
		...(document.issuedAt === undefined ? {} : { issuedAt: romeIso(document.issuedAt) }),
		...(document.expiresAt === undefined ? {} : { expiresAt: romeIso(document.expiresAt) }),
		...(document.pacing === undefined ? {} : { pacing: document.pacing }),
		...(document.missed === undefined ? {} : { missed: document.missed }),
		incidents: document.incidents.map((incident) => incidentJson(incident, asOf)),
	};
}

function incidentJson(incident: Incident, asOf: number): Record<string, unknown> {
	return {
		id: incident.id,
		name: incident.name,
		status: incident.status,
		impact: incident.impact,
		startedAt: romeIso(incident.startedAt),
		resolvedAt: incident.resolvedAt === undefined ? null : romeIso(incident.resolvedAt),
		updatedAt: romeIso(incident.updatedAt),
		providers: incident.providers,
		components: incident.components,
		updates: incident.updates.map((update) => ({
			...update,
			at: romeIso(update.at),
			claims: update.claims.map(claimJson),
		})),
		claims: answersJson(incident, asOf),
	};
}

function claimJson(claim: Claim): Record<string, unknown> {
	const { source, publisher, saidAt, span, withdrawn } = claim;
	return {
		topic: claim.topic,
		...contentJson(claim),
		source,
		...(publisher === undefined ? {} : { publisher }),
		saidAt: romeIso(saidAt),
		...(withdrawn ? { withdrawn } : {}),
		...(span === undefined ? {} : { span }),
	};
}

function contentJson(content: ClaimContent): Record<string, unknown> {
	switch (content.topic) {
		case 'eta':
			return { from: romeIso(content.fromAt), to: romeIso(content.toAt) };
		case 'cause':
			return { kind: content.kind };
		case 'scope': {
			const pec = content.hit.includes('pec')
				? 'affected'
				: content.notHit.includes('pec')
					? 'unaffected'
					: undefined;
			return { ...(pec === undefined ? {} : { pec }), hit: content.hit, notHit: content.notHit };
		}
		case 'delivery': {
			const { fate, fromAt, toAt, deliveredAt } = content;
			const came = deliveredAt === undefined ? {} : { deliveredAt: romeIso(deliveredAt) };
			return { fate, from: romeIso(fromAt), to: romeIso(toAt), ...came };
		}
		default:
			return { stance: content.stance };
	}
}

/** A topic is absent if no source mentioned it, or if its last statement was withdrawn. */
function answersJson(incident: Incident, asOf: number): Record<string, unknown> {
	const answers = foldAnswers(incident.updates, asOf);
	const letters = foldLetters(incident.updates, asOf).standing;
	const shown: Record<string, unknown> = {};
	for (const [topic, answer] of Object.entries(answers) as [ClaimTopic, Answer<ClaimTopic>][]) {
		const { current, contradictedBy } = answer;
		if (current === undefined) continue;
		const { topic: _, span: __, ...rest } = claimJson(current);
		shown[topic] = {
			...rest,
			...(contradictedBy === undefined ? {} : { contradictedBy: claimJson(contradictedBy) }),
		};
	}
	if (shown.eta !== undefined && answers.eta.slips.length > 0)
		shown.eta = { ...(shown.eta as object), slips: answers.eta.slips.map(claimJson) };
	if (letters.length > 0)
		shown.delivery = letters.map(({ claim, contradictedBy }) => ({
			...claimJson(claim),
			...(contradictedBy === undefined ? {} : { contradictedBy: claimJson(contradictedBy) }),
		}));
	return shown;
}
