/** News to incidents: each item is read; items about the state of the mail become updates of one incident per outage. */

import { read } from '../italian/reader';
import type {
	Claim,
	ClaimSource,
	Incident,
	IncidentStatus,
	IncidentUpdate,
	StatusStance,
} from '../model/incident';
import { type CallOff, type Plan, planIncidents } from '../model/plan';
import { contentHash } from '../text/hash';
import { inertLine, plainText } from '../text/text';
import { mayClaim } from './channel';
import { MAX_FEED_LENGTH, ownSource, type ParseContext } from './context';
import type { NamedFormat } from './format';
import { type Item, itemText } from './items';
import { outages, type Reported } from './reports';
import { type Dated, datedItems } from './said-at';
import { titleEnd } from './title-end';

/** Italian text without a feed around it, as input of a command. */
export const PROSE: NamedFormat = {
	format: 'prose',
	of: 'other',
	listsEverything: false,
	usualTrust: 'press',
};

/** The content of one item: the present, an announced maintenance, a cancelled one. */
type Report = { reported?: Reported; plan?: Plan; callOff?: CallOff };

/** Incidents in the items of one feed, oldest first. Items about other subjects give none, nor do items without a date. */
export function proseIncidents(items: readonly Item[], context: ParseContext): Incident[] {
	const dated = datedItems(items, context.fetchedAt).filter(({ item }) => mayClaim(item, context));
	return incidentsOf(
		dated.map((one) => report(one, itemText(one.item, MAX_FEED_LENGTH), context)),
		context.fetchedAt,
	);
}

/** One text (a headline, an article, a notice), said at `context.fetchedAt`: one incident, or none. */
export function textIncidents(
	text: string,
	context: ParseContext,
	source: ClaimSource = ownSource(context),
): Incident[] {
	const plain = plainText(text, MAX_FEED_LENGTH);
	const item = { id: contentHash(plain), title: '', html: '' };
	return incidentsOf(
		[report({ item, saidAt: context.fetchedAt }, plain, context, source)],
		context.fetchedAt,
	);
}

/** Outages including maintenance under way, and each maintenance that is only announced. */
function incidentsOf(reports: readonly Report[], now: number): Incident[] {
	const plans = reports.flatMap(({ plan }) => plan ?? []);
	const calledOff = reports.flatMap(({ callOff }) => callOff ?? []);
	return [
		...outages(
			reports.flatMap(({ reported }) => reported ?? []),
			now,
		),
		...planIncidents(plans, calledOff),
	].sort((a, b) => a.startedAt - b.startedAt);
}

function report(
	{ item, saidAt, dueAt }: Dated,
	text: string,
	context: ParseContext,
	source: ClaimSource = ownSource(context),
): Report {
	const publisher = item.publisher ?? context.publisher;
	const reading = read(text, saidAt, {
		source,
		...(publisher === undefined ? {} : { publisher }),
		...(context.about?.[0] === undefined ? {} : { aboutProvider: context.about[0] }),
		...(context.stretchesOf === undefined ? {} : { stretchesOf: context.stretchesOf }),
	});
	const { about, planned, calledOff } = reading;
	const marked = titleEnd(item.title);
	const title = marked.title || inertLine(text.split('\n')[0] ?? '', 140);
	const update: IncidentUpdate = {
		id: item.id,
		at: saidAt,
		status: 'unknown',
		// Read whole, kept short: spans point into the full text and carry their own words.
		text: plainText(text),
		source,
		...(publisher === undefined ? {} : { publisher }),
		...(item.site === undefined ? {} : { site: item.site }),
		...(item.url === undefined ? {} : { url: item.url }),
		claims: [],
	};
	if (marked.end === 'completed')
		return { reported: { about, title, update: { ...update, status: 'completed' } } };
	const announced = { ...update, status: 'scheduled' as const };
	const beside: Report = {
		...(planned === undefined ? {} : { plan: { update: announced, about, title, window: planned } }),
		...(calledOff === undefined ? {} : { callOff: { update, about } }),
	};
	const claims = marked.end === null ? reading.claims : endClaims(reading.claims, update);
	if (claims.length === 0 || about.length === 0) return beside;
	const stance = claims.findLast((claim) => claim.topic === 'status')?.stance;
	const known = claims.some((claim) => claim.topic === 'cause' && claim.kind !== 'unspecified');
	const said = { ...update, status: statusFor(stance, known), claims };
	return { ...beside, reported: { about, title, update: isGood(stance) ? dueThen(said, dueAt) : said } };
}

/** The title says that the outage is over: the text about it is history. */
function endClaims(claims: readonly Claim[], { source, publisher, at }: IncidentUpdate): Claim[] {
	const said = { source, ...(publisher === undefined ? {} : { publisher }), saidAt: at };
	const lasting = claims.filter(({ topic }) => topic !== 'status' && topic !== 'eta');
	return [{ topic: 'status', stance: 'restored', ...said }, ...lasting];
}

function isGood(stance: StatusStance | undefined): boolean {
	return stance === 'restored' || stance === 'recovering';
}

/** An end dated ahead ends nothing before its time. */
function dueThen(update: IncidentUpdate, dueAt = update.at): IncidentUpdate {
	return { ...update, at: dueAt, claims: update.claims.map((claim) => ({ ...claim, saidAt: dueAt })) };
}

function statusFor(stance: StatusStance | undefined, causeKnown: boolean): IncidentStatus {
	switch (stance) {
		case 'outage':
			return causeKnown ? 'identified' : 'investigating';
		case 'maintenance':
			return 'in_progress';
		case 'recovering':
			return 'monitoring';
		case 'restored':
			return 'resolved';
		default:
			return 'unknown';
	}
}
