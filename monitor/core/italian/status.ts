/** Weighs the evidence of a whole text into one stance on the present state, or none. */

import type { StatusStance } from '../incidents/model';
import type { ComponentId } from '../status';
import type { Evidence, EvidenceKind } from './evidence';

export type StatusFinding = { stance: StatusStance; by: Evidence };

const APPS: readonly ComponentId[] = ['app-android', 'app-ios'];

function isOnly(evidence: Evidence, ids: readonly ComponentId[]): boolean {
	return evidence.components.length > 0 && evidence.components.every((id) => ids.includes(id));
}

/**
 * `aftermath`: the text is about refunds or frauds; then only a predicate in the present speaks of the state, and a
 * noun ("dopo il blackout") or a hope does not.
 */
export function weigh(all: readonly Evidence[], aftermath: boolean): StatusFinding | null {
	// The certified mail is another service: alone it says nothing of the mail as a whole, unless it is all there is.
	const general = all.filter((evidence) => !isOnly(evidence, ['pec']) || evidence.kind === 'down');
	const of = (...kinds: EvidenceKind[]) => general.filter((evidence) => kinds.includes(evidence.kind));
	const firm = (list: Evidence[]) => list.filter((evidence) => !evidence.question);
	const finding = (stance: StatusStance, by: Evidence | undefined) =>
		by === undefined ? null : { stance, by };

	const restored = firm(of('restored'));
	const restoredAtAll = restored.filter((evidence) => !isOnly(evidence, APPS));
	const recovering = firm(of('recovering'));
	const down = firm(of('down'));
	const downAtAll = down.filter((evidence) => !isOnly(evidence, ['pec']));
	const relapse = firm(of('relapse'));
	const maintenance = firm(of('maintenance'));

	if (relapse.length > 0 && !(restored[0] !== undefined && comesFirst(restored[0], relapse[0])))
		return finding('outage', relapse[0]);
	if (recovering.length > 0) return finding('recovering', recovering[0]);
	if (restored.length > 0) {
		const contrary = [...downAtAll, ...relapse];
		if (contrary.length > 0 || (restoredAtAll.length === 0 && of('pending', 'trouble').length > 0))
			return finding('recovering', restored[0]);
		return finding('restored', restored[0]);
	}
	if (
		maintenance.length > 0 &&
		down.every((evidence) => evidence.clause === maintenance[0]?.clause || !evidence.partial)
	) {
		const failing = down.some((evidence) => evidence.clause < (maintenance[0]?.clause ?? 0));
		if (!failing || maintenance[0]?.planned !== true) return finding('maintenance', maintenance[0]);
	}
	if (down.length > 0) return finding('outage', down[0]);
	if (aftermath) return null;
	const done = firm(of('done'));
	if (done.length > 0) return finding('recovering', done[0]);
	return finding('outage', of('pending')[0] ?? of('trouble')[0] ?? of('down')[0]);
}

function comesFirst(a: Evidence, b: Evidence | undefined): boolean {
	return b === undefined || a.clause < b.clause;
}
