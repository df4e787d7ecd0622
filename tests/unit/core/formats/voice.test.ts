import { describe, expect, test } from 'vitest';
import { type Voice, voiceOf } from '../../../../monitor/core/formats/voice';

describe('the voice of a text', () => {
	test.each<[string, string, Voice]>([
		[
			'Disservizio Libero Mail',
			'Stiamo lavorando al ripristino: al momento il servizio non è raggiungibile.',
			'announcement',
		],
		[
			'Libero Mail, accessi lenti',
			'Segnaliamo che da questa mattina gli accessi sono lenti. Ci scusiamo.',
			'announcement',
		],
		['Libero Mail non funziona', '', 'plain'],
		['Libero Mail in tilt, sospetto attacco hacker', '', 'plain'],
		['Software guasto: Libero Mail ferma', '', 'plain'],
		['Problemi su Libero Mail: errore 503 per tutti', '', 'plain'],
		['Errore di accesso a Libero Mail', 'La pagina non risponde.', 'plain'],
		['Processo di ripristino in corso', '', 'plain'],
		['Libero Mail down, ecco cosa succede', '', 'plain'],
		['Cosa succede a Libero Mail: utenti bloccati da ore', '', 'plain'],
		['Libero Mail non funziona oggi: cosa fare', '', 'advice_now'],
		[
			'Disservizio',
			'Al momento la posta è ferma. Controlla questa pagina e riprova più tardi.',
			'advice_now',
		],
		['Libero Mail non funziona: cosa fare', 'Controlla la connessione.', 'advice'],
		['Come sbloccare la casella', '', 'advice'],
		['Sbloccare la casella', '', 'advice'],
		['Casella bloccata: come sbloccarla', '', 'advice'],
		['Errore 550', 'Il destinatario non esiste.', 'advice'],
		['Impossibile inviare: errore 451', '', 'advice'],
		['Virgilio Mail: guida ai filtri', '', 'advice'],
		['How to reset your password', '', 'advice'],
		['Pagina bianca', '<ol><li>Chiudi il browser</li></ol>', 'advice'],
		['Posta ferma in uscita', 'Se resta ferma, verifica la porta.', 'advice'],
		['Perché la posta non arriva?', '', 'question'],
		['Si può recuperare un messaggio?', '', 'question'],
		['Non ricevo le email', '', 'one_mailbox'],
		['La mia casella non si apre', '', 'one_mailbox'],
		['IMAP non attivo sul tuo account', '', 'one_mailbox'],
		['Caselle inattive', '', 'rule'],
		['Casella sospesa', 'Dopo 12 mesi la casella viene sospesa.', 'rule'],
		['Il tribunale: posta ferma, danno da risarcire', '', 'court'],
		['Truffa: «casella bloccata»', '', 'fraud'],
		['Quando la posta si fermò: tre anni dopo', '', 'memory'],
	])('%s / %s: %s', (title, text, voice) => {
		expect(voiceOf(title, text)).toBe(voice);
	});
});
