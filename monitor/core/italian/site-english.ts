/** The same for English, which some notices also use. A small grammar: who, in what state, and when. */

/**
 * A sentence of a page. `present` is enough by itself. So is an `apology`, unless its neighbours say that all is over or
 * planned. A `hint` (a bare "Libero Mail non disponibile") needs a second one next to it.
 */
export type Sentence = {
	start: number;
	end: number;
	voice: 'present' | 'apology' | 'hint' | null;
	maintenance: boolean;
	/** It announces maintenance, or reports trouble that is over or mail that is late. */
	tells: 'plan' | 'over' | 'late' | null;
	/** It names the service, or names nothing else: a motorway that closes for maintenance is not the mail. */
	ours: boolean;
	/** Trouble of mail programs, or of something other than the mail: unnamed sentences after it are about the same thing. */
	elsewhere: boolean;
	/** It names the mail or the service itself. */
	named: boolean;
};

/** Not about this service, or not a statement: another thing, a question, a condition, a server's own status phrase. */
const ELSE =
	/\b(?:apps?|store|google play|javascript|browser|cookies?|chat|helpline|phone|page|file|link|content|document|newsletter|calendar|contacts|gateway|web server|origin|upstream|backend|back-end|error code|network|internet|wi-?fi)\b|\?\s*$|^\s*(?:if|when|whether|once|having trouble|need help|how to)\b|\bwithout\b|\byour (?:password|device)\b|^\s*(?:http )?(?:error )?(?:\d{3}[ :–-]*)?service (?:temporarily )?unavailable[.!\s]*$/i;
/** Ways to read mail other than a page, where the page is not also named. */
const PROGRAMS = /\b(?:imap|pop3?|smtp|outlook|thunderbird|mail (?:program|client)s?)\b/i;
const PAGE = /\b(?:webmail|web|site|sign(?:ing)?[- ]?in|log(?:ging)?[- ]?in)\b/i;
const SERVICE =
	/\b(?:service|servers?|systems?|site|webmail|mail(?:box(?:es)?)?|e-?mails?|messages?|sign(?:ing)?[- ]?in|log(?:ging)?[- ]?in|access|users|customers|we|our)\b/i;
const NAMED =
	/\b(?:mail(?:box(?:es)?)?|e-?mails?|webmail|servers?|sign(?:ing)?[- ]?in|log(?:ging)?[- ]?in)\b/i;

const OVER =
	/\b(?:has|have) been (?:resolved|fixed|restored|solved)|\b(?:is|are|was|were)(?: now)? (?:resolved|fixed|restored)\b|back to normal|\bwork(?:s|ing)? again\b|\byesterday\b|\bno longer\b/i;
const PARTLY = /\b(?:not (?:yet|fully|all)|partially|some (?:users|customers|mailboxes))\b/i;
const PLAN =
	/\bwill (?:be|not be|have)\b|\bscheduled\b|\bplanned\b|\bupcoming\b|\b(?:tonight|tomorrow|next week)\b|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day/i;
/** "Is currently down for scheduled maintenance". */
const AT_PRESENT = /\b(?:is|are) (?:currently|now|temporarily|down)\b/i;
const BACK = /\bback (?:online |up )?(?:as )?(?:soon|shortly)|\bworking (?:hard )?(?:on|to|towards)\b/i;

const MAINTENANCE =
	/\b(?:under|undergoing|down for|in|during|carrying out|performing|doing)(?: \w+){0,2} (?:maintenance|upgrade)/i;
const AT_WORK =
	/\bworking (?:hard )?(?:on|to|towards)\b[^.]{0,40}?\b(?:fix|restor|resolv|repair|bring|solution|recover|it\b|this\b)|\b(?:technicians|engineers|team)\b[^.]{0,20}\b(?:working|investigating|looking into)|\bwe(?:['’]| a)re (?:investigating|fixing)|\bback (?:online |up )?(?:as )?(?:soon|shortly)/i;
const MET =
	/\b(?:experiencing|having|facing|suffering|aware of|investigating|looking into)\b[^.]{0,40}\b(?:outage|issues?|problems?|difficult|disruptions?|faults?|failures?|errors|slow|delays|degrad)/i;
const FAILS =
	/\b(?:is|are|remains?)(?: \w+ly| still)?(?: down\b| offline\b| unavailable| inaccessible| unreachable| out of (?:service|order)| suspended| interrupted| (?:currently )?not (?:currently )?(?:available|reachable|accessible|working|responding))|\b(?:cannot|can['’ ]?t|can not|(?:un|not (?:be )?)able to)(?: currently)? (?:be )?(?:sign|log|access|reach|open|sen[dt]|receiv|read|use|connect|load|deliver)|\bservice (?:temporarily |currently )?unavailable|\bstopped working/i;
const SORRY = /\bsorry for (?:the|any) (?:inconvenience|disruption)|\bapologi[sz]e for/i;

/** The meaning of an English sentence; empty if it reports no state. */
export function readEnglish(said: string): Partial<Sentence> | null {
	const sorry = SORRY.test(said);
	const maintenance = MAINTENANCE.test(said);
	if (!sorry && !maintenance && ![AT_WORK, MET, FAILS, OVER, PLAN].some((words) => words.test(said)))
		return null;
	if (ELSE.test(said) || (PROGRAMS.test(said) && !PAGE.test(said))) return { elsewhere: true };
	const named = NAMED.test(said);
	if (OVER.test(said) && !PARTLY.test(said)) return { tells: 'over', ...(sorry ? { voice: 'apology' } : {}) };
	if (PLAN.test(said) && !BACK.test(said) && !AT_PRESENT.test(said)) return { tells: 'plan' };
	if (maintenance) return { voice: 'present', maintenance, named };
	const ours = SERVICE.test(said);
	if (ours && [AT_WORK, MET, FAILS].some((words) => words.test(said))) return { voice: 'present', named };
	return sorry ? { voice: 'apology' } : {};
}
