import type { ComponentChildren } from 'preact';
import type { OptionWords } from '../../assets/locales/it/options';
import type { CustomFeed, Settings } from '../../monitor/core/settings';
import { BeforeNext } from '../before-next';
import { PageHeader } from '../page-header';
import { UiIcon } from '../ui-icon';
import { DataSection, type DataSectionProps } from './data-section';
import { FeedSection } from './feed-section';
import {
	BadgeSection,
	EvidenceSection,
	LanguageSection,
	PeriodSection,
	ProviderSection,
} from './general-sections';
import { NoticeSection } from './notice-section';

type OptionsViewProps = {
	settings: Settings;
	words: OptionWords['options'];
	/** The outcome of the last action, in words; empty if there was none. */
	outcomes: {
		saved: string;
		tested: string;
		transferred: string;
		verified: Readonly<Record<string, string>>;
	};
	onChange: (settings: Settings) => void;
	onTest: () => void;
	onPress: (on: boolean) => void;
	onAddFeed: (feed: { name: string; url: string }) => void;
	onVerifyFeed: (feed: CustomFeed) => void;
	/** Export, import and deletion. */
	transfer: Pick<DataSectionProps, 'onExport' | 'onImport' | 'onWipe'>;
	/** The diagnostics, once they are loaded. */
	children?: ComponentChildren;
};

/** All settings. Each change is stored at once. */
export function OptionsView(props: OptionsViewProps) {
	const { settings, words, outcomes, onChange } = props;
	const general = { settings, words, onChange };
	return (
		<>
			<PageHeader title={words.title} heading>
				<span class="saved" role="status">
					{outcomes.saved}
				</span>
				<a class="icon-link" href="/history.html">
					<UiIcon name="history" />
					<span>{words.history}</span>
				</a>
			</PageHeader>
			<main>
				<ProviderSection {...general} />
				<NoticeSection
					settings={settings}
					words={words.notices}
					tested={outcomes.tested}
					onChange={onChange}
					onTest={props.onTest}
				/>
				<PeriodSection {...general} />
				<FeedSection
					settings={settings}
					words={words.feeds}
					verified={outcomes.verified}
					onChange={onChange}
					onPress={props.onPress}
					onAdd={props.onAddFeed}
					onVerify={props.onVerifyFeed}
				/>
				<EvidenceSection {...general} />
				<BadgeSection {...general} />
				<LanguageSection {...general} />
				<BeforeNext words={words.before} />
				<DataSection words={words.data} outcome={outcomes.transferred} {...props.transfer} />
				{props.children}
				<p class="help">{words.affiliation}</p>
			</main>
		</>
	);
}
