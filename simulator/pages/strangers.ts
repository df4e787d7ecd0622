/** Pages seen in the wild: text next to a form, hidden boxes, walls, filters, pictures and unfamiliar shells. */

import { PROVIDER, type ProviderId } from '../../monitor/core/providers';
import { escapeHtml, page } from './document';
import { loginPage } from './login';

const SCRIPTS = `<script src="https://i4.plug.it/iplug/js/lib/iol/analytics/engine/tracking.min.js"></script>
<script src="https://iolam.it/js/iam2.0.js" async></script>
`;

/** How a box next to the form is hidden, if it is. */
export type BoxHidden = 'rule' | 'dialog' | 'class' | 'aria' | 'attribute' | 'paragraph';

const BOXES: Record<BoxHidden | 'shown', (text: string) => string> = {
	shown: (text) => `<div class="avviso" role="status"><p>${text}</p></div>`,
	rule: (text) => `<style>.avviso-ko { display: none }</style><div class="avviso-ko"><p>${text}</p></div>`,
	dialog: (text) => `<dialog id="ko"><p>${text}</p></dialog>`,
	class: (text) => `<div class="modal fade" role="dialog"><p>${text}</p></div>`,
	aria: (text) => `<div aria-hidden="true"><p>${text}</p></div>`,
	attribute: (text) => `<button data-errore="Errore > ${text}">?</button>`,
	paragraph: (text) => `<p hidden>${text}<p>Benvenuto`,
};

/** The healthy login page with a box before its form. */
export function boxPage(provider: ProviderId, text: string, hidden?: BoxHidden): string {
	return loginPage(provider).replace('<main>', `${BOXES[hidden ?? 'shown'](escapeHtml(text))}\n<main>`);
}

const STRANGE: Record<string, (provider: ProviderId) => string> = {
	short_notice: (provider) =>
		page({
			title: PROVIDER[provider].name,
			head: SCRIPTS,
			body: '<p>Gentili utenti, le caselle sono temporaneamente irraggiungibili.</p>',
		}),
	notice_with_hour: (provider) =>
		page({ title: PROVIDER[provider].name, body: '<p>Posta in manutenzione fino alle ore 14:00</p>' }),
	notice_in_pieces: () =>
		page({
			title: 'Avviso',
			body: '<p>Il ser&shy;vizio <cite>di posta</cite> non è <code>dispo<wbr>nibile</code> dalle <time>10</time> per un guasto.</p>',
		}),
	notice_by_picture: (provider) =>
		page({
			title: PROVIDER[provider].name,
			head: SCRIPTS,
			body: '<img src="/img/avviso.jpg" width="900" height="600" alt="">',
		}),
	wall_f5: () =>
		'<html><head><script src="/TSPD/08a1?type=7"></script><script>window["bobcmn"] = "1";</script></head><body></body></html>',
	wall_imperva: () =>
		'<html><head><META NAME="robots" CONTENT="noindex,nofollow"><script src="/_Incapsula_Resource?x=1"></script></head><body></body></html>',
	wall_challenge: () =>
		'<html><head><title>Just a moment...</title><script>window._cf_chl_opt={};</script></head><body></body></html>',
	wall_words: () =>
		page({
			title: 'Attenzione',
			body: '<p>Troppe richieste dal tuo indirizzo. L’accesso è temporaneamente sospeso: riprova tra qualche minuto.</p>',
		}),
	filter: () =>
		page({
			title: 'Protezione web',
			body: '<p>Sito bloccato. Il servizio non è disponibile per motivi di sicurezza: rivolgiti all’amministratore di rete.</p>',
		}),
	forward_with_tracker: (provider) =>
		`<html><head>${SCRIPTS}<script>window.location.replace("https://login.${PROVIDER[provider].domain}/?service_id=webmail");</script></head><body></body></html>`,
	app_suite_8: () =>
		'<!DOCTYPE html><html><head><meta name="application-name" content="App Suite"><script type="module" src="./precore.js"></script></head><body><div id="io-ox-core" class="abs"></div></body></html>',
};

export type StrangePage = keyof typeof STRANGE;

export function strangePage(provider: ProviderId, as: StrangePage): string {
	const draw = STRANGE[as];
	if (draw === undefined) throw new Error(`no such page: ${as}`);
	return draw(provider);
}

/** The middleware's response while its back end is down: HTTP 200 and an App Suite error. */
export function backEndDown(category: 5 | 6): string {
	return category === 5
		? '{"error":"Login not possible at the moment. Please try again later.","categories":"SERVICE_DOWN","category":5,"code":"LGI-0010"}'
		: '{"error":"The connection to the mail server failed.","categories":"CONNECTIVITY","category":6,"code":"MSG-0016"}';
}
