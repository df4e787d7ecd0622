import type { OptionWords } from '../../assets/locales/it/options';
import type { Settings } from '../../monitor/core/settings';
import { OptionSection } from './option-section';
import { QuietHoursField } from './quiet-hours-field';
import { Switch } from './switch';

const KINDS = ['outage', 'restored', 'relapse', 'update', 'ports'] as const;

type NoticeSectionProps = {
	settings: Settings;
	words: OptionWords['options']['notices'];
	/** The outcome of the last test, in words; empty before it. */
	tested: string;
	onChange: (settings: Settings) => void;
	onTest: () => void;
};

/** Which notices are shown, when they are silent, and a button to test one. */
export function NoticeSection({ settings, words, tested, onChange, onTest }: NoticeSectionProps) {
	const { notices } = settings;
	return (
		<OptionSection name="notices" title={words.title}>
			{KINDS.map((kind) => (
				<Switch
					key={kind}
					name={kind}
					checked={notices[kind]}
					onChange={(on) => onChange({ ...settings, notices: { ...notices, [kind]: on } })}
				>
					{words[kind]}
				</Switch>
			))}
			<p class="help indented">{words.portsHelp}</p>
			<QuietHoursField
				quietHours={settings.quietHours}
				words={words}
				onChange={(quietHours) => onChange({ ...settings, quietHours })}
			/>
			<p class="row">
				<button type="button" data-action="test-notice" onClick={onTest}>
					{words.test}
				</button>
				<span role="status">{tested}</span>
			</p>
		</OptionSection>
	);
}
