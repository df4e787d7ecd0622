/** The script of the published page: its age, the signed feed, sharing, and the offline copy. */

import { render } from 'preact';
import { moment } from '../../../assets/locales/format';
import { wordsIn } from '../../../assets/locales/words';
import { LocaleContext } from '../../../components/words/locale';
import type { ProviderId } from '../../../monitor/core/providers';
import type { SentinelStatement } from '../../../monitor/core/sentinel/statement';
import { MINUTE_MS } from '../../../monitor/core/time';
import { goingOn, oldAfterMs, type Told } from '../going-on';
import { Now } from '../now';
import { tellAge } from './age';
import { type Checked, checkFeed } from './signed-feed';
import { checkWords } from './words';

/** How often an open page polls. */
const AGAIN_MS = 5 * MINUTE_MS;

const page = document.querySelector<HTMLElement>('main.status-page');
if (page) start(page);

/** What is drawn: incidents, and what the sentinels said when the page was published. */
type Shown = { told: readonly Told[]; statement?: SentinelStatement };

function start(page: HTMLElement): void {
	const root = page.dataset.root ?? './';
	// The publisher gives it with a statement only: nothing else that it drew changes with time.
	let shown: Shown | null = JSON.parse(page.dataset.shown ?? 'null');
	const tell = () => {
		if (shown !== null) draw(page, shown);
		tellAge(page);
	};
	const check = async () => {
		const checked = await checkFeed(`${root}feed.dsse.json`, JSON.parse(page.dataset.keys ?? '[]'));
		if (checked.kind === 'good' && checked.document.issuedAt > Number(page.dataset.publishedAt)) {
			page.dataset.publishedAt = String(checked.document.issuedAt);
			shown = { ...shown, told: checked.document.incidents.map((incident) => ({ incident })) };
		}
		tell();
		sayChecked(page, checked);
	};
	tell();
	setInterval(tell, MINUTE_MS);
	void check();
	setInterval(() => void check(), AGAIN_MS);
	window.addEventListener('online', () => void check());
	offerShare(page);
	// Absent on insecure addresses: the page works without it.
	void navigator.serviceWorker?.register(`${root}sw.js`).catch(() => {});
}

function sayChecked(page: HTMLElement, checked: Checked): void {
	const { text, warns } = checkWords(checked, Number(page.dataset.publishedAt), Date.now());
	const note = page.querySelector<HTMLElement>('[data-check]');
	if (note === null) return;
	note.hidden = false;
	note.textContent = text;
	note.dataset.check = checked.kind;
	note.className = warns ? 'note tone-edge-amber' : 'attribution';
}

/** All below #now belongs to this: what something else wrote there would not be replaced. */
function draw(page: HTMLElement, { told, statement }: Shown): void {
	const now = page.querySelector('#now');
	const time = page.querySelector('time');
	if (now === null || time === null) return;
	const only = page.dataset.only as ProviderId | undefined;
	const at = Number(page.dataset.publishedAt);
	const going = goingOn(told, at, only);
	render(
		<LocaleContext.Provider value={{ language: 'it', now: 0, timeless: true, words: wordsIn('it') }}>
			<Now
				going={going}
				now={at}
				only={only}
				statement={statement}
				// A clock that is behind ages nothing, and hides nothing.
				readAt={Math.max(at, Date.now())}
			/>
		</LocaleContext.Provider>,
		now,
	);
	page.dataset.oldAfterMs = String(oldAfterMs(going));
	time.dateTime = new Date(at).toISOString();
	time.textContent = moment('it', at, 0);
}

/** Shares the headline, its time and the address, by the system's sheet or the clipboard. */
function offerShare(page: HTMLElement): void {
	const button = page.querySelector<HTMLButtonElement>('[data-action="share"]');
	const said = page.querySelector('[data-shared]');
	if (button === null || said === null) return;
	button.hidden = false;
	button.addEventListener('click', async () => {
		const headline = page.querySelector('h1')?.textContent ?? '';
		const text = `${headline} (${page.querySelector('time')?.textContent}).`;
		const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
		try {
			if (navigator.share) await navigator.share({ text, url });
			else {
				await navigator.clipboard.writeText(`${text} ${url}`);
				said.textContent = 'Copiato';
			}
		} catch (error) {
			if ((error as Error).name !== 'AbortError') said.textContent = 'Non si può copiare';
		}
	});
}
