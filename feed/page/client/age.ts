/** The age of the page, updated every minute. Without a script the page still shows when it was published. */

import { MINUTE_MS } from '../../../monitor/core/time';

const UNITS = [
	['day', 1_440],
	['hour', 60],
	['minute', 1],
] as const;

const ago = new Intl.RelativeTimeFormat('it');

function text(ageMs: number): string {
	const minutes = Math.floor(ageMs / MINUTE_MS);
	const unit = UNITS.find(([, size]) => minutes >= size);
	return unit === undefined ? '' : ` (${ago.format(-Math.floor(minutes / unit[1]), unit[0])})`;
}

export function tellAge(page: HTMLElement): void {
	const ageMs = Date.now() - Number(page.dataset.publishedAt);
	const old = ageMs > Number(page.dataset.oldAfterMs);
	const age = page.querySelector('[data-age]');
	if (age) age.textContent = text(ageMs);
	page.toggleAttribute('data-old', old);
	const note = page.querySelector<HTMLElement>('[data-old-note]');
	if (note) note.hidden = !old;
}
