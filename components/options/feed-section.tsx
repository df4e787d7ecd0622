import type { OptionWords } from '../../assets/locales/it/options';
import type { CustomFeed, Settings } from '../../monitor/core/settings';
import { FeedForm } from './feed-form';
import { OptionSection } from './option-section';
import { Switch } from './switch';

const SHIPPED = ['signed', 'official'] as const;

type FeedSectionProps = {
	settings: Settings;
	words: OptionWords['options']['feeds'];
	/** The outcome of verifying each source, in words, by its id. */
	verified: Readonly<Record<string, string>>;
	onChange: (settings: Settings) => void;
	/** Called within the click, because its permission must be requested there. */
	onPress: (on: boolean) => void;
	onAdd: (feed: { name: string; url: string }) => void;
	onVerify: (feed: CustomFeed) => void;
};

/** The sources of explanations: the built-in ones, the press, and the user's own. */
export function FeedSection(props: FeedSectionProps) {
	const { settings, words, verified, onChange, onPress, onAdd, onVerify } = props;
	const { feeds } = settings;
	const setCustom = (custom: CustomFeed[]) => onChange({ ...settings, feeds: { ...feeds, custom } });
	return (
		<OptionSection name="feeds" title={words.title} help={words.help}>
			{SHIPPED.map((source) => (
				<Switch
					key={source}
					name={source}
					checked={feeds[source]}
					onChange={(on) => onChange({ ...settings, feeds: { ...feeds, [source]: on } })}
				>
					{words[source]}
				</Switch>
			))}
			<Switch name="press" checked={feeds.press} onChange={onPress}>
				{words.press}
			</Switch>
			<p class="help indented">{words.pressHelp}</p>
			<h3>{words.custom}</h3>
			{feeds.custom.length === 0 && <p class="help">{words.none}</p>}
			<ul class="custom-feeds">
				{feeds.custom.map((feed) => (
					<CustomFeedRow
						key={feed.id}
						feed={feed}
						words={words}
						verified={verified[feed.id] ?? ''}
						onChange={(next) => setCustom(feeds.custom.map((it) => (it.id === feed.id ? next : it)))}
						onRemove={() => setCustom(feeds.custom.filter((it) => it.id !== feed.id))}
						onVerify={() => onVerify(feed)}
					/>
				))}
			</ul>
			<FeedForm feeds={feeds.custom} words={words} onAdd={onAdd} />
		</OptionSection>
	);
}

type CustomFeedRowProps = {
	feed: CustomFeed;
	words: FeedSectionProps['words'];
	verified: string;
	onChange: (feed: CustomFeed) => void;
	onRemove: () => void;
	onVerify: () => void;
};

/** One added source: whether it is read, its name, the outcome of verifying it. Its address is text, not a link. */
function CustomFeedRow({ feed, words, verified, onChange, onRemove, onVerify }: CustomFeedRowProps) {
	return (
		<li data-feed={feed.id}>
			<Switch
				name={`feed-${feed.id}`}
				checked={feed.enabled}
				onChange={(enabled) => onChange({ ...feed, enabled })}
			>
				<span class="visually-hidden">{words.enabled(feed.name)}</span>
			</Switch>
			<div class="feed-title">
				<input
					type="text"
					aria-label={words.name}
					value={feed.name}
					maxLength={80}
					onChange={(event) => onChange({ ...feed, name: event.currentTarget.value.trim() || feed.name })}
				/>
				<span class="feed-url">{feed.url}</span>
				<span role="status">{verified}</span>
			</div>
			<button type="button" aria-label={words.checkOf(feed.name)} onClick={onVerify}>
				{words.check}
			</button>
			<button type="button" aria-label={words.removeOf(feed.name)} onClick={onRemove}>
				{words.remove}
			</button>
		</li>
	);
}
