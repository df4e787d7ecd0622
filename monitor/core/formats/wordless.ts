/** A page whose sign is red though it lists nothing: something is declared, without words. */

import type { Impact, Incident } from '../model/incident';
import type { ComponentStatus } from '../status';
import { inertLine } from '../text/text';
import { areOtherProducts, componentOf } from './component-names';
import type { ParseContext } from './context';
import { providersMeant } from './mentions';
import { soleUpdate } from './sole-update';

/** One per page. */
const WORDLESS_ID = 'page-status';

type ListedComponent = { name: string; status: ComponentStatus };

const WEIGHT: readonly (readonly [ComponentStatus, Impact])[] = [
	['major_outage', 'critical'],
	['partial_outage', 'major'],
	['degraded_performance', 'minor'],
	['under_maintenance', 'maintenance'],
];

/** The components of a page without its own sign, as a sign. */
export function signOfComponents(components: readonly ListedComponent[]): Impact {
	const worst = WEIGHT.find(([status]) => components.some((one) => one.status === status));
	return worst?.[1] ?? 'none';
}

/** The incident that a sign of some impact declares; none if every red component is another product. */
export function wordlessIncident(
	description: string,
	impact: Impact,
	components: readonly ListedComponent[],
	pageNames: readonly (string | undefined)[],
	context: ParseContext,
): Incident[] {
	const red = components.filter(({ status }) => status !== 'operational' && status !== 'unknown');
	const ours = red.flatMap(({ name, status }) => {
		const id = componentOf(undefined, name);
		return id === undefined ? [] : [{ id, status }];
	});
	const names = red.map((one) => one.name);
	if (areOtherProducts(names, undefined)) return [];
	const name = inertLine(description) || inertLine(pageNames[0] ?? '');
	const status = impact === 'maintenance' ? 'in_progress' : 'investigating';
	const at = context.fetchedAt;
	return [
		{
			id: WORDLESS_ID,
			name,
			status,
			impact,
			startedAt: at,
			updatedAt: at,
			providers: providersMeant({ texts: [names], components: [], page: pageNames }, context),
			components: ours.filter(({ id }, i) => ours.findIndex((one) => one.id === id) === i),
			updates: [soleUpdate(WORDLESS_ID, name, status, at, context)],
		},
	];
}
