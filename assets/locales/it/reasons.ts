/** A sentence for every reason behind a status. Whole, calm, and true without the rest of the page. */

import type { ReasonKey } from '../../../monitor/core/assessment/state';
import type { OwnTrouble } from '../../../monitor/core/evidence/connectivity';
import type { Widen } from '../shape';

export const reasons = {
	never_checked: 'Il primo controllo non è ancora finito.',
	probes_well: 'L’accesso e il sito della posta rispondono come devono.',
	probes_well_generic: 'Le pagine rispondono e sembrano quelle giuste.',
	probes_well_learned: 'Le pagine rispondono e sono quelle di quando la posta funzionava.',
	own_visit_well: 'Hai aperto la posta e la pagina si è caricata.',
	own_visit_failed: 'Hai aperto la posta e la pagina non si è caricata.',
	courtesy_notice: 'Al posto della posta, il sito mostra un avviso.',
	maintenance_notice: 'Il sito dice di essere in manutenzione.',
	http_error: 'Il sito risponde con un errore.',
	timeout: 'Il sito non risponde: abbiamo aspettato dieci secondi.',
	unreachable: 'Il sito non si raggiunge.',
	unreachable_name: 'L’indirizzo del sito non si trova.',
	unreachable_refused: 'Il sito rifiuta il collegamento.',
	unreachable_reset: 'Il sito interrompe il collegamento.',
	unreachable_tls: 'Il collegamento sicuro con il sito non riesce.',
	unexpected_content:
		'Il sito mostra una pagina che non riconosciamo. Da sola non basta a dire che la posta è ferma.',
	refused: 'Il sito ha respinto il nostro controllo. Questo non dice nulla sulla tua posta.',
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
	confirmed_by_feed: 'Il disservizio è confermato.',
	declared_elsewhere: 'Il sito risponde, ma c’è un disservizio dichiarato che continua.',
	declared_resolved_not_here: 'Lo danno per risolto, ma da qui non funziona ancora.',
	maintenance_declared: 'C’è una manutenzione dichiarata.',
	reported_by_press: 'Più giornali segnalano problemi.',
	maintenance_overrun:
		'Una manutenzione dichiarata doveva già essere finita, e il sito risponde: non la contiamo più.',
	incident_expired: 'Un disservizio dichiarato non riceve notizie da due giorni: non lo contiamo più.',
	offline: 'Questo computer non è collegato a internet.',
	captive_portal: 'La rete che usi chiede prima di accedere.',
	no_internet: 'Non rispondono neanche altri siti: il problema è la tua connessione.',
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

/** What to do when the trouble is on this side. */
export const ownTrouble = {
	offline: 'Controlla il wi-fi o il cavo. Appena torni in rete ricontrolliamo da soli.',
	captive_portal: 'Apri una pagina qualsiasi, accedi alla rete e poi premi «Controlla ora».',
	no_internet:
		'Riavvia il modem o prova con il telefono. Finché la rete manca, non diamo la colpa alla posta.',
	no_permission: 'Senza permesso non possiamo controllare nulla. Bastano due clic.',
	blocked_by_policy: 'Chiedi a chi gestisce il computer. Fino ad allora non possiamo dire come va la posta.',
	proxy:
		'Apri una pagina qualsiasi: se il proxy chiede una password, inseriscila e poi premi «Controlla ora».',
	tunnel_refused:
		'Prova con un’altra rete, per esempio quella del telefono: così sai se è la posta o il blocco.',
	no_ipv4:
		'Riavvia il modem o prova con il telefono. Per ora non possiamo dire se è la posta o la connessione.',
	blocked_by_client: 'Se usi un blocco della pubblicità, prova a disattivarlo per questo sito.',
} satisfies Record<OwnTrouble, string>;

export type ReasonWords = Widen<typeof reasons>;
export type OwnTroubleWords = Widen<typeof ownTrouble>;
