/** The words of a page that cannot be rendered, in English. */

import type { BrokenWords } from '../it/broken';

export const broken: BrokenWords = {
	title: 'This page cannot be shown',
	what: 'Something stored in this browser is broken. PostaViva goes on checking and telling you.',
	named: (page, error) => `Page: ${page}. Error: ${error}`,
	export: 'Export everything',
	exportFailed: 'The browser’s storage does not answer: there is nothing to export.',
	reset: 'Start over…',
	resetHelp:
		'Deletes history and state, not the settings. It cannot be undone: if you need them, export first.',
	resetNow: 'Delete and start over',
	resetFailed: 'The browser’s storage does not answer: nothing has changed.',
};
