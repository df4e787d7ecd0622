/** The words of the settings. */

import type { FeedGap } from '../../../monitor/core/formats/feed-gap';
import type { FeedError } from '../../../monitor/core/model/incident';
import type { Widen } from '../shape';

export const options = {
	title: 'Impostazioni',
	saved: 'Salvato',
	notSaved: 'Non siamo riusciti a salvare: la memoria del browser non risponde.',
	history: 'Cronologia',
	providers: {
		title: 'Quali caselle controllare',
		help: 'Almeno una. Controlliamo solo le pagine pubbliche: non serve la tua password e non leggiamo la tua posta.',
	},
	period: {
		title: 'Ogni quanto',
		label: 'Quando va tutto bene, controlla ogni',
		minutes: (n: number) => (n === 1 ? '1 minuto' : `${n} minuti`),
		help: 'Se c’è un problema il ritmo cambia da solo, senza mai pesare su un servizio già in difficoltà.',
	},
	notices: {
		title: 'Avvisi sul desktop',
		outage: 'La posta si ferma',
		restored: 'La posta torna',
		relapse: 'La posta si ferma di nuovo',
		update: 'C’è una novità durante un guasto',
		ports: 'Avvisami anche se si fermano IMAP o SMTP',
		portsHelp: 'Lo vedono le sentinelle, non questo browser. Sono nuove: può capitare che sbaglino.',
		test: 'Prova un avviso',
		tested: 'Avviso inviato. Se non lo vedi, controlla le notifiche del sistema.',
		testFailed: 'Il sistema ha rifiutato l’avviso: controlla le notifiche del browser.',
		quiet: 'Ore di silenzio',
		quietFrom: 'Dalle',
		quietTo: 'alle',
		quietHelp: 'L’avviso del ritorno non si perde: arriva alla fine del silenzio.',
	},
	feeds: {
		title: 'Da chi leggere le notizie',
		help: 'Le fonti spiegano; a dire se la posta funziona è sempre il tuo browser.',
		signed: 'Notiziario e sentinelle di PostaViva, firmati',
		official: 'Pagine di aiuto ufficiali',
		press: 'Ricerca nelle notizie della stampa',
		pressHelp: 'Facoltativa: il browser ti chiederà il permesso di leggerla.',
		custom: 'Fonti aggiunte da te',
		none: 'Nessuna per ora.',
		enabled: (name: string) => `Leggi ${name}`,
		address: 'Indirizzo (https)',
		name: 'Nome',
		add: 'Aggiungi',
		check: 'Verifica',
		remove: 'Togli',
		checkOf: (name: string) => `Verifica ${name}`,
		removeOf: (name: string) => `Togli ${name}`,
		badAddress: 'Serve un indirizzo https completo, senza spazi.',
		duplicate: 'Questa fonte c’è già.',
		full: (n: number) => `Non più di ${n} fonti.`,
		checking: 'Verifica in corso…',
		readable: (format: string, incidents: string) => `Si legge: ${format}, ${incidents}.`,
		incidents: { one: '1 notizia', other: (n: number) => `${n} notizie` },
	},
	evidence: {
		title: 'Che cosa vale come prova',
		ownVisits: 'Conta anche quando apro io la posta',
		ownVisitsHelp:
			'Guardiamo solo se la pagina si carica, mai che cosa contiene. Nulla esce dal tuo computer.',
	},
	badge: {
		title: 'Icona',
		whenWell: 'Mostra «OK» anche quando va tutto bene',
	},
	language: {
		title: 'Lingua',
		label: 'Lingua di PostaViva',
		auto: 'Come il browser',
	},
	data: {
		title: 'I tuoi dati',
		help: 'Restano in questo browser. Nessun account, nessun tracciamento.',
		export: 'Esporta tutto',
		import: 'Importa da file',
		importHelp: 'Il file sostituisce le impostazioni e si aggiunge alla cronologia.',
		imported: 'Fatto: impostazioni e cronologia del file sono qui.',
		exportFailed: 'La memoria del browser non risponde: non c’è nulla da esportare.',
		importFailed: {
			too_large: 'Il file è troppo grande: non è cambiato nulla.',
			malformed: 'Il file non è leggibile: non è cambiato nulla.',
			not_ours: 'Il file non è un’esportazione di PostaViva: non è cambiato nulla.',
			newer_version: 'Il file viene da una versione più nuova di PostaViva: non è cambiato nulla.',
			bad_row: 'Il file è danneggiato: non è cambiato nulla.',
		},
		storageFailed: 'La memoria del browser ha rifiutato i dati: non è cambiato nulla.',
		wipe: 'Cancella la cronologia…',
		wipeHelp:
			'Spariscono i giorni, i guasti e le notizie raccolte. Non si può annullare: se ti servono, prima esporta.',
		wipeNow: 'Cancella per sempre',
		wiped: 'Cronologia cancellata.',
	},
	before: {
		title: 'Prima del prossimo guasto',
		address:
			'Da’ un secondo indirizzo, di un’altra posta, a banca, SPID e INPS: se questa si ferma, i codici arrivano lo stesso.',
		copy: 'Tieni una copia dei messaggi sul computer, con un programma di posta collegato in IMAP.',
	},
	affiliation: 'PostaViva è un progetto libero e non è affiliata a Italiaonline.',
};

export const feedError = {
	unreachable: 'Non si raggiunge',
	moved:
		'Rimanda a un altro indirizzo, che non si lascia leggere: forse si è trasferita. Aggiungi il nuovo indirizzo',
	timeout: 'Non risponde in tempo',
	http_error: 'Risponde con un errore',
	too_large: 'È troppo grande',
	wrong_type: 'Non è un testo',
	html: 'È una pagina web, non un notiziario',
	truncated: 'È incompleto',
	malformed: 'È scritto male',
	too_deep: 'È troppo intricato',
	unknown_format: 'Ha un formato che non conosciamo',
	bad_encoding: 'Ha caratteri illeggibili',
	bad_signature: 'La firma non è valida',
	unknown_key: 'È firmato con una chiave sconosciuta',
	rollback: 'È più vecchio di quello già letto',
	expired: 'È scaduto',
	issued_in_future: 'Porta una data futura',
	out_of_scope: 'Dice più di quanto la sua chiave può dire',
	no_permission: 'Manca il permesso di leggerlo',
} satisfies Record<FeedError, string>;

/** What an accepted document did not contain. */
export const feedGap = {
	incident_list: 'Manca l’elenco dei guasti: ciò che era aperto resta aperto',
	maintenance_list: 'Manca l’elenco delle manutenzioni',
	dates: 'Ci sono notizie senza una data leggibile: non contano',
} satisfies Record<FeedGap, string>;

export type OptionWords = {
	options: Widen<typeof options>;
	feedError: Widen<typeof feedError>;
	feedGap: Widen<typeof feedGap>;
};
