import { shortMoment, sinceMoment } from '../../assets/locales/format';
import type { PopupHistory, ProviderView } from '../../monitor/core/assessment/snapshot';
import { PROVIDER, type ProviderId } from '../../monitor/core/providers';
import { isOutage } from '../../monitor/core/status';
import { DayStrip } from '../charts/day-strip';
import { Glyph } from '../glyph';
import type { Locale } from '../words/locale';
import { useLocale } from '../words/locale';
import { standing } from '../words/standing';
import { statusWord } from '../words/status-word';
import type { Mode } from './mode';

type MailboxesProps = {
	views: readonly ProviderView[];
	mode: Mode;
	/** A mailbox is recovering: "is mine?" is the question. */
	returning: boolean;
	/** Undefined until it is read. Shown here only on a calm day. */
	history: Record<ProviderId, PopupHistory> | undefined;
};

/** The status word of a mailbox; while mailboxes reopen, it answers whether this one is back. */
function mailboxWord(view: ProviderView, returning: boolean, { words }: Locale): string {
	if (view.phase === 'recovering' && view.progress?.kind === 'return')
		return view.progress.goodSince === null ? words.mailbox.onAndOff : words.mailbox.answering;
	if (returning && isOutage(view.status)) return words.mailbox.notYet;
	return statusWord(view, words);
}

/** The small print: since when it is back, or the last known status. */
function mailboxNote(view: ProviderView, mode: Mode, { language, now, words }: Locale): string {
	const restoredAt = view.episode?.restoredAt;
	if (mode === 'restored' && restoredAt != null && view.status === 'operational')
		return sinceMoment(language, restoredAt, now);
	if (view.status !== 'unknown') return '';
	if (view.last === null) return words.mailbox.neverSeen;
	return words.mailbox.last[view.last.status](shortMoment(language, view.last.at, now));
}

/** The status of each mailbox and a link to it. On a calm day also its last months. */
export function Mailboxes({ views, mode, returning, history }: MailboxesProps) {
	const speech = useLocale();
	const { words } = speech;
	return (
		<section class="panel flush" aria-labelledby="mailboxes">
			<h2 id="mailboxes" class="visually-hidden">
				{words.mailbox.title}
			</h2>
			{views.map((view) => {
				const { name, webmailUrl } = PROVIDER[view.id];
				const look = standing(view.status, view.phase, view.reasons[0]?.key);
				const trying = returning && view.status !== 'operational';
				const note = mailboxNote(view, mode, speech);
				return (
					<article
						key={view.id}
						class="mailbox"
						data-provider={view.id}
						data-status={view.status}
						data-phase={view.phase}
					>
						<Glyph standing={look} />
						<div>
							<h3>{name}</h3>
							<p>
								{view.status !== 'unknown' && (
									<b class={`text-${look.tone}`}>{mailboxWord(view, returning, speech)}</b>
								)}
								{note !== '' && <span class="muted"> {note}</span>}
							</p>
						</div>
						{mode !== 'own' || view.reasons[0]?.key === 'no_permission' ? (
							<a
								class="button"
								href={webmailUrl}
								target="_blank"
								rel="noopener noreferrer"
								data-action="open-webmail"
								aria-label={trying ? words.mailbox.tryOf(name) : words.mailbox.openOf(name)}
							>
								{trying ? words.mailbox.try : words.mailbox.open}
							</a>
						) : null}
						{mode === 'calm' && <DayStrip days={history?.[view.id].days} />}
					</article>
				);
			})}
		</section>
	);
}
