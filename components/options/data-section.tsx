import type { OptionWords } from '../../assets/locales/it/options';
import { OptionSection } from './option-section';

export type DataSectionProps = {
	words: OptionWords['options']['data'];
	/** The outcome of the last action, in words. */
	outcome: string;
	onExport: () => void;
	onImport: (file: File) => void;
	/** Deletes the history, after a second click. */
	onWipe: () => void;
};

/** Export, import or delete all data. */
export function DataSection({ words, outcome, onExport, onImport, onWipe }: DataSectionProps) {
	return (
		<OptionSection name="data" title={words.title} help={words.help}>
			<div class="row">
				<button type="button" data-action="export" onClick={onExport}>
					{words.export}
				</button>
				<label class="button file">
					{words.import}
					<input
						type="file"
						name="import"
						accept="application/json,.json"
						onChange={(event) => {
							const input = event.currentTarget;
							const [file] = input.files ?? [];
							if (file) onImport(file);
							// Lets the user choose the same file again after a failure.
							input.value = '';
						}}
					/>
				</label>
			</div>
			<p class="help">{words.importHelp}</p>
			<details>
				<summary>{words.wipe}</summary>
				<p class="help">{words.wipeHelp}</p>
				<button type="button" data-action="wipe" onClick={onWipe}>
					{words.wipeNow}
				</button>
			</details>
			<p role="status">{outcome}</p>
		</OptionSection>
	);
}
