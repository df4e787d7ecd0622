/** The surroundings of the mail: the news portal, the help site, unknown hosts and the controls. */

import { IPV4_CONTROL_URL, PROVIDER, type ProviderId } from '../../monitor/core/providers';
import { type HttpReply, html } from '../reply';
import { page } from './document';

const PORTAL_STYLE = `<style>
body { margin: 0; font: 16px/1.45 Georgia, serif; color: #222; background: #f4f1ec; }
nav { padding: 14px 32px; background: #fff; border-bottom: 3px solid #c8102e; font: 600 15px sans-serif; }
nav a { margin-right: 22px; color: #333; text-decoration: none; }
nav strong { margin-right: 30px; color: #c8102e; font-size: 20px; }
article { max-width: 560px; margin: 20px 32px; padding: 16px 20px; background: #fff; }
h2 { margin: 0 0 6px; font-size: 21px; line-height: 1.25; }
p { margin: 0; color: #555; }
</style>
`;

/** The portal, which kept publishing while the mail was down, including news about its own outage. */
export function portalPage(provider: ProviderId): string {
	const { domain } = PROVIDER[provider];
	const brand = provider === 'libero' ? 'Libero' : 'Virgilio';
	return page({
		title: provider === 'libero' ? 'Libero.it: notizie, posta, meteo' : 'Virgilio: notizie dall’Italia',
		head: PORTAL_STYLE,
		body: `<nav><strong>${brand}</strong><a href="https://mail.${domain}/">Mail</a><a href="https://www.${domain}/meteo">Meteo</a><a href="https://www.${domain}/sport">Sport</a></nav>
<article><h2>Maltempo, neve in pianura: le regioni più colpite</h2><p>Disagi sulle strade, chiuse molte scuole.</p></article>
<article><h2>Posta in tilt, il servizio non è ancora disponibile: che cosa sappiamo</h2><p>Proseguono i lavori per ripristinare le caselle.</p></article>
<form id="newsletter"><label>Iscriviti <input type="email" name="email"></label><button>Iscriviti</button></form>
<article><h2>Serie A, i risultati della giornata</h2><p>Tutti i gol e la classifica.</p></article>`,
	});
}

/** The official help page. Its RSS is a guess (docs/facts.md#endpoints): the simulated site has none. */
export function helpPage(provider: ProviderId): string {
	return page({
		title: `Aiuto di ${PROVIDER[provider].name}`,
		body: '<h1>Come possiamo aiutarti?</h1><ul><li>Configurare un programma di posta</li><li>Recuperare la password</li></ul>',
	});
}

/** A host of no watched provider. */
export function elsewherePage(): string {
	return page({
		title: 'Domain parked',
		lang: 'en',
		body: '<p>This domain is registered.</p><form action="/search"><input name="q"></form>',
	});
}

/** A control: the one that returns the caller's address, or an ordinary page. */
export function controlAnswer(host: string): HttpReply {
	if (host !== new URL(IPV4_CONTROL_URL).host)
		return html(page({ title: host, lang: 'en', body: `<h1>${host}</h1>` }));
	const headers = { 'content-type': 'text/plain', 'access-control-allow-origin': '*' };
	return { kind: 'http', status: 200, headers, body: '192.0.2.7\n' };
}
