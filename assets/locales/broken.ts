/** What a page says that cannot be drawn. Apart from the other words: what broke may be among what they need. */

import type { Language } from './language';

const it = {
	title: 'Questa pagina non si può mostrare',
	what: 'Un dato conservato in questo browser è guasto. PostaViva continua a controllare e ad avvisare.',
	named: (page: string, error: string) => `Pagina: ${page}. Errore: ${error}`,
	export: 'Esporta tutto',
	exportFailed: 'La memoria del browser non risponde: non c’è nulla da esportare.',
	reset: 'Ricomincia da capo…',
	resetHelp:
		'Cancella cronologia e stato, non le impostazioni. Non si può annullare: se ti servono, prima esporta.',
	resetNow: 'Cancella e ricomincia',
	resetFailed: 'La memoria del browser non risponde: non è cambiato nulla.',
};
export type BrokenWords = typeof it;

const en: BrokenWords = {
	title: 'This page cannot be shown',
	what: 'Something stored in this browser is broken. PostaViva goes on checking and telling you.',
	named: (page, error) => `Page: ${page}. Error: ${error}`,
	export: 'Export everything',
	exportFailed: 'The browser’s storage does not answer: there is nothing to export.',
	reset: 'Start anew…',
	resetHelp:
		'Deletes history and state, not the settings. It cannot be undone: if you need them, export first.',
	resetNow: 'Delete and start anew',
	resetFailed: 'The browser’s storage does not answer: nothing has changed.',
};

export function brokenWordsIn(language: Language): BrokenWords {
	return { it, en }[language];
}
