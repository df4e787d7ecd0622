/** What stands around the mail: the news portal, the help site, strangers and the controls. */

import { PROVIDER, type ProviderId } from '../../monitor/core/providers';
import { page } from './document';

/** The portal, which kept publishing while the mail was dead, news on its own outage included. */
export function portalPage(provider: ProviderId): string {
	const { domain } = PROVIDER[provider];
	return page({
		title: provider === 'libero' ? 'Libero.it: notizie, posta, meteo' : 'Virgilio: notizie dall’Italia',
		body: `<nav><a href="https://mail.${domain}/">Mail</a> <a href="https://www.${domain}/meteo">Meteo</a></nav>
<article><h2>Maltempo, neve in pianura: le regioni più colpite</h2></article>
<article><h2>Libero Mail, il servizio non è ancora disponibile: che cosa sappiamo</h2>
<p>Proseguono i lavori per ripristinare le caselle.</p></article>
<article><h2>Serie A, i risultati della giornata</h2></article>`,
	});
}

/** The official help page. Its RSS is a guess of FACTS 1: the simulated site has none. */
export function helpPage(provider: ProviderId): string {
	return page({
		title: `Aiuto di ${PROVIDER[provider].name}`,
		body: '<h1>Come possiamo aiutarti?</h1><ul><li>Configurare un programma di posta</li><li>Recuperare la password</li></ul>',
	});
}

/** A host that is nobody's we watch. */
export function elsewherePage(): string {
	return page({
		title: 'Domain parked',
		lang: 'en',
		body: '<p>This domain is registered.</p><form action="/search"><input name="q"></form>',
	});
}

export function controlPage(host: string): string {
	return page({ title: host, lang: 'en', body: `<h1>${host}</h1>` });
}
