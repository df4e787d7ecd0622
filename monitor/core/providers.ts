/** The two watched mail services, their hosts and addresses. Source: docs/facts.md#endpoints, which separates facts from guesses. */

export const PROVIDERS = ['libero', 'virgilio'] as const;
export type ProviderId = (typeof PROVIDERS)[number];

/** The targets of probes. `middleware` is the webmail's own API: its address is a guess, so it counts only once armed. */
export const LAYERS = ['login', 'webmail', 'middleware'] as const;
export type LayerId = (typeof LAYERS)[number];

export type TargetId = `${ProviderId}.${LayerId}`;

export type ProbeTarget = {
	id: TargetId;
	provider: ProviderId;
	layer: LayerId;
	url: string;
	/** A guessed address judges nothing before its first good response here. */
	guessed: boolean;
	/** An address that opens a session and tests deeper layers: rarely probed (docs/decisions/0017-the-middleware-is-asked-gently.md). */
	sessionUrl?: string;
};

export type Provider = {
	id: ProviderId;
	/** "Libero Mail". */
	name: string;
	/** "Libero": in sentences about both. */
	brand: string;
	/** Words that name the mail in a text, in lower case, the brand first: "libero", "liberomail", "liberodown". */
	names: readonly string[];
	/** Words after the brand that change its meaning: "Libero Quotidiano". */
	otherThings: readonly string[];
	/** The company that runs it. */
	company: Company;
	/** Domains of its mail addresses, the best known first. */
	addresses: readonly string[];
	/** Size of a free mailbox, and the mail servers: help text here, probed by sentinels only (docs/facts.md#endpoints). */
	quotaGb: number;
	servers: { imap: string; pop: string; smtp: string };
	/** Registrable domain: the suffix of every host of the provider. */
	domain: string;
	/** Target of a click on "open webmail". */
	webmailUrl: string;
	portalUrl: string;
	helpUrl: string;
	/** An RSS feed on the help site: a guess, armed only if it answers. */
	helpFeedUrl: string;
	/** Host permission pattern for all requests to the provider. */
	permission: string;
	targets: readonly ProbeTarget[];
};

export type Company = {
	name: string;
	domain: string;
	/** As written in texts, in lower case, `_` for a space. */
	names: readonly string[];
};

const ITALIAONLINE: Company = {
	name: 'Italiaonline',
	domain: 'italiaonline.it',
	names: ['italiaonline', 'italia_online'],
};

/** The differences between two providers; the rest follows from the id, which is the name of the domain. */
type OwnFacts = Pick<Provider, 'name' | 'addresses' | 'otherThings' | 'company' | 'quotaGb' | 'servers'> & {
	/** Further names in texts, not derived from the brand: a domain that people use as a name. */
	alsoCalled: readonly string[];
};

export function provider(id: ProviderId, { alsoCalled, ...own }: OwnFacts): Provider {
	const domain = `${id}.it`;
	const brand = own.name.replace(' Mail', '');
	const word = brand.toLowerCase();
	const target = (layer: LayerId, url: string, guessed = false): ProbeTarget => ({
		id: `${id}.${layer}`,
		provider: id,
		layer,
		url,
		guessed,
	});
	return {
		id,
		...own,
		brand,
		names: [word, `${word}mail`, `${word}down`, `${word}maildown`, ...alsoCalled],
		domain,
		webmailUrl: `https://mail.${domain}/`,
		portalUrl: `https://www.${domain}/`,
		helpUrl: `https://aiuto.${domain}/`,
		helpFeedUrl: `https://aiuto.${domain}/feed/`,
		permission: `https://*.${domain}/*`,
		targets: [
			target('login', `https://login.${domain}/`),
			target('webmail', `https://mail.${domain}/`),
			{
				// App Suite itself requests this before any login: it opens no session.
				...target('middleware', `https://mail1.${domain}/appsuite/api/apps/manifests?action=config`, true),
				sessionUrl: `https://mail1.${domain}/appsuite/api/login?action=autologin`,
			},
		],
	};
}

export const PROVIDER: Record<ProviderId, Provider> = {
	libero: provider('libero', {
		name: 'Libero Mail',
		addresses: ['libero.it', 'iol.it', 'blu.it', 'inwind.it', 'giallo.it'],
		otherThings: ['quotidiano', 'professionista'],
		alsoCalled: ['iol', 'inwind'],
		company: ITALIAONLINE,
		quotaGb: 1,
		servers: { imap: 'imapmail.libero.it:993', pop: 'popmail.libero.it:995', smtp: 'smtp.libero.it:465' },
	}),
	virgilio: provider('virgilio', {
		name: 'Virgilio Mail',
		addresses: ['virgilio.it'],
		otherThings: [],
		alsoCalled: [],
		company: ITALIAONLINE,
		quotaGb: 3,
		servers: { imap: 'in.virgilio.it:993', pop: 'in.virgilio.it:995', smtp: 'out.virgilio.it:465' },
	}),
};

export const TARGETS: readonly ProbeTarget[] = PROVIDERS.flatMap((id) => PROVIDER[id].targets);

/**
 * Unrelated hosts that distinguish "my network is down" from "their service is down". Asked without cookies, only after a failure. The
 * providers have only IPv4 addresses, so a control with both kinds may answer while they are unreachable. This one has only IPv4
 * too. It returns the client's address, which any page may read.
 */
export const IPV4_CONTROL_URL = 'https://ipv4.icanhazip.com/';
export const DUAL_CONTROL_URLS = ['https://www.wikipedia.org/', 'https://www.debian.org/'] as const;
export const CONTROL_URLS = [IPV4_CONTROL_URL, ...DUAL_CONTROL_URLS] as const;

/** True if `host` is the provider's domain or below it. */
export function isProviderHost(provider: Provider, host: string): boolean {
	return host === provider.domain || host.endsWith(`.${provider.domain}`);
}

/** True if the extension's permissions cover a host. */
export function isAnyProviderHost(host: string): boolean {
	return PROVIDERS.some((id) => isProviderHost(PROVIDER[id], host));
}

const COMPANY_DOMAINS = PROVIDERS.flatMap((id) => {
	const { domain, addresses, company } = PROVIDER[id];
	return [domain, ...addresses, company.domain];
});

/** True of a host of the company: a form may be sent from one of its services to another. */
export function isCompanyHost(host: string): boolean {
	return COMPANY_DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

const MAIL_HOST = /^(?:login|mail\d*|webmail\d*|posta|sso|accesso|auth)$/;
const OTHER_HOST = /^(?:www|aiuto|help|assistenza|registrazione|register|info|news|ricerca|\w*blog\w*)$/;

/** What a provider's host serves: the mail or its login, something else, or unknown. */
export function livesOn(provider: Provider, host: string): 'mail' | 'else' | 'unknown' {
	if (host === provider.domain) return 'else';
	const name =
		host
			.slice(0, -provider.domain.length - 1)
			.split('.')
			.at(-1) ?? '';
	if (MAIL_HOST.test(name)) return 'mail';
	return OTHER_HOST.test(name) ? 'else' : 'unknown';
}

export function isProviderId(value: unknown): value is ProviderId {
	return typeof value === 'string' && (PROVIDERS as readonly string[]).includes(value);
}
