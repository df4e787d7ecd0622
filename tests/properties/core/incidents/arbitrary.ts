/** Incidents as any feed could report them. */

import fc from 'fast-check';
import {
	ATTACK_STANCES,
	CAUSE_KINDS,
	CLAIM_SOURCES,
	type Claim,
	type ClaimContent,
	DATA_STANCES,
	DELIVERY_FATES,
	IMPACTS,
	INCIDENT_STATUSES,
	type Incident,
	type IncidentUpdate,
	STATUS_STANCES,
} from '../../../../monitor/core/model/incident';
import { isOver } from '../../../../monitor/core/model/progress';
import { PROVIDERS } from '../../../../monitor/core/providers';
import { COMPONENT_STATUSES, COMPONENTS } from '../../../../monitor/core/status';
import { plainText } from '../../../../monitor/core/text/text';

const T = Date.UTC(2023, 0, 22);

export const instants = fc.integer({ min: 0, max: 10 * 86_400 }).map((seconds) => T + seconds * 1_000);
const words = fc
	.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
	.map((text) => plainText(text.replace(/[<>&\n]/g, '')) || 'x');
const line = words.map((text) => text.replace(/\s+/g, ' ').trim() || 'x');
const parts = fc.uniqueArray(fc.constantFrom(...COMPONENTS), { maxLength: 4 });

const content: fc.Arbitrary<ClaimContent> = fc.oneof(
	fc.constantFrom(...STATUS_STANCES).map((stance) => ({ topic: 'status' as const, stance })),
	fc.constantFrom(...DATA_STANCES).map((stance) => ({ topic: 'data' as const, stance })),
	fc.constantFrom(...ATTACK_STANCES).map((stance) => ({ topic: 'attack' as const, stance })),
	fc.constantFrom(...CAUSE_KINDS).map((kind) => ({ topic: 'cause' as const, kind })),
	fc
		.tuple(instants, instants)
		.map(([a, b]) => ({ topic: 'eta' as const, fromAt: Math.min(a, b), toAt: Math.max(a, b) })),
	fc
		.tuple(parts, parts)
		.filter(([hit, other]) => hit.length + other.length > 0)
		.map(([hit, other]) => ({
			topic: 'scope' as const,
			hit: COMPONENTS.filter((id) => hit.includes(id)),
			notHit: COMPONENTS.filter((id) => other.includes(id) && !hit.includes(id)),
		})),
	fc
		.tuple(fc.constantFrom(...DELIVERY_FATES), instants, fc.integer({ min: 1, max: 9 }), fc.boolean())
		.map(([fate, fromAt, hours, came]) => ({
			topic: 'delivery' as const,
			fate,
			fromAt,
			toAt: fromAt + hours * 3_600_000,
			...(came ? { deliveredAt: fromAt + 86_400_000 } : {}),
		})),
);

export const claims: fc.Arbitrary<Claim> = fc
	.tuple(content, fc.constantFrom(...CLAIM_SOURCES), line, instants, fc.boolean())
	.map(([one, source, publisher, saidAt, withdrawn]) => ({
		...one,
		source,
		publisher,
		saidAt,
		...(withdrawn ? { withdrawn: true as const } : {}),
	}));

export const updates: fc.Arbitrary<IncidentUpdate[]> = fc
	.uniqueArray(
		fc.record({
			id: fc.uuid(),
			at: instants,
			status: fc.constantFrom(...INCIDENT_STATUSES),
			text: words,
			source: fc.constantFrom(...CLAIM_SOURCES),
			publisher: line,
			claims: fc.array(claims, { maxLength: 4 }),
		}),
		{ minLength: 1, maxLength: 8, selector: ({ id }) => id },
	)
	.map((all) => all.sort((a, b) => a.at - b.at));

export const incidents: fc.Arbitrary<Incident> = fc
	.record({
		id: fc.uuid(),
		name: line,
		impact: fc.constantFrom(...IMPACTS),
		startedAt: instants,
		endedAt: instants,
		providers: fc
			.uniqueArray(fc.constantFrom(...PROVIDERS))
			.map((some) => PROVIDERS.filter((id) => some.includes(id))),
		components: fc.uniqueArray(
			fc.record({ id: fc.constantFrom(...COMPONENTS), status: fc.constantFrom(...COMPONENT_STATUSES) }),
			{ selector: ({ id }) => id },
		),
		updates,
	})
	.map(({ endedAt, ...incident }) => {
		const status = incident.updates.at(-1)?.status ?? 'unknown';
		return {
			...incident,
			status,
			...(isOver(status) ? { resolvedAt: endedAt } : {}),
			updatedAt: Math.max(incident.startedAt, ...incident.updates.map(({ at }) => at)),
		};
	});
