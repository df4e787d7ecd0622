/**
 * The kind of speaker in a text, by its form: a service that announces, or a person who explains, asks, decides or writes about
 * one mailbox. Structure first (the title's form, lists of steps), then a few words.
 */

import { inertText } from '../text/text';

/**
 * `announcement`: a service describes its current state. `plain`: cannot be distinguished from one. `advice_now`: advice that
 * names the present. The others say nothing about the present.
 */
export type Voice =
	| 'announcement'
	| 'plain'
	| 'advice_now'
	| 'advice'
	| 'question'
	| 'one_mailbox'
	| 'rule'
	| 'court'
	| 'fraud'
	| 'memory';

/** The signs of a voice come at the beginning. */
const READ = 3_000;

const INFINITIVE = String.raw`\p{L}{2,}(?:are|ere|ire|arre|orre|urre)(?:l[aeio]|n[e]|s[i]|gli)?`;
const ADVICE_TITLE = new RegExp(
	[
		String.raw`(?:^|[:,;|–—-]\s*|\be |\becco )come\s(?:si\s|non\s)?(?:${INFINITIVE}|\p{L}+[aei]r(?:l[aeio]|si|ne|ci|vi|mi|ti)|fare|faccio|posso|risolv\p{L}+|rimediare)\b`,
		String.raw`\b(?:che )?cosa (?:si )?(?:fare|posso|puoi|bisogna|controllare|verificare|provare)\b|\bche fare\b|\becco (?:come|cosa fare|(?:la|le|i|gli) \p{L}+)\b`,
		String.raw`\bguida\b|\btutorial\b|\bfaq\b|\bdomande (?:frequenti|e risposte)\b|\b(?:le|alcune|possibili|tutte le) soluzioni\b|:\s*soluzion[ei]\b|\brimedi\b|\bistruzioni\b|\bpassaggi\b|\bpasso (?:per|dopo) passo\b|\btrucchi\b|\bmosse\b|\bspiegat[oaie]\b|\bconsigli\b|\b(?:le )?cause (?:e|piu)\b|\be soluzioni\b|\bsignifica(?:to|no)?\b|\bdifferenze\b|\bopinioni\b|\brecensione\b|\bmigliori\b|\balternative\b|\bconviene\b`,
		String.raw`\bhow to\b|\bwhat to do\b|\btroubleshoot\p{L}*|\bguide\b|\bhow do i\b|\bhelp cent(?:er|re)\b`,
		String.raw`^(?!\p{L}*ware\b|cellulare|titolare|popolare|militare|particolare|potere|piacere|genere|dovere|avvenire)\p{L}{2,}(?:are|(?<!i)ere|ire)\b`,
		String.raw`^errore (?:\d{3}|smtp|imap|pop3?|di (?:autenticazione|certificato))\b|^(?:impossibile|messaggio|codice)\b.{0,60}\b\d{3}\b`,
	].join('|'),
	'u',
);
const QUESTION_TITLE =
	/^(?:perche|quando|dove|chi|quale|quali|quanto|quanti|cosa|che cosa|posso|si puo|e possibile|devo|why|when|where|can i|is it)\b|^(?:come|what|how)\b.*\?$/;
const MINE =
	/^(?:non )?(?:ricevo|riesco|posso|vedo|trovo|ricordo|arrivo|invio|visualizzo|sento|leggo|ho|sono stato|sono stata|devo|voglio|vorrei)\b|^(?:non )?mi \p{L}+|^(?:la mia|il mio|i miei|le mie|ho)\b|\b(?:sul|nel|del|al|il) (?:tuo|mio)\b|\b(?:sulla|nella|della|alla|la) (?:tua|mia)\b|\bmy (?:account|mail|inbox)\b/u;
const RULE =
	/\b(?:condizioni|termini|regolamento|informativa|policy|normativa|privacy|cookie|limiti|caselle inattive|account inattiv[oi]|inattivita|assistenza.{0,20} (?:orari|contatti))\b/;
const COURT =
	/\b(?:giudic[ei]|tribunale|cassazione|sentenza|udienza|class action|codacons|altroconsumo|risarc\p{L}+|rimbors\p{L}+|indennizz\p{L}+|agcom|garante|ricorso|condann\p{L}+|patteggi\p{L}+|(?:il|al|a) processo|assolt[ao]|lawsuit|court)\b/u;
const FRAUD =
	/\b(?:truff\p{L}+|phishing|smishing|frod[ei]|fraudolent\p{L}|fint[aoei]|fals[aoei]|ricatt\p{L}+|estorsion\p{L}|rubat[aoei]|violat[aoei]|(?:e?mail|messaggi\p{L}*|access[oi]|attivita) sospett[aoei]|dark web|virus|scam|fake)\b/u;
const MEMORY = /\b(?:lezione|anni (?:dopo|fa)|anniversario|la storia d\p{L}+|ti ricordi|nostalgia)\b/u;
const RULE_BODY =
	/\bdopo (?:\d+|un|sei|dodici|tre|due|dieci) (?:mesi|giorni|anno|anni|mese|tentativi|ore)\b.{0,160}\b(?:vien[ei]|vengono|sara|saranno|possono essere|puo essere|e possibile|sono)\b/;
const STEP =
	/\b(?:clicca|cliccare|cliccando|clic|seleziona|selezionare|verifica(?:re)?|controlla(?:re)?|accedi|vai|apri|inserisci|imposta|disinstalla|reinstalla|riavvia(?:re)?|prova|riprova(?:re)?|assicurati|puoi|scegli|tocca|premi|segui|svuota|aggiorna|chiudi|contatta|digita|configura|usa|disattiva|attiva)\b/g;
const CONDITION = /(?:^|[.;:!?\n] ?)(?:se|qualora|nel caso|in caso|quando|if)\b/g;
const NOW =
	/\b(?:oggi|ora|adesso|stamattina|stamane|stanotte|stasera|in queste ore|in questo momento|in questi minuti|al momento|momentaneamente|temporaneamente|attualmente|in corso|da (?:ieri|stamattina|questa mattina|(?:\p{L}+ |\d+ )?(?:or[ae]|giorn[oi]))|dalle (?:ore )?\d+|nuovamente|di nuovo|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|right now|currently|today|ongoing)\b/u;
const SERVICE =
	/\b(?:stiamo|abbiamo|ci scusiamo|nostri (?:tecnici|sistemi)|(?:i )?tecnici sono al lavoro|(?:vi )?informiamo|si informa|segnaliamo|si segnala|comunichiamo|si comunica|avvisiamo|vi avvisiamo|ci risulta|ripristineremo|aggiorneremo|siamo al lavoro|we are|our engineers|we apologi[sz]e)\b/;

export function voiceOf(title: string, html: string): Voice {
	const head = fold(title);
	const body = fold(inertText(html, READ));
	// News of an outage may contain any of these; then it says when.
	if (!NOW.test(head)) {
		if (FRAUD.test(head)) return 'fraud';
		if (COURT.test(head)) return 'court';
		if (MEMORY.test(head)) return 'memory';
	}
	if (ADVICE_TITLE.test(head)) return adviceVoice(NOW.test(head) && (body === '' || NOW.test(body)));
	if (QUESTION_TITLE.test(head) && !NOW.test(head)) return 'question';
	if (MINE.test(head)) return 'one_mailbox';
	if (RULE.test(head) || RULE_BODY.test(body)) return 'rule';
	const announces = SERVICE.test(body) && (NOW.test(body) || NOW.test(head)) && !FRAUD.test(body);
	if (/<ol\b/i.test(html) && !announces) return 'advice';
	if (isSteps(body) && !announces) return adviceVoice(NOW.test(head) || NOW.test(body));
	return announces ? 'announcement' : 'plain';
}

/** Advice may be part of current news, if it names the day. */
function adviceVoice(now: boolean): Voice {
	return now ? 'advice_now' : 'advice';
}

/** A text of instructions and conditions. */
function isSteps(body: string): boolean {
	const steps = body.match(STEP)?.length ?? 0;
	const conditions = body.match(CONDITION)?.length ?? 0;
	return steps >= 2 || (conditions >= 1 && steps + conditions >= 2);
}

/** Lower case without accents. */
function fold(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[’`]/g, "'")
		.trim();
}
