// Tells how old this page is, every minute. Without it the page still says when it was published.
const page = document.querySelector('main[data-published-at]');
const ago = new Intl.RelativeTimeFormat('it');
const MINUTE_MS = 60_000;
const UNITS = [
	['day', 1_440],
	['hour', 60],
	['minute', 1],
];

function tell() {
	const ageMs = Date.now() - Number(page.dataset.publishedAt);
	const minutes = Math.floor(ageMs / MINUTE_MS);
	const unit = UNITS.find(([, size]) => minutes >= size);
	const old = ageMs > Number(page.dataset.oldAfterMs);
	page.querySelector('[data-age]').textContent = unit
		? ` (${ago.format(-Math.floor(minutes / unit[1]), unit[0])})`
		: '';
	page.toggleAttribute('data-old', old);
	page.querySelector('[data-old-note]').hidden = !old;
}

tell();
setInterval(tell, MINUTE_MS);
