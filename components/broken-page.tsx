import { useState } from 'preact/hooks';
import type { BrokenWords } from '../assets/locales/broken';

export type Rescue = {
	/** Exports everything stored; false if it cannot be read. */
	onExport: () => Promise<boolean>;
	/** Deletes the data that may be broken and starts again; false if it cannot. */
	onReset: () => Promise<boolean>;
};

type BrokenPageProps = Rescue & {
	/** Name of the page, the same as its file's. */
	page: string;
	error: string;
	words: BrokenWords;
};

/** Replaces a page that stored data has broken: says what happened and offers two ways out. */
export function BrokenPage({ page, error, words, onExport, onReset }: BrokenPageProps) {
	const [outcome, setOutcome] = useState('');
	const trying = (work: () => Promise<boolean>, failed: string) => async () =>
		setOutcome((await work()) ? '' : failed);
	return (
		<main data-broken={page}>
			<h1>{words.title}</h1>
			<p>{words.what}</p>
			<p class="help">{words.named(page, error)}</p>
			<p>
				<button type="button" data-action="export" onClick={trying(onExport, words.exportFailed)}>
					{words.export}
				</button>
			</p>
			<details>
				<summary>{words.reset}</summary>
				<p class="help">{words.resetHelp}</p>
				<button type="button" data-action="reset" onClick={trying(onReset, words.resetFailed)}>
					{words.resetNow}
				</button>
			</details>
			<p role="status">{outcome}</p>
		</main>
	);
}
