import { useId } from 'preact/hooks';
import type { OptionWords } from '../../assets/locales/it/options';
import { type CustomFeed, MAX_CUSTOM_FEEDS, parseFeedUrl } from '../../monitor/core/settings';

type FeedFormProps = {
	/** Existing feeds, so that none is added twice. */
	feeds: readonly CustomFeed[];
	words: OptionWords['options']['feeds'];
	/** A well-formed address and its name; called within the click, so that a permission can be requested. */
	onAdd: (feed: { name: string; url: string }) => void;
};

/** Why an address cannot be added, in words; empty if it can be. */
export function addressError(
	url: string,
	feeds: readonly CustomFeed[],
	words: FeedFormProps['words'],
): string {
	if (feeds.length >= MAX_CUSTOM_FEEDS) return words.full(MAX_CUSTOM_FEEDS);
	const address = parseFeedUrl(url);
	if (address === undefined) return words.badAddress;
	return feeds.some((feed) => feed.url === address) ? words.duplicate : '';
}

/** Address and name of a new source. The browser reports errors next to the field itself. */
export function FeedForm({ feeds, words, onAdd }: FeedFormProps) {
	const id = useId();
	return (
		<form
			class="feed-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				const form = event.currentTarget;
				const [address, name] = ['address', 'name'].map(
					(field) => form.elements.namedItem(field) as HTMLInputElement,
				) as [HTMLInputElement, HTMLInputElement];
				const error = addressError(address.value, feeds, words);
				address.setCustomValidity(error);
				if (!address.reportValidity()) return;
				const url = parseFeedUrl(address.value) ?? '';
				onAdd({ url, name: name.value.trim() || new URL(url).host });
				form.reset();
			}}
		>
			<label for={`${id}-address`}>{words.address}</label>
			<input
				id={`${id}-address`}
				name="address"
				type="url"
				required
				onInput={(event) => event.currentTarget.setCustomValidity('')}
			/>
			<label for={`${id}-name`}>{words.name}</label>
			<input id={`${id}-name`} name="name" type="text" maxLength={80} />
			<button type="submit" data-action="add-feed">
				{words.add}
			</button>
		</form>
	);
}
