/** New designs that work: possible future pages. All of them are healthy. */

import { PROVIDER, type ProviderId } from '../../monitor/core/providers';
import { escapeHtml, page } from './document';

/** A different form with different names, but still with fields for an address and a password. */
export function otherFormPage(provider: ProviderId): string {
	return page({
		title: `Entra nella tua posta | ${PROVIDER[provider].name}`,
		head: '<script type="module" src="/assets/index-4f1c.js"></script>\n',
		body: `<form id="signin" action="/oauth2/authorize" method="post">
<label>E-mail <input type="email" name="identifier" autocomplete="username"></label>
<label>Password <input type="password" name="secret" autocomplete="current-password"></label>
<button>Entra</button>
</form>`,
	});
}

/** A shell that is empty until its scripts have run. */
export function scriptShellPage(provider: ProviderId): string {
	return page({
		title: PROVIDER[provider].name,
		head: '<script type="module" crossorigin src="/assets/app-9d2b77.js"></script>\n<link rel="modulepreload" href="/assets/vendor-11aa.js">\n',
		body: '<div id="root"></div>',
	});
}

/** A page with none of the shipped marks: no known title, form, field or host. */
export function foreignPage(provider: ProviderId): string {
	return page({
		title: `La posta di ${PROVIDER[provider].name}`,
		head: '<script src="https://static.example.net/portal/main.js"></script>\n',
		body: `<section class="hero"><h1>Una casella per tutto quello che conta</h1>
<button type="button" class="enter">Continua</button></section>
<section><p>Spazio, filtri e rubrica, da ogni dispositivo.</p><p>Scopri i piani a pagamento.</p></section>`,
	});
}

/** A page that only redirects the browser. */
export function forwardingPage(to: string, by: 'meta' | 'script'): string {
	return by === 'meta'
		? page({
				title: '',
				head: `<meta http-equiv="refresh" content="0; url=${escapeHtml(to)}">\n`,
				body: `<a href="${escapeHtml(to)}">Continua</a>`,
			})
		: page({
				title: '',
				head: `<script>window.location.replace(${JSON.stringify(to)});</script>\n`,
				body: '',
			});
}
