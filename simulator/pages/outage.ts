/** The pages that replace the product during an outage. */

import { PROVIDER, type ProviderId } from '../../monitor/core/providers';
import { escapeHtml, page } from './document';

const COURTESY = `Gentile cliente,
il servizio di posta è momentaneamente non disponibile a causa di un problema tecnico.
I nostri tecnici sono al lavoro per ripristinarlo nel più breve tempo possibile.
Ci scusiamo per il disagio.`;

const MAINTENANCE = `Servizio in manutenzione
Stiamo effettuando un intervento di manutenzione programmata. Il servizio tornerà disponibile al termine delle attività.
Ci scusiamo per il disagio.`;

/** A courtesy page: the provider's logo and a few sentences. `text` has one paragraph per line. */
export function courtesyPage(provider: ProviderId, text = COURTESY): string {
	return notice(provider, text);
}

export function maintenancePage(provider: ProviderId, text = MAINTENANCE): string {
	return notice(provider, text);
}

function notice(provider: ProviderId, text: string): string {
	const { name, domain } = PROVIDER[provider];
	const paragraphs = text
		.split('\n')
		.map((line) => `<p>${escapeHtml(line)}</p>`)
		.join('\n');
	return page({
		title: name,
		head: '<style>body{font-family:Arial,sans-serif;text-align:center;margin-top:10vh}</style>\n',
		body: `<img src="/img/logo.png" alt="${name}">
<div class="avviso">
${paragraphs}
</div>
<p><a href="https://www.${domain}/">Vai al portale</a></p>`,
	});
}

const REASON: Record<number, string> = {
	403: 'Forbidden',
	404: 'Not Found',
	429: 'Too Many Requests',
	500: 'Internal Server Error',
	502: 'Bad Gateway',
	503: 'Service Unavailable',
	504: 'Gateway Time-out',
	505: 'HTTP Version Not Supported',
};

/** A web server's default error page. */
export function bareError(status: number): string {
	const title = `${status} ${REASON[status] ?? 'Error'}`;
	return page({ title, lang: 'en', body: `<center><h1>${title}</h1></center>\n<hr><center>nginx</center>` });
}

/** A page that returns 200 and shows nothing. */
export function blankPage(): string {
	return '<html><head></head><body></body></html>';
}
