import { ComponentList } from '../../components/component-list';
import { Glyph } from '../../components/glyph';
import { standing } from '../../components/words/standing';
import { componentView, watched } from '../../monitor/core/assessment/component-view';
import { foldAnswers } from '../../monitor/core/incidents/fold';
import type { Incident, StatusStance } from '../../monitor/core/model/incident';
import { PROVIDER, type ProviderId } from '../../monitor/core/providers';
import { agreed, type Watch } from '../../monitor/core/sentinel/watch';
import { COMPONENTS, type ComponentStatus, type Phase } from '../../monitor/core/status';

type Declared = { status: ComponentStatus; phase: Phase; word: string };

const DECLARED: Record<StatusStance, Declared> = {
	outage: { status: 'major_outage', phase: 'stable', word: 'Guasto in corso, dicono' },
	maintenance: { status: 'under_maintenance', phase: 'stable', word: 'Lavori in corso, dicono' },
	recovering: { status: 'major_outage', phase: 'recovering', word: 'Sta riaprendo, dicono' },
	restored: { status: 'unknown', phase: 'stable', word: 'È tornata, dicono' },
};
/** This page does not probe: no known incident does not prove that the mail works. */
const NOTHING: Declared = { status: 'unknown', phase: 'stable', word: 'Nessun guasto noto' };

/** Several sentinels get no answer from some part; the rows show which. */
const SILENT: Declared = {
	status: 'partial_outage',
	phase: 'stable',
	word: 'Una parte non risponde alle sentinelle',
};

type MailboxProps = {
	id: ProviderId;
	open: readonly Incident[];
	now: number;
	/** What the sentinels see of it now. */
	watch: Watch;
};

/** One mailbox and its parts, as declared and as the sentinels see them. */
export function Mailbox({ id, open, now, watch }: MailboxProps) {
	const own = open.filter(({ providers }) => providers.includes(id));
	const stance = foldAnswers(
		own.flatMap(({ updates }) => updates),
		now,
	).status.current?.stance;
	const silent = agreed(watch, 'outage').length > 0;
	const { status, phase, word } = stance === undefined ? (silent ? SILENT : NOTHING) : DECLARED[stance];
	const told = own.map((incident) => ({
		feedId: 'archive',
		trust: 'signed' as const,
		incident,
		firstSeenAt: incident.startedAt,
	}));
	const look = standing(status, phase);
	return (
		<article class="panel card" data-provider={id} data-status={status} data-phase={phase}>
			<header class="card-head">
				<Glyph standing={look} />
				<div class="card-title">
					<h2>{PROVIDER[id].name}</h2>
					<p class={`card-status text-${look.tone}`}>{word}</p>
				</div>
			</header>
			<ComponentList
				components={COMPONENTS.map((component) => watched(componentView(component, told), watch))}
			/>
		</article>
	);
}
