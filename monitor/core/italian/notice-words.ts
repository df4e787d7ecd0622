/**
 * The words a mail service uses when it speaks of its own trouble on its own page, folded as in tokens.ts.
 * A `…Stems` list matches words that begin with one of its entries.
 */

const words = (text: string) => text.trim().split(/\s+/);
const wordSet = (text: string): ReadonlySet<string> => new Set(words(text));

/** Every notice has one of these and a healthy page few, so most of a page is scanned once and never read. */
export const TRIGGER =
	/scus[aei]|spiacent|dispiac|rammaric|manuten|disponibil|raggiungibil|accessibil|utilizzabil|non funzion|non rispond|non (?:è|sono) attiv|di nuovo|nuovamente|riattivat|riapert|non è possibil|impossibil|fuori servizio|offline|sospes|interrott|ripristin|risolt|torner[eà]|torniamo|torna subito|saremo|stiamo |prevediamo|contiamo di|lavoriamo p|verificato |ritardo|arretrat|interromp|sospend|al lavoro|stanno |abbiamo (?:r|a|sosp|chius|interr|blocc|dovuto|disatt)|in corso|in fase|impegnat|impedi|riusciamo|momento bloccat|bloccat. (?:per|da) un (?:guast|problem)|(?:è|sono) ferm|aggiornamento|unavailable|maintenance|inconvenience|apologi[sz]e|sorry|be back|we(?:'|’| a)re /gi;

/** Triggers that say nothing by themselves, and what must stand in their sentence: a denial, or that it is so again. */
export const ABLE = /^(?:disponibil|raggiungibil|accessibil|utilizzabil)/i;
export const DENIAL = /\b(?:non|not|indispon|irragg|inaccess|inutil|nuov|pienamente|tutt|tornat)/i;

/** What a mail service calls itself. */
export const HEADS =
	wordSet(`servizio servizi sistema sistemi piattaforma sito portale webmail mail email posta
	casella caselle mailbox accesso accessi login server service services site website libero virgilio down siamo we
	ricezione invio recapito consegna`);

/** May stand between the head and what is said of it; any other word ("Servizio clienti", "Sito INPS") makes it somebody else. */
export const INNER =
	wordSet(`di del dello della delle dei degli d l il lo la le i gli e o a al alla alle ai da per in con
	dal nostro nostra nostri nostre vostro vostra vostre tuo tua questo questa tutti tutte posta elettronica mail email
	webmail web libero virgilio italiaonline casella caselle accesso login account richiesto richiesta online plus
	has been stato stata stati state essere messaggi potrebbe potrebbero ancora purtroppo ora oggi parzialmente completamente pienamente causa the of your our this unfortunately`);

export const COPULAS = wordSet('è sono risulta risultano resta restano rimane rimangono is are');
/** "For now": the service says it so, the press seldom. "momento" comes from "al momento", "in questo momento". */
export const FOR_NOW = wordSet(`momentaneamente temporaneamente attualmente provvisoriamente momento
	temporarily currently presently`);
export const NEGATIONS = wordSet('non not');

export const ABLE_STEMS =
	words(`disponibil accessibil raggiungibil utilizzabil fruibil consultabil attiv operativ
	funzion rispond available accessible reachable`);
export const UNABLE_STEMS =
	words(`indisponibil irraggiungibil inaccessibil inutilizzabil offline sospes interrott
	bloccat disattivat ferm unavailable unreachable`);
export const UNABLE_PAIRS = [words('fuori servizio'), words('fuori uso'), words('in down')];
export const MAINTENANCE_STEMS = words('manuten maintenance aggiornamento');

/** "a causa di un problema", "per motivi tecnici": what makes a plain statement the service's own. */
export const REASON_STEMS =
	words(`problem guast intervent malfunzion disserviz anomali manuten inconvenien motivi tecnic
	aggiornament lavori cause maintenance technical`);
export const REASON_OPENERS = wordSet('causa per seguito due');

/** What the service is at, in the first person, and what shows that it is at its own trouble. */
export const AT_WORK = wordSet('stiamo stanno siamo are re');
export const IS_GERUND = /(?:ando|endo|ing)$/;
export const FOUND = wordSet('riscontrato rilevato avuto individuato');
export const TROUBLE_STEMS =
	words(`ripristin risol manuten problem disserviz guast malfunzion riportar riattiv disponibil
	normal anomali soluzion accessibil interruzion possibile difficolt riapr rallentament funzional restor fix resolv
	maintenance issue technical difficult outage operativ tornare rimett online`);

export const APOLOGIES =
	wordSet(`scusiamo scusate scusateci scusaci scuse scusa spiacenti dispiace rammarichiamo sorry
	apologize apologise apologies`);
export const DISRUPTION_STEMS = words(
	`disag inconvenien disserviz interruzion indisponibilit disruption outage`,
);

/** "sarà di nuovo disponibile", "verranno ripristinate": said only of what is down. */
export const FUTURES = wordSet('sara saranno verra verranno');
export const AGAIN_STEMS = words('nuovo nuovamente ripristinat riattivat riapert');

export const COMEBACK = wordSet('torneremo torniamo saremo tornera torna back');
export const COMEBACK_STEMS = words('online presto subito breve operativ disponibil soon shortly');

/** News, help or hypothesis: a sentence with one of these says nothing in the service's own voice about its state. */
export const OTHER_VOICE =
	wordSet(`senza ecco perche cosa utenti segnalazioni downdetector codacons altroconsumo proteste
	protesta caos ieri rimborsi rimborso risarcimento spiega annuncia azienda leggi articolo news video foto se qualora
	quando minori browser javascript cookie ore giorni`);
/** Whom a reported sentence belongs to: "Italiaonline: stiamo lavorando". */
export const SPEAKERS = wordSet('italiaonline azienda libero virgilio societa mail gestore');

/** Before "utenti": then the service speaks to them, not about them. */
export const ADDRESSES = wordSet('gentili gentile cari care nostri egregi agli alcuni tutti spettabili');
/** Before "ore" and "giorni": an hour or a span, as a service gives it too. */
export const BEFORE_HOURS = wordSet(
	'alle le dalle alcune poche prossime prossimi entro fino qualche queste varie',
);

/** Matters that a mail service works on at all times. */
export const OTHER_MATTER = /^(?:spam|phishing|truff|virus|frod|indesiderat)/;
/** Parts of the house that are not the mail. */
export const OTHER_PART_STEMS =
	words(`assistenza telefon app applicazion chat call numero verde calendari drive newsletter sms
	spid pagament abboname acquist negozi store articol contenut pagina funzion versione aggiornament clienti`);

/** A trouble that hinders: "un guasto impedisce l'accesso", "non riusciamo a mostrarti la posta". */
export const HINDERS = words('impedi');
export const BUSY = words('impegnat');

/** What the service foresees, in the first person, and the return that it foresees. */
export const FORECASTS =
	wordSet(`prevediamo contiamo confidiamo stimiamo lavoriamo operiamo ripristineremo riattiveremo
	riapriremo`);
export const BACK_AGAIN = wordSet('torneranno ritorneranno tornera ritornera tornino torni');
export const RETURN_NOUNS = /^(?:ripristin|riapertur|riattivazion|ritorno)/;
export const EXPECTED_STEMS = words('previst attes');
export const RETURN_STEMS = words(
	`ripristin riapr riapert riattiv riport rimett torn ritorn risol normal riaccend caselle posta servizio`,
);
export const TROUBLE_NOUNS = words('problem guast disserviz malfunzion anomali interruzion error');
export const CLOSED_STEMS = words('sospes chius interrott bloccat disattivat limitat');

/** Planned for later. "sara" alone is no plan: "sarà ripristinato" is said while it is down. */
export const PLAN_STEMS =
	words(`effettueremo eseguiremo svolgeremo verra potrebb previst programmat prossim scheduled
	planned will`);
export const OVER_STEMS = words('ripristinat risolt conclus completat terminat restored resolved completed');
export const PAST = wordSet('scorsi scorso scorsa scorse ieri');
