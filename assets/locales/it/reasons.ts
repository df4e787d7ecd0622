/** A sentence for every reason behind a status. Complete, calm, and true without the rest of the page. */

import type { ReasonKey } from '../../../monitor/core/assessment/state';
import type { OwnTrouble } from '../../../monitor/core/evidence/connectivity';
import { PROVIDER, PROVIDERS } from '../../../monitor/core/providers';
import type { Widen } from '../shape';

export const reasons = {
	never_checked: 'Il primo controllo non è ancora finito.',
	never_answered_here:
		'Da questo computer la posta non ha mai risposto: forse la tua rete non la lascia passare, forse è ferma.',
	silent_everywhere:
		'Non risponde nulla dei servizi di posta, neanche i portali: forse sono fermi, forse la tua rete non li lascia passare.',
	probes_well: 'L’accesso e il sito della posta rispondono come devono.',
	probes_well_generic: 'Le pagine rispondono e sembrano quelle giuste.',
	probes_well_learned: 'Le pagine rispondono e sono quelle di quando la posta funzionava.',
	own_visit_failed:
		'Hai aperto la posta e la pagina non si è caricata. Da sola non dice che il servizio è fermo.',
	own_calls_failed:
		'Nella tua posta aperta una richiesta non è riuscita. Riguarda la tua casella: da sola non dice che il servizio è fermo.',
	own_mark: 'Hai segnato che a te non va. Riguarda la tua casella.',
	courtesy_notice: 'Al posto della posta, il sito mostra un avviso.',
	maintenance_notice: 'Il sito dice di essere in manutenzione.',
	http_error: 'Il sito risponde con un errore.',
	backend_down: 'Il sito si apre, ma la posta dietro non risponde.',
	timeout: 'Il sito non risponde: abbiamo aspettato dieci secondi.',
	unreachable: 'Il sito non si raggiunge.',
	unreachable_name: 'L’indirizzo del sito non si trova.',
	unreachable_refused: 'Il sito rifiuta il collegamento.',
	unreachable_reset: 'Il sito interrompe il collegamento.',
	unreachable_tls: 'Il collegamento sicuro con il sito non riesce.',
	unexpected_content:
		'Il sito mostra una pagina che non riconosciamo. Da sola non basta a dire che la posta è ferma.',
	refused: 'Il sito ha respinto il nostro controllo. Questo non dice nulla sulla tua posta.',
	stopped:
		'Il browser stesso ha fermato il controllo, come fa dopo più errori di un sito: sulla posta non dice nulla.',
	intercepted: 'Il controllo è finito su un altro sito.',
	cut_off:
		'La pagina ha cominciato ad arrivare e si è interrotta: il sito risponde, ma non abbiamo visto abbastanza.',
	cookie_needed: 'Il sito risponde, ma senza un cookie non lascia guardare oltre.',
	slow_answer: 'La pagina arriva, ma molto lentamente: può essere la tua linea.',
	asked_to_wait: 'Il sito chiede di aspettare prima di essere controllato di nuovo.',
	clock_ahead: 'L’orologio di questo computer è avanti: lo dice l’ora dei loro server.',
	clock_behind: 'L’orologio di questo computer è indietro: lo dice l’ora dei loro server.',
	one_component: 'Una parte del servizio funziona, l’altra no.',
	being_confirmed: 'Un controllo è andato male. Ricontrolliamo prima di dare l’allarme.',
	being_restored: 'Risponde di nuovo. Aspettiamo altre conferme prima di dirlo risolto.',
	reopening_progressively: 'La riapertura è graduale: la tua casella può tornare dopo altre.',
	portal_well: 'Il resto del sito risponde: il problema è della posta.',
	unconfirmed_by_anyone: 'Nessuno lo ha ancora confermato.',
	confirmed_by_feed: 'Il guasto è confermato.',
	declared_elsewhere: 'Il sito risponde, ma dicono che il guasto continua.',
	declared_resolved_not_here: 'Lo danno per risolto, ma da qui non funziona ancora.',
	maintenance_declared: 'Hanno annunciato una manutenzione.',
	reported_by_press: 'Più giornali segnalano problemi.',
	sentinels_outage: 'Una parte del servizio non risponde alle sentinelle.',
	sentinels_degraded: 'Una parte del servizio risponde male alle sentinelle.',
	sentinels_back_end: 'Il sito si apre, ma le sentinelle vedono che la posta dietro non risponde.',
	sentinels_confirm: 'Non risponde neanche alle sentinelle, da altre reti.',
	sentinels_see_it_up:
		'Alle sentinelle, da altre reti, il sito risponde: può essere un problema solo da qui.',
	maintenance_overrun:
		'Una manutenzione annunciata doveva già essere finita, e il sito risponde: non la contiamo più.',
	incident_expired: 'Di un guasto annunciato non si hanno notizie da due giorni: non lo contiamo più.',
	offline: 'Questo computer non è collegato a internet.',
	captive_portal: 'La rete che usi vuole prima un accesso.',
	no_internet: 'Non rispondono nemmeno altri siti: il problema è la tua connessione.',
	no_permission: 'PostaViva non ha il permesso di controllare il sito.',
	blocked_by_client: 'Un’altra estensione blocca il controllo.',
	blocked_by_policy: 'Le regole di chi gestisce questo browser impediscono il controllo.',
	proxy: 'Il proxy della rete in cui sei non lascia passare il controllo.',
	tunnel_refused: 'La rete in cui sei blocca la posta, o il suo proxy non la raggiunge.',
	no_ipv4: 'La tua connessione raggiunge solo una parte di internet: forse manca IPv4.',
	interrupted: 'L’ultimo controllo si è fermato prima della fine.',
	stale: 'L’ultimo controllo è troppo vecchio per dire come va adesso.',
	probe_disarmed: 'Una pagina è cambiata: per ora non la contiamo.',
} satisfies Record<ReasonKey, string>;

/** When the problem is on the user's side: its meaning, and what to try, in this order. */
export const ownTrouble = {
	offline: {
		says: 'Questo computer non è collegato: sulla posta, adesso, non possiamo dire nulla.',
		steps: {
			first: 'Guarda se il wi-fi o il cavo sono collegati.',
			second: 'Guarda se è accesa la modalità aereo.',
			third: 'Appena torni in rete ricontrolliamo da soli.',
		},
	},
	captive_portal: {
		says: 'La rete che usi vuole prima un accesso, come in albergo o in treno.',
		steps: {
			first: 'Apri una pagina qualsiasi.',
			second: 'Accedi alla rete quando te lo chiede.',
			third: 'Torna qui e ricontrolla.',
		},
	},
	no_internet: {
		says: 'Non rispondono nemmeno altri siti: sulla posta, adesso, non possiamo dire nulla.',
		steps: {
			first: 'Guarda se il wi-fi o il cavo sono collegati.',
			second: 'Spegni e riaccendi il modem.',
			third: 'Prova dal telefono senza wi-fi: se lì va, è la linea di casa.',
		},
	},
	no_permission: {
		says: 'Senza, non possiamo guardare se la posta funziona.',
		steps: {
			first:
				'Premi qui sotto, poi «Consenti». Apriamo solo le pagine pubbliche dei servizi, mai la tua posta.',
		},
	},
	blocked_by_policy: {
		says: 'Chi gestisce questo computer non ci lascia guardare la posta.',
		steps: {
			first: 'Chiedi a chi gestisce il computer.',
			second: 'Intanto prova dal telefono, con un’altra rete.',
		},
	},
	proxy: {
		says: 'Il proxy di questa rete non ci lascia passare: sulla posta, adesso, non possiamo dire nulla.',
		steps: {
			first: 'Apri una pagina qualsiasi.',
			second: 'Se il proxy chiede una password, scrivila.',
			third: 'Torna qui e ricontrolla.',
		},
	},
	tunnel_refused: {
		says: 'Può essere la posta, o il blocco di questa rete.',
		steps: {
			first: 'Prova con un’altra rete, per esempio quella del telefono.',
			second: 'Se lì si apre, il blocco è di questa rete.',
		},
	},
	no_ipv4: {
		says: 'Può essere la posta, o la tua connessione, che raggiunge solo una parte dei siti.',
		steps: {
			first: 'Spegni e riaccendi il modem.',
			second: 'Prova dal telefono senza wi-fi: se lì va, è la linea di casa.',
		},
	},
	blocked_by_client: {
		says: 'Blocca i nostri controlli: sulla posta, adesso, non possiamo dire nulla.',
		steps: {
			first: `Se usi un blocco della pubblicità, spegnilo per ${PROVIDERS.map((id) => PROVIDER[id].domain).join(' e ')}.`,
			second: 'Torna qui e ricontrolla.',
		},
	},
} satisfies Record<OwnTrouble, { says: string; steps: Record<string, string> }>;

export type ReasonWords = Widen<typeof reasons>;
export type OwnTroubleWords = Record<OwnTrouble, { says: string; steps: Record<string, string> }>;
