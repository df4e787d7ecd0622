import { expect, test } from 'vitest';
import { linkStanding } from '../../../components/incident/known-sources';

test.each([
	['https://www.ansa.it/sito/notizie/x.html', 'known'],
	['https://ansa.it/x', 'known'],
	['https://aiuto.libero.it/', 'known'],
	['https://www.liberoquotidiano.it/news', 'known'],
	['http://www.ansa.it/x', 'unknown'],
	['https://www.ansa.it:8443/x', 'unknown'],
	['https://utente@www.ansa.it/x', 'unknown'],
	['https://www.ansa.it.example.com/', 'unknown'],
	['https://example.org/', 'unknown'],
	['https://login.libero.it/', 'unknown'],
	['https://mail.virgilio.it/', 'unknown'],
	['https://libero-mail.example/', 'lookalike'],
	['https://login.1ibero.it/', 'lookalike'],
	['https://vir-gilio.it.example.org/', 'lookalike'],
	['https://virgi1io.it/', 'lookalike'],
	['https://liberо.it/', 'lookalike'],
	['https://www.ansa.it@libero.example/', 'lookalike'],
	['javascript:alert(1)', 'none'],
	['data:text/html,x', 'none'],
	['non un indirizzo', 'none'],
	[undefined, 'none'],
])('%s is %s', (address, kind) => {
	expect(linkStanding(address).kind).toBe(kind);
});

test('a clickable link leads exactly where its host says', () => {
	const standing = linkStanding('https://www.ansa.it/a?b=c#d');
	expect(standing).toEqual({ kind: 'known', host: 'www.ansa.it', href: 'https://www.ansa.it/a?b=c#d' });
});
