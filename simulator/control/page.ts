/** The control page: a table of the weather, the virtual time and its pace. Plain HTML and a small script. */

import { PROVIDER, PROVIDERS } from '../../monitor/core/providers';
import { escapeHtml, page } from '../pages/document';
import { PLACES } from '../weather';
import { PRESETS } from './presets';

const SPEEDS = [1, 60, 600, 3_600, 14_400];

const PLACE_NAME = {
	login: 'Login',
	webmail: 'Webmail',
	middleware: 'Middleware',
	portal: 'Portal',
	help: 'Help site',
};

const presetOptions = ['<option value="">as the scenario says</option>']
	.concat(PRESETS.map(({ name, label }) => `<option value="${name}">${escapeHtml(label)}</option>`))
	.join('');

function choice(provider: string, place: string, label: string): string {
	return `<select data-provider="${provider}" data-place="${place}" aria-label="${escapeHtml(label)}">${presetOptions}</select>`;
}

const rows = [['', 'All of the mail'] as const, ...PLACES.map((place) => [place, PLACE_NAME[place]] as const)]
	.map(
		([place, label]) =>
			`<tr><th scope="row">${label}</th>${PROVIDERS.map(
				(id) =>
					`<td>${choice(id, place, `${PROVIDER[id].name}: ${label}`)}${
						place === '' ? '' : ` <output data-now="${id}/${place}"></output>`
					}</td>`,
			).join('')}</tr>`,
	)
	.join('\n');

export function controlDocument(scenarioTitle = 'no scenario: calm until you change it'): string {
	return page({
		lang: 'en',
		title: 'PostaViva simulator',
		head: '<link rel="stylesheet" href="/control.css">\n<script src="/control.js" defer></script>\n',
		body: `<main>
<h1>Simulator</h1>
<p>${escapeHtml(scenarioTitle)}</p>
<p class="time"><time id="now">…</time></p>
<form id="pace">
<button type="button" id="pause" aria-pressed="false">Pause</button>
<label>Speed <select id="speed"><option id="own-speed" hidden></option>${SPEEDS.map((speed) => `<option value="${speed}">${speed} ×</option>`).join('')}<option value="1e9">as fast as it can</option></select></label>
</form>
<table>
<caption>Weather: what each part of the service does now, and what you make it do</caption>
<thead><tr><td></td>${PROVIDERS.map((id) => `<th scope="col">${PROVIDER[id].name}</th>`).join('')}</tr></thead>
<tbody>
${rows}
</tbody>
</table>
<p id="said" role="status"></p>
</main>`,
	});
}

export const CONTROL_STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { margin: 0; font-size: 1.25rem; }
.time { font-size: 1.75rem; font-variant-numeric: tabular-nums; margin: .5rem 0; }
#pace { display: flex; gap: 1rem; align-items: center; flex-wrap: wrap; }
table { border-collapse: collapse; margin-top: 1.5rem; width: 100%; }
caption { text-align: left; padding-bottom: .5rem; }
th, td { text-align: left; padding: .4rem .75rem .4rem 0; border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
thead > tr > * { border-top: 0; }
select, button { font: inherit; padding: .25rem .5rem; max-width: 100%; }
output { font-size: .875rem; opacity: .8; white-space: nowrap; }
:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
`;

export const CONTROL_SCRIPT = `'use strict';
const byId = (id) => document.getElementById(id);
const post = (path, query) => fetch(path + '?' + new URLSearchParams(query), { method: 'POST' });

for (const select of document.querySelectorAll('select[data-provider]')) {
	select.addEventListener('change', async () => {
		const { provider, place } = select.dataset;
		await post('/weather', { provider, place, preset: select.value });
		byId('said').textContent = select.getAttribute('aria-label') + ': ' + select.selectedOptions[0].text;
		if (place === '') {
			for (const other of document.querySelectorAll('select[data-provider="' + provider + '"]')) {
				if (['login', 'webmail', 'middleware'].includes(other.dataset.place)) other.value = select.value;
			}
		}
		await refresh();
	});
}

byId('pause').addEventListener('click', async () => {
	await post('/pace', { paused: byId('pause').getAttribute('aria-pressed') !== 'true' });
	await refresh();
});
byId('speed').addEventListener('change', () => post('/pace', { speed: byId('speed').value }));

const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', dateStyle: 'full', timeStyle: 'medium' });

// A demo may set a speed that is not in the list: it is added.
function showSpeed(speed) {
	const select = byId('speed');
	if (document.activeElement === select) return;
	const listed = [...select.options].find((option) => !option.id && Number(option.value) === speed);
	const own = byId('own-speed');
	if (!listed) {
		own.hidden = false;
		own.value = String(speed);
		own.textContent = Math.round(speed) + ' ×';
	}
	(listed ?? own).selected = true;
}

async function refresh() {
	const state = await (await fetch('/state')).json();
	byId('now').textContent = format.format(new Date(state.now));
	byId('now').dateTime = state.now;
	byId('pause').setAttribute('aria-pressed', String(state.paused));
	byId('pause').textContent = state.paused ? 'Go on' : 'Pause';
	showSpeed(state.speed ?? 1e9);
	for (const [provider, places] of Object.entries(state.weather)) {
		for (const [place, weather] of Object.entries(places)) {
			const output = document.querySelector('[data-now="' + provider + '/' + place + '"]');
			if (output) output.textContent = weather.replaceAll('_', ' ');
		}
	}
}

void refresh();
setInterval(refresh, 500);
`;
