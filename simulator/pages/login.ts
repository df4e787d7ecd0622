/** The login page (docs/facts.md#endpoints), with what real ones have around the form: help links, adverts, a cookie banner, news. */

import { PROVIDER, type ProviderId } from '../../monitor/core/providers';
import { page } from './document';

type LoginPage = {
	/** Shown above the form, as after a failed login. */
	error?: string;
	/** Headlines next to the form. By default some mention an outage, which is no evidence about this page. */
	headlines?: readonly string[];
};

export const CREDENTIALS_REFUSED = 'Credenziali non riconosciute. Controlla i dati inseriti e riprova.';

/** Traps: a healthy page that mentions outages, maintenance and lost access. */
const HEADLINES = [
	'Libero Mail e Virgilio Mail non funzionano? Che cosa era successo a gennaio 2023',
	'Posta in tilt, i consumatori chiedono i rimborsi per il disservizio',
	'WhatsApp down questa mattina: migliaia di segnalazioni, poi il ripristino',
	'Autostrade, tratto chiuso per manutenzione programmata nella notte',
];

/** The login page of a provider, healthy unless `error` reports that all logins are refused. */
export function loginPage(provider: ProviderId, { error, headlines = HEADLINES }: LoginPage = {}): string {
	const { name, domain } = PROVIDER[provider];
	const brand = provider === 'libero' ? 'Libero' : 'Virgilio';
	return page({
		title: `${name} - login`,
		head: `<meta name="description" content="${name}: accedi alla tua casella di posta">
<link rel="stylesheet" href="https://i1.plug.it/iplug/login/style.css">
<script src="https://i2.plug.it/iplug/login/login.js"></script>
<script src="https://iolam.it/adv.js" async></script>
`,
		body: `<header><a href="https://www.${domain}/" title="${brand}"><img src="https://i3.plug.it/logo.svg" alt="${brand}"></a></header>
<noscript>Per usare ${name} è necessario abilitare JavaScript nel tuo browser.</noscript>
<main>
<h1>Accedi a ${name}</h1>
${error === undefined ? '' : `<p class="errore" role="alert">${error}</p>\n`}<form name="autenticazione" id="loginform" method="post" action="https://login.${domain}/logincheck.php">
<input type="hidden" name="SERVICE_ID" value="webmail">
<input type="hidden" name="RET_URL" value="https://mail1.${domain}/appsuite/">
<label for="loginid">Inserisci il tuo indirizzo e-mail</label>
<input type="text" id="loginid" name="LOGINID" autocomplete="username" autofocus>
<button type="submit">Avanti</button>
</form>
<p><a href="https://aiuto.${domain}/">Problemi di accesso?</a> <a href="https://registrazione.${domain}/">Registrati</a></p>
</main>
<aside>
<h2>Notizie</h2>
<ul>
${headlines.map((headline) => `<li><a href="https://www.${domain}/notizie/">${headline}</a></li>`).join('\n')}
</ul>
<p>Attiva la verifica in due passaggi per proteggere i tuoi dati da un possibile attacco.</p>
</aside>
<div id="iubenda-cs-banner">Questo sito usa i cookie. Se rifiuti, alcuni servizi potrebbero non essere disponibili.</div>
<footer>© Italiaonline S.p.A. — <a href="https://privacy.italiaonline.it/">Privacy</a> <a href="https://aiuto.${domain}/">Aiuto</a></footer>`,
	});
}
