/** The two mail services watched, their hosts and the addresses asked. Source: docs/facts.md#endpoints, which tells what is known and what is guessed. */

export const PROVIDERS = ['libero', 'virgilio'] as const;
export type ProviderId = (typeof PROVIDERS)[number];

/** What a probe asks. `middleware` is the webmail's own API: its address is a guess, so it counts only once armed. */
export const LAYERS = ['login', 'webmail', 'middleware'] as const;
export type LayerId = (typeof LAYERS)[number];

export type TargetId = `${ProviderId}.${LayerId}`;

export type ProbeTarget = {
	id: TargetId;
	provider: ProviderId;
	layer: LayerId;
	url: string;
	/** A guessed address judges nothing before it has answered well here. */
	guessed: boolean;
	/** An address that opens a session when it answers well, and sees deeper: asked seldom (docs/decisions/0017-the-middleware-is-asked-gently.md). */
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
	/** Words that make the brand before them another thing: "Libero Quotidiano". */
	otherThings: readonly string[];
	/** Who runs it. */
	company: Company;
	/** Domains of its mail addresses, the best known first. */
	addresses: readonly string[];
	/** Room in a free mailbox, and the servers of mail programs: help text here, asked by sentinels alone (docs/facts.md#endpoints). */
	quotaGb: number;
	servers: { imap: string; pop: string; smtp: string };
	/** Registrable domain: every host of the provider ends with it. */
	domain: string;
	/** Where a click on "open webmail" leads. */
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
	/** As texts write it, in lower case, `_` for a space. */
	names: readonly string[];
};

const ITALIAONLINE: Company = {
	name: 'Italiaonline',
	domain: 'italiaonline.it',
	names: ['italiaonline', 'italia_online'],
};

/** What two providers do not share; the rest follows from the id, which is the name of the domain. */
export type OwnFacts = Pick<
	Provider,
	'name' | 'addresses' | 'otherThings' | 'company' | 'quotaGb' | 'servers'
> & {
	/** Names in texts besides those that follow from the brand: a domain that people use as a name. */
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
				// What App Suite itself asks before any login: it opens no session.
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
 * Unrelated hosts that tell "my network is down" from "their service is down". Asked without cookies, only after a failure. The
 * providers have IPv4 addresses alone, so that a control with both kinds may answer where they cannot be reached: this one has IPv4
 * alone as well. It answers with the address it was asked from, which any page may read.
 */
export const IPV4_CONTROL_URL = 'https://ipv4.icanhazip.com/';
export const DUAL_CONTROL_URLS = ['https://www.wikipedia.org/', 'https://www.debian.org/'] as const;
export const CONTROL_URLS = [IPV4_CONTROL_URL, ...DUAL_CONTROL_URLS] as const;

/** True if `host` is the provider's domain or below it. */
export function isProviderHost(provider: Provider, host: string): boolean {
	return host === provider.domain || host.endsWith(`.${provider.domain}`);
}

/** True of a host that the permissions of the extension cover. */
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

/** What lives on a host of the provider: the mail or the way into it, something known to be else, or nobody knows. */
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
