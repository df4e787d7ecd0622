/** The webmail itself: the application shell that scripts fill, and its middleware's JSON. */

import { PROVIDER, type ProviderId } from '../../monitor/core/providers';
import { page } from './document';

/** The shell of Open-Xchange App Suite as a visitor without a session gets it: no prose, only the loader. */
export function appSuiteShell(provider: ProviderId): string {
	return page({
		title: PROVIDER[provider].name,
		head: `<meta name="application-name" content="App Suite">
<link rel="stylesheet" href="apps/themes/style.css">
<script>ox = { serverConfig: {}, revision: '21', version: '7.10.6', abs: location.origin, root: '/appsuite', apiRoot: '/appsuite/api' };</script>
<script src="boot.js"></script>
`,
		body: `<div id="io-ox-core" class="abs" style="display: none"></div>
<div id="io-ox-login-screen" class="abs"></div>
<div id="background-loader" class="busy abs"></div>
<noscript>JavaScript è disabilitato.</noscript>`,
	});
}

/** The configuration that App Suite requests before any login. */
export function configuration(): string {
	return JSON.stringify({
		data: { languages: { it_IT: 'Italiano' }, productName: 'Mail', capabilities: [] },
	});
}

/** The middleware's response without a session: its own error, which proves that it is up. */
export function middlewareAnswer(): string {
	return JSON.stringify({
		error: 'Your session was invalidated. Please try again.',
		error_params: [],
		categories: 'TRY_AGAIN',
		category: 4,
		code: 'SES-0206',
		error_id: '1129873524-41',
		error_desc: 'Could not find session cookie.',
	});
}
