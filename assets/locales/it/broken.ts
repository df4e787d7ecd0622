/** The words of a page that cannot be rendered. Kept apart from the others, as what broke may be among their dependencies. */

export const broken = {
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
export type BrokenWords = typeof broken;
