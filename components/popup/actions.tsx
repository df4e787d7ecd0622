import { UiIcon } from '../ui-icon';
import { useLocale } from '../words/locale';

type ActionsProps = {
	/** A desktop notice is shown when the mail is back. */
	willNotify: boolean;
	/** The outcome of copying, in words; empty before it. */
	copied: string;
	onNotify: (on: boolean) => void;
	onCopy: () => void;
};

/** Buttons to be notified when it is back, and to inform others. */
export function Actions({ willNotify, copied, onNotify, onCopy }: ActionsProps) {
	const { words } = useLocale();
	return (
		<div class="actions">
			<button
				type="button"
				class={willNotify ? 'on' : undefined}
				aria-pressed={willNotify}
				data-action="notify"
				onClick={() => onNotify(!willNotify)}
			>
				<UiIcon name="bell" />
				{words.popup.notify}
				{willNotify && <span aria-hidden="true">✓</span>}
			</button>
			<CopyButton label={words.popup.copy} copied={copied} onCopy={onCopy} />
		</div>
	);
}

type CopyProps = Pick<ActionsProps, 'copied' | 'onCopy'> & { label: string };

function CopyButton({ label, copied, onCopy }: CopyProps) {
	return (
		<button type="button" data-action="copy" onClick={onCopy}>
			<UiIcon name="copy" />
			<span role="status">{copied === '' ? label : copied}</span>
		</button>
	);
}

/** After the outage: the report for a complaint, and a button to inform others. */
export function ActionsAfter({
	copied,
	onCopy,
	report,
}: Pick<ActionsProps, 'copied' | 'onCopy'> & { report: string }) {
	const { words } = useLocale();
	return (
		<div class="actions">
			<a class="button" href={report} target="_blank" rel="noopener" data-action="report">
				<UiIcon name="report" />
				{words.popup.report}
			</a>
			<CopyButton label={words.popup.copyShort} copied={copied} onCopy={onCopy} />
		</div>
	);
}
