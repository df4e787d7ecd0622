import type { Words } from '../assets/locales/words';
import type { Overview } from '../monitor/core/assessment/snapshot';
import type { ReasonKey } from '../monitor/core/assessment/state';
import { PROVIDER } from '../monitor/core/providers';
import { Attribution } from './attribution';
import { Glyph } from './glyph';
import { OWN_TROUBLE_REASONS } from './own-trouble';
import { reasonDetail } from './reason-sentence';
import { useSince } from './since';
import { useSpeech } from './speech';
import { standing } from './standing';

/** Reasons that say too little without their particulars: which part, which newspapers. */
const NAMED: ReadonlySet<ReasonKey> = new Set<ReasonKey>([
	'one_component',
	'reported_by_press',
	'http_error',
]);

/** It may be this side, and it may be theirs. */
const UNDECIDED: ReadonlySet<ReasonKey> = new Set<ReasonKey>(['tunnel_refused', 'no_ipv4']);

/** Which headline says a status: the phase and the user's own side speak first. */
export function headlineKey(
	overview: Pick<Overview, 'status' | 'phase' | 'reason'>,
): keyof Words['headline'] {
	const { status, phase, reason } = overview;
	if (status === 'unknown') {
		if (reason.key === 'no_permission' || reason.key === 'blocked_by_client') return reason.key;
		if (reason.key === 'blocked_by_policy') return 'blocked_by_client';
		if (UNDECIDED.has(reason.key)) return 'unknown';
		if (reason.key === 'stale' || reason.key === 'never_checked') return reason.key;
		return OWN_TROUBLE_REASONS.has(reason.key) ? 'ownTrouble' : 'unknown';
	}
	if (phase === 'recovering') return 'recovering';
	if (phase === 'suspected' && status === 'operational') return 'suspected';
	return status;
}

/** The answer at a glance: what, for whom, since when, and one sentence with its source and time. */
export function Headline({ overview }: { overview: Overview }) {
	const { words } = useSpeech();
	const { status, phase, reason, providers } = overview;
	const since = useSince(overview);
	const hit = providers.filter((view) => view.status === status && view.phase === phase);
	const subject = words.headline[headlineKey(overview)];
	const only = hit.length === 1 ? hit[0] : undefined;
	const look = standing(status, phase, reason.key);
	return (
		<section class={`hero tint-${look.tone}`} role="status">
			<Glyph standing={look} large />
			<div>
				<h1>{only ? subject.one(PROVIDER[only.id].name) : subject.both}</h1>
				{since !== '' && <p class="hero-since">{since}</p>}
				<p>
					{words.reasons[reason.key]}
					{NAMED.has(reason.key) && ` (${reasonDetail(reason, words)})`}
				</p>
				<p class="hero-source">
					<Attribution source={reason.source} name={reason.sourceName} at={reason.at} />
				</p>
			</div>
		</section>
	);
}
