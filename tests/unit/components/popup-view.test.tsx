import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../assets/locales/words';
import { SCENES } from '../../../measure/gallery/scenes';
import { draw, scene } from './draw';

test.each(Object.keys(SCENES))('the attributes that tools read are there in every scene: %s', (name) => {
	const html = draw(scene(name));
	expect(html).toMatch(
		/<main data-status="\w+" data-phase="\w+" data-reason="\w+" data-checked-at(="\d+")? data-mode="\w+">/,
	);
	expect(html).toMatch(/<article [^>]*data-provider="libero" data-status="\w+" data-phase="\w+"/);
	expect(html.split('data-action="check-now"')).toHaveLength(2);
});

test.each(Object.keys(SCENES))(
	'no style is written into the markup, which the policy would refuse: %s',
	(name) => {
		expect(draw(scene(name))).not.toMatch(/ style="/);
	},
);

test.each(Object.keys(SCENES))('green words appear only where the status is healthy: %s', (name) => {
	const played = scene(name);
	const [, main = ''] = draw(played).split('<main');
	const well = /^ data-status="operational" data-phase="stable"/.test(main);
	expect(/<section class="hero tint-green"/.test(draw(played))).toBe(well);
});

describe('the five answers', () => {
	test('each is given or shown as not given', () => {
		const html = draw(scene('major-http-error'));
		for (const topic of ['cause', 'eta', 'data', 'attack', 'scope'])
			expect(html).toContain(`data-claim="${topic}" data-stance="not_told"`);
	});

	test('on 25 January 2023 they are what people could know', () => {
		const html = draw(scene('major-january-25'));
		expect(html).toContain('data-claim="cause" data-stance="storage"');
		expect(html).toContain('data-claim="eta" data-stance="window"');
		expect(html).toContain('data-claim="attack" data-stance="denied"');
		expect(html).toContain('data-claim="scope" data-stance="pec_unaffected"');
	});

	test('two evenings later the promise is overdue', () => {
		expect(draw(scene('major-january-overdue'))).toContain('data-claim="eta" data-stance="overdue"');
	});

	test('providers that share them have one list', () => {
		expect(draw(scene('major-january-25')).split('data-claim="cause"')).toHaveLength(2);
	});
});

test('until the days are read the strip holds their space and draws no bar', () => {
	const read = scene('operational-calm');
	expect(draw(read)).toContain('<rect class="bar-');
	const html = draw({ ...read, history: undefined });
	expect(html.split('<svg class="bars" aria-hidden="true"></svg>')).toHaveLength(3);
	expect(html).not.toContain('<rect class="bar-');
});

test('the notice of the site is quoted as text', () => {
	const played = scene('major-unconfirmed');
	const [state] = played.snapshot.providers;
	if (state?.notice) state.notice.text = '<img src=x onerror=alert(1)> & basta';
	expect(draw(played)).toContain('<blockquote>&lt;img src=x onerror=alert(1)> &amp; basta</blockquote>');
});

test('no address from a feed is clickable unless its host is known', () => {
	const links = [...draw(scene('degraded-press')).matchAll(/<a [^>]*href="(https?:[^"]+)"/g)].map(
		([, href]) => href,
	);
	expect(links.sort()).toEqual([
		'https://mail.libero.it/',
		'https://mail.virgilio.it/',
		'https://www.ansa.it/notizia',
	]);
});

test('an address that imitates the real one is named as such', () => {
	expect(draw(scene('degraded-press'))).toContain(
		'indirizzo che imita quello vero: login-libero.example.com',
	);
});

test('the user’s own trouble is asked about, and the mail is not blamed', () => {
	const html = draw(scene('own-no_internet'), 'en');
	expect(html).toContain('What to try');
	expect(html).not.toMatch(/Mail is down|hero tint-red/);
});

test('a missing permission can be granted', () => {
	expect(draw(scene('own-no_permission'))).toContain('data-action="grant"');
});

test('the popup warns of scams during an outage, and not on a calm day', () => {
	expect(draw(scene('major-unconfirmed'))).toContain('data-warning="phishing"');
	expect(draw(scene('operational-calm'))).not.toContain('data-warning="phishing"');
});

test('"until it is back" is offered only while something is down', () => {
	expect(draw(scene('major-unconfirmed'))).toContain('data-action="mute-restored"');
	expect(draw(scene('operational-calm'))).not.toContain('data-action="mute-restored"');
});

test('a part that answers again is recovering in words as well: nothing next to “it answers again” says that it is down', () => {
	const html = draw(scene('recovering-january-26'));
	const parts = html.match(/<li class="part" data-component="(?:webmail|login)".*?<\/li>/gs) ?? [];
	expect(parts.length).toBeGreaterThan(0);
	for (const part of parts) {
		expect(part).toContain('data-phase="recovering"');
		expect(part).toContain(wordsIn('it').phase.recovering);
		expect(part).not.toContain(wordsIn('it').status.major_outage);
	}
});
