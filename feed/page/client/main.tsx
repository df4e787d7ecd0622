/** The script of the published page: its age, the signed feed, sharing, and the offline copy. */

import { render } from 'preact';
import { moment } from '../../../assets/locales/format';
import { wordsIn } from '../../../assets/locales/words';
import { LocaleContext } from '../../../components/words/locale';
import type { SignedDocument } from '../../../monitor/core/formats/envelope';
import type { ProviderId } from '../../../monitor/core/providers';
import { MINUTE_MS } from '../../../monitor/core/time';
import { goingOn } from '../going-on';
import { Now } from '../now';
import { hideOldWatch, tellAge } from './age';
import { checkFeed } from './signed-feed';
import { checkWords } from './words';

/** How often an open page polls. */
const AGAIN_MS = 5 * MINUTE_MS;

const page = document.querySelector<HTMLElement>('main.status-page');
if (page) start(page);

function start(page: HTMLElement): void {
	const root = page.dataset.root ?? './';
	tell(page);
	setInterval(() => tell(page), MINUTE_MS);
	void check(page, root);
	setInterval(() => void check(page, root), AGAIN_MS);
	window.addEventListener('online', () => void check(page, root));
	offerShare(page);
	// Absent on insecure addresses: the page works without it.
	void navigator.serviceWorker?.register(`${root}sw.js`).catch(() => {});
}

function tell(page: HTMLElement): void {
	tellAge(page);
	hideOldWatch(page);
}

async function check(page: HTMLElement, root: string): Promise<void> {
	const checked = await checkFeed(`${root}feed.dsse.json`, JSON.parse(page.dataset.keys ?? '[]'));
	if (checked.kind === 'good' && checked.document.issuedAt > Number(page.dataset.publishedAt))
		draw(page, checked.document);
	const { text, warns } = checkWords(checked, Number(page.dataset.publishedAt), Date.now());
	const note = page.querySelector<HTMLElement>('[data-check]');
	if (note === null) return;
	note.hidden = false;
	note.textContent = text;
	note.dataset.check = checked.kind;
	note.className = warns ? 'note tone-edge-amber' : 'attribution';
}

/** The feed is newer than the page, so current incidents are drawn from it. */
function draw(page: HTMLElement, { incidents, issuedAt }: SignedDocument): void {
	const now = page.querySelector('#now');
	const time = page.querySelector('time');
	if (now === null || time === null) return;
	const only = page.dataset.only as ProviderId | undefined;
	const told = incidents.map((incident) => ({ incident }));
	render(
		<LocaleContext.Provider value={{ language: 'it', now: 0, timeless: true, words: wordsIn('it') }}>
			<Now
				going={goingOn(told, issuedAt, only)}
				now={issuedAt}
				only={only}
				statement={JSON.parse(page.dataset.statement ?? 'null') ?? undefined}
			/>
		</LocaleContext.Provider>,
		now,
	);
	page.dataset.publishedAt = String(issuedAt);
	time.dateTime = new Date(issuedAt).toISOString();
	time.textContent = moment('it', issuedAt, 0);
	tell(page);
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
