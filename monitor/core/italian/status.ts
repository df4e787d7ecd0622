/** Weighs the evidence of a whole text into one stance on the present state, or none. */

import type { StatusStance } from '../incidents/model';
import type { ComponentId } from '../status';
import type { Evidence, EvidenceKind } from './evidence';

export type StatusFinding = { stance: StatusStance; by: Evidence };

const APPS: readonly ComponentId[] = ['app-android', 'app-ios'];
/** Who has these back has not all. */
const PARTS: readonly ComponentId[] = [...APPS, 'smtp', 'imap-pop'];

function isOnly(evidence: Evidence, ids: readonly ComponentId[]): boolean {
	return evidence.components.length > 0 && evidence.components.every((id) => ids.includes(id));
}

/**
 * `aftermath`: the text is about refunds or frauds; then only a predicate in the present speaks of the state, and a
 * noun ("dopo il blackout") or a hope does not.
 */
export function weigh(all: readonly Evidence[], aftermath: boolean): StatusFinding | null {
	// The certified mail is another service: alone it says nothing of the mail as a whole, unless it is all there is.
	const general = all.filter(
		(evidence) => (!isOnly(evidence, ['pec']) || evidence.kind === 'down') && !(aftermath && evidence.noun),
	);
	const of = (...kinds: EvidenceKind[]) => general.filter((evidence) => kinds.includes(evidence.kind));
	const firm = (list: Evidence[]) => list.filter((evidence) => !evidence.question);
	const finding = (stance: StatusStance, by: Evidence | undefined) =>
		by === undefined ? null : { stance, by };

	const restored = firm(of('restored'));
	// "Si procede al progressivo ripristino" tells nothing new in a text about refunds, but qualifies "è tornata".
	const qualified = restored.length > 0 ? all.filter((evidence) => evidence.kind === 'recovering') : [];
	const recovering = firm(aftermath && qualified.length > 0 ? qualified : of('recovering'));
	const relapse = firm(of('relapse'));
	const down = firm(of('down'));
	const maintenance = firm(of('maintenance'));
	const reopening = firm(of('reopening'));

	if (relapse.length > 0 && !(recovering.length > 0 && isBefore(recovering[0], relapse[0])))
		return finding('outage', relapse[0]);
	if (recovering.length > 0) return finding('recovering', recovering[0]);
	if (restored.length > 0) {
		const appsOnly = restored.every((evidence) => isOnly(evidence, APPS));
		// "Ieri l'annuncio del ripristino, oggi caselle bloccate": the good news is yesterday's.
		const stale = restored.every((evidence) => evidence.earlier);
		const anew = down.find((evidence) => !evidence.partial && !evidence.earlier);
		if (stale && anew !== undefined) return finding('outage', anew);
		// "Servizio ripristinato", ma le caselle restano chiuse: the announcement is refuted.
		const refuted = down.find(
			(evidence) =>
				evidence.contrary &&
				evidence.still &&
				!evidence.partial &&
				evidence.components.length === 0 &&
				restored.every((good) => isBefore(good, evidence)),
		);
		if (refuted !== undefined) return finding('outage', refuted);
		const partsOnly = restored.every((evidence) => isOnly(evidence, PARTS) && !evidence.whole);
		const missing =
			partsOnly ||
			down.length > 0 ||
			of('promised').some((evidence) => isBefore(restored[0], evidence)) ||
			of('pending', 'promised').some((evidence) => evidence.contrary || isOnly(evidence, APPS)) ||
			(appsOnly && of('pending', 'promised', 'trouble').length > 0);
		return finding(missing ? 'recovering' : 'restored', restored[0]);
	}
	if (maintenance.length > 0) {
		const failing = of('overrun').length > 0 || down.some((evidence) => evidence.still);
		const planned = maintenance.every((evidence) => evidence.planned === true);
		if (!failing && !(planned && down.length > 0)) return finding('maintenance', maintenance[0]);
	}
	if (down.length > 0) return finding('outage', down[0]);
	if (reopening.length > 0) return finding('recovering', reopening[0]);
	const promised = of('promised');
	if (promised.length > 0) return finding('outage', promised[0]);
	if (aftermath) return null;
	const done = firm(of('done'));
	if (done.length > 0) return finding('recovering', done[0]);
	return finding('outage', of('pending')[0] ?? of('trouble')[0] ?? maintenance[0] ?? of('down')[0]);
}

function isBefore(a: Evidence | undefined, b: Evidence | undefined): boolean {
	return a !== undefined && b !== undefined && a.clause < b.clause;
}
