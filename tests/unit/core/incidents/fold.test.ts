import { describe, expect, it } from 'vitest';
import { foldAnswers } from '../../../../monitor/core/incidents/fold';
import type {
	Claim,
	ClaimContent,
	ClaimSource,
	IncidentUpdate,
} from '../../../../monitor/core/model/incident';
import { HOUR_MS } from '../../../../monitor/core/time';

const T = Date.UTC(2023, 0, 23, 6);
const at = (hours: number) => T + hours * HOUR_MS;

function claim(
	hours: number,
	content: ClaimContent,
	source: ClaimSource = 'official',
	extra: Partial<Claim> = {},
): Claim {
	return { ...content, source, saidAt: at(hours), ...extra } as Claim;
}

function said(...claims: Claim[]): IncidentUpdate[] {
	return claims.map((one, i) => ({
		id: String(i),
		at: one.saidAt,
		status: 'unknown',
		text: '',
		source: one.source,
		claims: [one],
	}));
}

const denied: ClaimContent = { topic: 'attack', stance: 'denied' };
const suspected: ClaimContent = { topic: 'attack', stance: 'suspected' };
const outage: ClaimContent = { topic: 'status', stance: 'outage' };
const restored: ClaimContent = { topic: 'status', stance: 'restored' };
const eta = (from: number, to: number): ClaimContent => ({ topic: 'eta', fromAt: at(from), toAt: at(to) });

describe('the fold', () => {
	it('knows nothing of what was said later', () => {
		const updates = said(claim(0, outage), claim(5, restored));
		expect(foldAnswers(updates, at(4)).status.current).toMatchObject(outage);
		expect(foldAnswers(updates, at(5)).status.current).toMatchObject(restored);
		expect(foldAnswers(updates, at(-1)).status).toEqual({ history: [] });
	});

	it('does not depend on the order of updates', () => {
		const updates = said(claim(0, outage), claim(1, denied), claim(2, eta(3, 9)), claim(5, restored));
		expect(foldAnswers(updates.toReversed(), at(9))).toEqual(foldAnswers(updates, at(9)));
	});

	it('a later official statement replaces an earlier one', () => {
		const { attack } = foldAnswers(said(claim(0, denied), claim(1, suspected)), at(2));
		expect(attack.current).toMatchObject(suspected);
		expect(attack.contradictedBy).toBeUndefined();
		expect(attack.history).toHaveLength(2);
	});

	it('the press contradicts the company by name and never replaces it', () => {
		const press = claim(1, suspected, 'press', { publisher: 'Il Giornale' });
		const { attack } = foldAnswers(said(claim(0, denied), press), at(2));
		expect(attack.current).toMatchObject(denied);
		expect(attack.contradictedBy).toEqual(press);
	});

	it('a doubt of the press is answered by a later official statement', () => {
		const { attack } = foldAnswers(said(claim(0, suspected, 'press'), claim(1, denied)), at(2));
		expect(attack.current).toMatchObject(denied);
		expect(attack.contradictedBy).toBeUndefined();
	});

	it('the editors may correct the company, whose statement then contradicts theirs', () => {
		const { attack } = foldAnswers(said(claim(0, denied), claim(1, suspected, 'signed')), at(2));
		expect(attack.current).toMatchObject({ ...suspected, source: 'signed' });
		expect(attack.contradictedBy).toMatchObject({ ...denied, source: 'official' });
	});

	it('a notice on the webmail does not replace what the company stated elsewhere', () => {
		const { attack } = foldAnswers(said(claim(0, denied), claim(9, suspected, 'site')), at(10));
		expect(attack.current).toMatchObject(denied);
	});

	it('a withdrawal leaves nothing', () => {
		const gone = claim(2, { topic: 'data', stance: 'safe' }, 'official', { withdrawn: true });
		const { data } = foldAnswers(said(claim(0, { topic: 'data', stance: 'safe' }), gone), at(3));
		expect(data.current).toBeUndefined();
		expect(data.history).toHaveLength(2);
	});

	it('a withdrawn denial of an attack leaves a suspicion', () => {
		const gone = claim(2, denied, 'official', { withdrawn: true });
		const { attack } = foldAnswers(said(claim(0, denied), gone), at(3));
		expect(attack.current).toMatchObject({ ...suspected, saidAt: at(2) });
		expect(attack.current?.withdrawn).toBeUndefined();
	});

	it('a withdrawal by a lower rank, or of nothing, is no last word', () => {
		const gone = claim(2, denied, 'site', { withdrawn: true });
		expect(foldAnswers(said(claim(0, denied), gone), at(3)).attack).toMatchObject({ current: denied });
		expect(foldAnswers(said(claim(0, denied), gone), at(3)).attack.takenBack).toBeUndefined();
		expect(foldAnswers(said(gone), at(3)).attack.takenBack).toBeUndefined();
		expect(foldAnswers(said(claim(0, denied, 'site'), gone), at(3)).attack.takenBack).toEqual(gone);
	});

	it('"a technical problem" does not take back a cause already named', () => {
		const vague = claim(1, { topic: 'cause', kind: 'unspecified' });
		const { cause } = foldAnswers(said(claim(0, { topic: 'cause', kind: 'storage' }), vague), at(2));
		expect(cause.current).toMatchObject({ kind: 'storage' });
	});

	it('what works and what does not add up over statements', () => {
		const updates = said(
			claim(0, { topic: 'scope', hit: ['webmail', 'login'], notHit: [] }),
			claim(1, { topic: 'scope', hit: ['smtp'], notHit: ['pec'] }),
			claim(2, { topic: 'scope', hit: [], notHit: ['webmail'] }),
		);
		expect(foldAnswers(updates, at(3)).scope.current).toMatchObject({
			hit: ['smtp', 'login'],
			notHit: ['webmail', 'pec'],
		});
	});

	it.each([
		['monitoring', 'recovering'],
		['resolved', 'restored'],
		['in_progress', 'maintenance'],
		['identified', 'outage'],
	] as const)('an update without a claim on the status says %s by its own status', (status, stance) => {
		const update: IncidentUpdate = { id: 'x', at: T, status, text: '', source: 'official', claims: [] };
		expect(foldAnswers([update], T).status.current).toMatchObject({ stance, source: 'official' });
	});
});

describe('the promised time', () => {
	const promised = said(claim(0, outage), claim(1, eta(24, 48)));

	it.each([
		['before its end', 47, undefined],
		['at its end', 48, undefined],
		['an hour later', 49, HOUR_MS],
	])('is overdue only once its window has passed: %s', (_, hours, overdueMs) => {
		expect(foldAnswers(promised, at(hours)).eta.overdueMs).toBe(overdueMs);
	});

	it('is not overdue once the service is declared restored', () => {
		const { eta: answer } = foldAnswers([...promised, ...said(claim(50, restored))], at(60));
		expect(answer.overdueMs).toBeUndefined();
		expect(answer.current).toMatchObject(eta(24, 48));
	});

	it('slips when a later window replaces it, not when it is repeated or brought forward', () => {
		const moved = said(claim(1, eta(2, 9)), claim(2, eta(2, 9)), claim(3, eta(2, 20)), claim(4, eta(2, 10)));
		const answer = foldAnswers(moved, at(5)).eta;
		expect(answer.slips.map((slip) => slip.saidAt)).toEqual([at(2)]);
		expect(answer.current).toMatchObject(eta(2, 10));
	});

	it('made before a restoration does not bind the next outage', () => {
		const relapse = [...promised, ...said(claim(30, restored), claim(60, outage))];
		const answer = foldAnswers(relapse, at(61)).eta;
		expect(answer.current).toBeUndefined();
		expect(answer.overdueMs).toBeUndefined();
		expect(answer.history).toHaveLength(1);
	});

	it('given by the press appears next to the official one', () => {
		const press = claim(2, eta(60, 72), 'press', { publisher: 'Il Giornale' });
		const answer = foldAnswers([...promised, ...said(press)], at(3)).eta;
		expect(answer.current).toMatchObject(eta(24, 48));
		expect(answer.contradictedBy).toEqual(press);
		expect(answer.slips).toEqual([]);
	});
});
