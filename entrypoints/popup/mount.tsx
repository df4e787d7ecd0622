/** Renders a page of the extension; an error while reading or rendering is shown in its place. */

import { type ComponentChildren, render } from 'preact';
import { now } from '#clock';
import { brokenWordsIn } from '../../assets/locales/broken';
import { resolveLanguage } from '../../assets/locales/language';
import { BrokenPage, type Rescue } from '../../components/broken-page';
import { Guard, messageOf } from '../../components/guard';
import { romeDayKey } from '../../monitor/core/time';
import { uiLanguage } from '../../monitor/platform/language';
import { exportAll, resetAll } from '../../monitor/storage/transfer';
import { downloadText } from '../history/download';

const RESCUE: Rescue = {
	async onExport() {
		const exported = await exportAll(now());
		if (exported.ok) downloadText(`postaviva-${romeDayKey(now())}.json`, 'application/json', exported.value);
		return exported.ok;
	},
	async onReset() {
		const reset = await resetAll();
		if (reset.ok) location.reload();
		return reset.ok;
	},
};

/** @param read the data the page needs; its children are rendered once it is available. */
export async function mount(page: string, read: () => Promise<ComponentChildren>): Promise<void> {
	const root = document.getElementById('app');
	if (root === null) return;
	// The settings may be the broken part, so the browser's own language is used.
	const words = brokenWordsIn(resolveLanguage('auto', uiLanguage()));
	try {
		const children = await read();
		render(
			<Guard page={page} words={words} {...RESCUE}>
				{children}
			</Guard>,
			root,
		);
	} catch (error) {
		render(<BrokenPage page={page} error={messageOf(error)} words={words} {...RESCUE} />, root);
	}
}
