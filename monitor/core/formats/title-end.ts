/** The end of an incident, given by a mark in its title: "[Resolved] …", "Risolto: …", "… (RISOLTO)", "✅ …". */

const RESOLVED = new Set(
	`resolved solved fixed closed done restored completed complete finished ended
	risolto risolta risolti risolte ripristinato ripristinata rientrato rientrata rientrati chiuso chiusa concluso conclusa
	terminato terminata cessato cessata superato superata completato completata finito sistemato
	gelöst behoben beendet erledigt abgeschlossen geschlossen wiederhergestellt
	résolu résolue terminé terminée rétabli rétablie clos corrigé
	resuelto resuelta solucionado solucionada cerrado restablecido finalizado
	resolvido resolvida concluído normalizado rezolvat rozwiązano rozwiązane naprawiono zakończone
	opgelost afgerond hersteld löst åtgärdat løst løyst ratkaistu korjattu vyřešeno vyriešené megoldva rešeno riješeno
	решено решена устранено вирішено išspręsta atrisināts lahendatud çözümlendi çözüldü selesai na-resolba
	解決済み 解決 已解决 已解決 해결됨`
		.split(/\s+/)
		.map(fold),
)
	.add('সমাধান করা হয়েছে')
	.add(fold('išspręsta problema'))
	.add('all clear');

const TROUBLE =
	'(?:problema|disservizio|guasto|incidente|blackout|emergenza|allarme|problem|incident|issue|outage|störung|incident|incidencia)';
/** "Problema risolto", "Risolto il disservizio", "Incident resolved". */
const AROUND = new RegExp(`^(?:${TROUBLE} )?(.+?)(?: (?:il |l'|lo )?${TROUBLE})?$`, 'u');
const UPDATE = /^(?:update|updated|aggiornamento|agg|avviso|news|comunicato|info)$/;
const WORKS = /\b(?:manutenzion|intervento|lavori|migrazion|maintenance|scheduled|works|wartung|upgrade)/;
/** Words that cancel the mark: "Risolto – o quasi", "Fixed: not yet". */
const TAKEN_BACK = /^(?:o |ma |non |forse|anzi|però|pero |quasi|in parte|or |but |not |almost|partly|nur )/i;
const CHECK = /^(?:✅|☑|✔|🟢|🆗)\s*/u;

type TitleEnd = {
	/** Without the mark. */
	title: string;
	/** `completed`: maintenance ended, which says nothing about an outage. */
	end: 'resolved' | 'completed' | null;
};

/** Reads the marks of a title. A title without a mark of the end is returned unchanged. */
export function titleEnd(whole: string): TitleEnd {
	let title = whole.replace(CHECK, '').trim();
	let ended = title !== whole.trim() && !whole.includes('?');
	for (let labels = 0; labels < 3; labels++) {
		const { label, rest } = leadingLabel(title);
		if (label === '' || rest === '') break;
		if (isEnd(label) && !TAKEN_BACK.test(rest)) ended = true;
		else if (!UPDATE.test(fold(label))) break;
		title = rest;
	}
	const tail = trailingLabel(title);
	if (isEnd(tail.label)) {
		ended = true;
		title = tail.rest;
	}
	if (!ended) return { title: whole, end: null };
	return { title, end: WORKS.test(title.toLowerCase()) ? 'completed' : 'resolved' };
}

/** "[Label] rest", "(Label) rest", "Label: rest", "LABEL – rest", "Label | rest". */
function leadingLabel(title: string): { label: string; rest: string } {
	const [, bracketed, behind] = /^[[(【]([^\])】]{1,40})[\])】]\s*[:–—|-]?\s*(.*)$/u.exec(title) ?? [];
	if (bracketed !== undefined) return { label: bracketed, rest: behind ?? '' };
	const [, plain = '', rest = ''] =
		/^([\p{L}\p{M}' -]{1,40}?)\s*!?(?::(?=\s|$)|\s[-–—|](?=\s)|[–—|])\s*(.*)$/u.exec(title) ?? [];
	return { label: plain, rest };
}

/** "rest [Label]", "rest (label)", "rest – Label", "rest ✅". */
function trailingLabel(title: string): { label: string; rest: string } {
	const [, before, bracketed] = /^(.+?)\s*[[(]([^\])]{1,40})[\])][.!]?$/u.exec(title) ?? [];
	if (before !== undefined) return { label: bracketed ?? '', rest: before };
	const [, rest = '', label = ''] = /^(.+?)(?:\s[-–—|]\s|:\s)([\p{L}\p{M}' ]{1,40})[.!]?$/u.exec(title) ?? [];
	return { label, rest };
}

function isEnd(label: string): boolean {
	const folded = fold(label);
	return RESOLVED.has(folded) || RESOLVED.has(AROUND.exec(folded)?.[1] ?? '');
}

/** Lower case, without accents of Latin letters. */
function fold(text: string): string {
	return text
		.trim()
		.toLowerCase()
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '');
}
