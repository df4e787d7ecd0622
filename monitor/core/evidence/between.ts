/**
 * Equipment between this browser and the site that answers in its place: a filter, an office gateway, a router, the line's carrier.
 * It asks for its own password and reports its own trouble, and says nothing about the service.
 */

import type { Page } from '../page/page';
import { PROVIDER, PROVIDERS } from '../providers';
import { wordsOf } from './walls';

/** What a filter says, in an office, a school, an antivirus or a family. */
const FILTERS =
	/(?:politic|polic|regol)\w*[^\n.]{0,30}(?:aziendal|dell['’ ]?(?:azienda|organizzazione|istituto)|della (?:scuola|rete|societ)|company|compan|corporate|organi[sz]ation)|(?:company|corporate|organi[sz]ation)[^\n.]{0,20}polic|categor(?:ia|y)\s*[:«"]|filtro (?:contenuti|famiglia|web)|web filter|content filter|parental control|controllo (?:parentale|genitori)|protezione (?:web|internet|della navigazione)|web protection|antivirus|malware|sicurezza aziendale|servizio informatico|amministratore (?:di|della) (?:rete|sistema)|network administrator|your administrator|(?:da|su|in) quest[aeio] (?:postazion|ret[ei]\b|linea|sim\b|dispositiv|computer)|from this (?:computer|device|network)|\b(?:rete|infrastruttura|connessione|proxy|navigazione|sede) (?:aziendal|interna|scolastic)|(?:dalla|sulla|nella) rete (?:dell|d[ei]l|di )|\bdipendenti\b|sistemi informativi|siti esterni|inibit[oa]|provvedimento|sequestr|forse cercavi|assistente (?:alla|di) (?:navigazione|ricerca)|search assist|\bAutorità\b|\bminor[ei]\b|minorenn|\bgenitor[ei]\b|\bparents?\b/i;
/** Words of a filter that a service might also use about its own trouble. */
const BLOCKED =
	/(?:sito|pagina|contenuto|web ?site|page|site|content)[^\n.]{0,60}(?:bloccat|filtrat|blocked|filtered|vietat|negat|denied|non consentit|pericolos)|(?:accesso|access)[^\n.]{0,40}(?:negat|denied|non consentit|vietat)|motivi di sicurezza/i;
const OWN_TROUBLE = /\b(?:stiamo|siamo al lavoro|ripristin|manuten|disserviz|guast|we are working)/i;

/** The equipment and the people on the network path. */
const EQUIPMENT =
	/\b(?:fortigate|mikrotik|sonicwall|watchguard|pfsense|opnsense|unifi|openwrt|fritz!?box|modem|router|firmware|access point|hot-?spot|wi-?fi|wlan|proxy|firewall|gateway|vpn|lan|captive|voucher|reception)\b|rete (?:aziendale|interna|ospiti|locale|wireless|d[ei]ll[aeo'’ ]+(?:ufficio|albergo|hotel|scuola|azienda|ateneo|biblioteca))|(?:guest|corporate|office|local|wireless) network|credenziali (?:di (?:dominio|windows|rete)|aziendali)|(?:domain|windows|network) (?:credentials|account|login)|(?:help|service) desk|\b(?:ICT|CED)\b|accesso a(?:d|lla rete)? internet|(?:access(?:o|edere)?|navigare|navigazione|connessione|collegarsi|servizio)[^\n.]{0,20} (?:a |in |su |di )?(?:internet|navigazione|in rete)\b|internet access|network access|(?:per|continuare a) navigare|nominativo ospite/i;
/** The line, its contract and its bill. */
const LINE =
	/\bsim\b|\b(?:la|tua|vostra|sua) (?:linea|utenza)\b|linea (?:telefonica|mobile|fissa|dati|internet|fibra|adsl)|\b(?:fibra|adsl|fwa|5g|4g)\b|\bcredito\b|\bricaric\w+|\bfattur[ae]\b|\bbollett[ae]\b|insolut|moros|mancato pagamento|\bpagament[oi]\b|import[oi] non pagat|regolarizz|\broaming\b|\btraffico\b|\bgiga\b|soglia (?:dati|mensile|di traffico|superata)|traffico dati|servizi[oi] dati|area clienti|navigazione|nella tua (?:zona|via|area)|\bripetitor\w*|\bantenn[ae]\b|ponte radio|rete di accesso|tua connessione|\b(?:your|this) (?:line|bill|invoice|data plan|plan|subscription)\b|overdue|top[- ]?up|data (?:allowance|limit|cap)|prepaid|in your area/i;

/** A proxy of the user's network that reports its own failure. A server's own "Bad Gateway" is not one. */
const PROXIES =
	/proxy[^\n.]{0,40}(?:rifiutat|negat|denied|refused|rejected)|(?:amministratore|gestore) della cache|cache (?:administrator|manager)|determin\w+ (?:l['’ ]?|the )?(?:indirizzo )?ip|\b(?:risolver|resolve)\w* (?:il |the )?(?:nome|(?:host ?)?name|host)/i;

/** A line with more words than a form label. */
const PROSE = /^(?:\S+ ){5,}\S+$/m;

/** Names of gateway login forms: Fortinet, Coova, pfSense, OpenWrt, Palo Alto, Cisco, Ubiquiti. */
const GATE_FORMS =
	/fgtauth|4tredir|\buamip\b|auth_voucher|luci_username|\/uid\.php|buttonclicked|\/guest\/s\/|captive|hot-?spot/i;

/** A quoted address does not identify the speaker. */
const ADDRESS = /\b(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?/gi;
const MAIL_WORDS = String.raw`\bposta\b|\bcasell[ae]\b|\bwebmail\b|\bmailbox`;
const named = (names: readonly string[]) => names.map((name) => String.raw`\b${name}\b`).join('|');
/** Words about the mail. */
const OURS = new RegExp(`${named(PROVIDERS.map((id) => PROVIDER[id].name))}|${MAIL_WORDS}`, 'i');
/** The title of a mail page says so, or names the brand or company. */
const OUR_TITLE = new RegExp(
	`${named(PROVIDERS.flatMap((id) => [PROVIDER[id].brand, PROVIDER[id].company.name]))}|${MAIL_WORDS}|\\bmail\\b`,
	'i',
);

/**
 * Who speaks in a page in place of the site, or null. `filter`: a filter or proxy refuses the page, so that no status is the site's.
 * Call it only for pages without a mark.
 */
export function strangerIn(page: Page): 'filter' | 'equipment' | null {
	const words = wordsOf(page);
	if (words === null) return null;
	if (FILTERS.test(words) || PROXIES.test(words) || (BLOCKED.test(words) && !OWN_TROUBLE.test(words)))
		return 'filter';
	return isOfTheWay(words) && !OURS.test(words.replace(ADDRESS, '')) ? 'equipment' : null;
}

/** True if a page asks for a password the way network equipment does. */
export function isGate(page: Page): boolean {
	const words = wordsOf(page);
	if (words === null) return false;
	if (GATE_FORMS.test(formsOf(page))) return true;
	const title = page.title.replace(ADDRESS, '');
	const tells = PROSE.test(page.text) && !OUR_TITLE.test(words.replace(ADDRESS, ''));
	if (!(tells || isOfTheWay(words) || FILTERS.test(words))) return false;
	return EQUIPMENT.test(title) || !OUR_TITLE.test(title);
}

function isOfTheWay(words: string): boolean {
	return EQUIPMENT.test(words) || LINE.test(words);
}

function formsOf({ forms, fields }: Page): string {
	return [
		...forms.flatMap(({ action, name }) => [action ?? '', name]),
		...fields.map(({ name }) => name),
	].join('\n');
}
