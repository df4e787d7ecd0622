import type { OptionWords } from '../../assets/locales/it/options';
import { PROVIDER, PROVIDERS } from '../../monitor/core/providers';
import type { LanguageChoice, Settings } from '../../monitor/core/settings';
import { LanguageOptions } from '../language-options';
import { OptionSection } from './option-section';
import { Switch } from './switch';

/** Offered periods in minutes; an imported one is added to them. */
const PERIODS = [5, 10, 15, 20, 30, 60];

type GeneralSectionProps = {
	settings: Settings;
	words: OptionWords['options'];
	onChange: (settings: Settings) => void;
};

/** Which providers are watched; the last one cannot be removed. */
export function ProviderSection({ settings, words, onChange }: GeneralSectionProps) {
	const { providers } = settings;
	return (
		<OptionSection name="providers" title={words.providers.title} help={words.providers.help}>
			{PROVIDERS.map((id) => (
				<Switch
					key={id}
					name={id}
					checked={providers.includes(id)}
					fixed={providers.length === 1 && providers[0] === id}
					onChange={(on) =>
						onChange({
							...settings,
							providers: PROVIDERS.filter((it) => (it === id ? on : providers.includes(it))),
						})
					}
				>
					{PROVIDER[id].name}
				</Switch>
			))}
		</OptionSection>
	);
}

/** The check interval when everything is healthy. */
export function PeriodSection({ settings, words, onChange }: GeneralSectionProps) {
	const periods = [...new Set([...PERIODS, settings.periodMinutes])].sort((a, b) => a - b);
	return (
		<OptionSection name="period" title={words.period.title} help={words.period.help}>
			<label class="row">
				{words.period.label}
				<select
					name="periodMinutes"
					value={settings.periodMinutes}
					onChange={(event) => onChange({ ...settings, periodMinutes: Number(event.currentTarget.value) })}
				>
					{periods.map((n) => (
						<option key={n} value={n}>
							{words.period.minutes(n)}
						</option>
					))}
				</select>
			</label>
		</OptionSection>
	);
}

/** Whether the user's own webmail loads count as evidence. */
export function EvidenceSection({ settings, words, onChange }: GeneralSectionProps) {
	return (
		<OptionSection name="evidence" title={words.evidence.title} help={words.evidence.ownVisitsHelp}>
			<Switch
				name="ownVisits"
				checked={settings.ownVisits}
				onChange={(ownVisits) => onChange({ ...settings, ownVisits })}
			>
				{words.evidence.ownVisits}
			</Switch>
		</OptionSection>
	);
}

/** What the toolbar shows when everything is healthy. */
export function BadgeSection({ settings, words, onChange }: GeneralSectionProps) {
	return (
		<OptionSection name="badge" title={words.badge.title}>
			<Switch
				name="badgeWhenWell"
				checked={settings.badgeWhenWell}
				onChange={(badgeWhenWell) => onChange({ ...settings, badgeWhenWell })}
			>
				{words.badge.whenWell}
			</Switch>
		</OptionSection>
	);
}

/** The language of everything except the browser's own lists. */
export function LanguageSection({ settings, words, onChange }: GeneralSectionProps) {
	return (
		<OptionSection name="language" title={words.language.title}>
			<label class="row">
				{words.language.label}
				<select
					name="language"
					value={settings.language}
					onChange={(event) =>
						onChange({ ...settings, language: event.currentTarget.value as LanguageChoice })
					}
				>
					<LanguageOptions auto={words.language.auto} />
				</select>
			</label>
		</OptionSection>
	);
}
