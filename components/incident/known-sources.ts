/** Which addresses from a feed may open on a click. Feeds can be forged, and phishing followed both outages of 2023. */

import { hostOf } from '../../monitor/core/address';
import { PROVIDER, PROVIDERS } from '../../monitor/core/providers';

// Help and press pages only: a feed never supplies a login address, not even a genuine one.
const KNOWN_HOSTS = [
	'www.ansa.it',
	'www.adnkronos.com',
	'www.agi.it',
	'www.rainews.it',
	'tg24.sky.it',
	'www.corriere.it',
	'www.repubblica.it',
	'www.lastampa.it',
	'www.ilsole24ore.com',
	'www.ilpost.it',
	'www.ilfattoquotidiano.it',
	'www.fanpage.it',
	'www.open.online',
	'www.wired.it',
	'www.hwupgrade.it',
	'www.punto-informatico.it',
	'www.dday.it',
	'www.altroconsumo.it',
	'codacons.it',
	'www.agcom.it',
	// The newspaper, which is not the mail service: without this line its name would look like an imitation.
	'www.liberoquotidiano.it',
];

const ALL = PROVIDERS.map((id) => PROVIDER[id]);
const BRANDS = [
	...ALL.map(({ brand }) => brand.toLowerCase()),
	...ALL.map(({ company }) => company.names[0]),
];
const OWN_DOMAINS = ALL.flatMap(({ domain, company }) => [domain, company.domain]);
/** The pages on which the providers publish. */
const OWN_PAGES = ALL.flatMap(({ helpUrl, company }) => [hostOf(helpUrl), `www.${company.domain}`]);

type LinkStanding =
	| { kind: 'known'; host: string; href: string }
	| { kind: 'lookalike' | 'unknown'; host: string }
	| { kind: 'none' };

/** Characters that pass for letters at a glance: "1ibero", "v1rgi1io". */
function withoutDisguise(host: string): string {
	return host.replaceAll('1', 'l').replaceAll('0', 'o').replaceAll('rn', 'm').replaceAll('-', '');
}

function imitates(host: string): boolean {
	if (OWN_DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`))) return false;
	// The brand inside an unknown host name, or a name in another alphabet, which browsers write as "xn--".
	const plain = withoutDisguise(host);
	return (
		host.includes('xn--') ||
		BRANDS.some((brand) => brand !== undefined && plain.includes(withoutDisguise(brand)))
	);
}

/** Judges an address by its exact host alone, over https, with no port and no user name. Never throws. */
export function linkStanding(address: string | undefined): LinkStanding {
	if (address === undefined || !URL.canParse(address)) return { kind: 'none' };
	const url = new URL(address);
	if (url.protocol !== 'https:' && url.protocol !== 'http:') return { kind: 'none' };
	const host = url.hostname;
	const plain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
	const known = [...OWN_PAGES, ...KNOWN_HOSTS].some((it) => it === host || it === `www.${host}`);
	if (plain && known) return { kind: 'known', host, href: url.href };
	return { kind: imitates(host) ? 'lookalike' : 'unknown', host };
}
