/** The page of the first run: three steps, in everyday words. */

import type { Widen } from '../shape';

export const welcome = {
	title: 'Benvenuto in PostaViva',
	/** Shown only once the permission is granted. */
	ready: 'PostaViva è pronta',
	lead: 'Quando la tua posta non va, ti dice se il problema è loro o tuo, perché, e quando torna.',
	language: { label: 'Lingua', auto: 'Lingua del browser' },
	which: { title: 'Quale posta usi?', both: 'Tutte e due' },
	plain: [
		'Nessun account, nessun tracciamento, nessuna statistica.',
		'Non legge la tua posta e non le serve la tua password.',
		'Ogni dieci minuti apre le pagine pubbliche di accesso, come farebbe chiunque.',
		'Quello che vede resta in questo browser.',
	],
	what: {
		title: 'Che cosa dice l’icona',
		signs: {
			green: 'funziona',
			amber: 'problemi segnalati, o funziona in parte',
			red: 'non funziona',
			blue: 'sta tornando',
			violet: 'in manutenzione',
			you: 'il problema è la tua connessione',
			unknown: 'non lo sappiamo: dato vecchio, o manca il permesso',
		},
	},
	allow: {
		help: 'Per guardare se funziona serve il permesso di aprire le sue pagine pubbliche. Solo quelle, mai la tua posta.',
		granted: 'Il permesso c’è: da adesso guardiamo noi.',
		grant: 'Dai il permesso',
	},
	pin: {
		title: 'Tieni l’icona in vista',
		chrome: 'Premi il pezzo di puzzle accanto alla barra degli indirizzi, poi la puntina vicino a PostaViva.',
		firefox:
			'Premi il pezzo di puzzle accanto alla barra degli indirizzi, poi la rotella vicino a PostaViva e «Aggiungi alla barra degli strumenti».',
	},
	/** Replaces the above on a phone, which has no toolbar. */
	phone: {
		title: 'Controlla mentre Firefox è aperto',
		when: 'Sul telefono PostaViva guarda solo finché Firefox è aperto. La trovi nel menu ⋮, alla voce «Estensioni».',
	},
	extras: {
		title: 'Se vuoi',
		press: 'Leggi anche le notizie della stampa durante un guasto',
		pressHelp: 'Il browser ti chiederà il permesso. Puoi cambiare idea nelle impostazioni.',
		test: 'Prova un avviso',
		tested: 'Avviso inviato. Se non lo vedi, controlla le notifiche del sistema.',
		testFailed: 'Il sistema ha rifiutato l’avviso: controlla le notifiche del browser.',
	},
	settings: 'Impostazioni',
	affiliation: 'PostaViva è un progetto libero e non è affiliata a Italiaonline.',
};

export type WelcomeWords = Omit<Widen<typeof welcome>, 'plain'> & { plain: readonly string[] };
