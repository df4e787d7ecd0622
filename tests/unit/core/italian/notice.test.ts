import { describe, expect, test } from 'vitest';
import { findNotice } from '../../../../monitor/core/italian/site-text';

const LOGIN =
	'Libero Mail\nAccedi alla tua casella\nEmail\nPassword\nPassword dimenticata?\nProblemi di accesso?\nRegistrati\n';

const COURTESY = [
	'Il servizio è momentaneamente non disponibile.',
	'Gentile cliente, il servizio Libero Mail è temporaneamente non disponibile. Ci scusiamo per il disagio.',
	'Ci scusiamo per il disagio',
	'Servizio non disponibile',
	'Servizio momentaneamente non disponibile, riprova più tardi',
	'A causa di un problema tecnico le caselle di posta non sono raggiungibili.',
	'Stiamo lavorando per ripristinare il servizio nel più breve tempo possibile.',
	'I nostri tecnici stanno lavorando per risolvere il problema',
	'Torneremo presto online!',
	'La posta non è al momento accessibile per un problema infrastrutturale: i tecnici sono al lavoro.',
	'Abbiamo riscontrato un problema tecnico che non permette di leggere la posta.',
	'Al momento non è possibile accedere alla casella di posta.',
	"Siamo spiacenti per l'inconveniente: i sistemi di Virgilio Mail sono in questo momento irraggiungibili",
	'Stiamo facendo tutto il possibile per riportare online la tua casella',
	'The service is temporarily unavailable. We are sorry for the inconvenience.',
	'We are working to restore the service.',
	'Gentili utenti, a causa di un inconveniente tecnico i servizi di Libero Mail e Virgilio Mail potrebbero non essere raggiungibili. Ci stiamo adoperando per tornare operativi.',
	'Spiacenti, il servizio non risponde. Riprova più tardi.',
	'In questo momento il servizio email non è disponibile.',
	'Si è verificato un problema tecnico: la tua casella sarà di nuovo disponibile il prima possibile.',
	'Libero Mail non è disponibile. Ci scusiamo per l’inconveniente.',
	'Il servizio di posta riscontra al momento dei problemi, le caselle non sono accessibili',
	'È in corso un disservizio sulle caselle di posta',
	'Stiamo riscontrando alcuni rallentamenti nell’accesso alla posta. Ci scusiamo per il disagio arrecato.',
	'Ci dispiace, la tua Libero Mail al momento non funziona.',
	'Stiamo rimettendo online il servizio: le caselle verranno ripristinate progressivamente',
	'I servizi di posta non sono raggiungibili per cause indipendenti dalla nostra volontà',
	'Gentile utente,\nil servizio Libero Mail è temporaneamente non disponibile.\nCi scusiamo per il disagio e ti invitiamo a riprovare più tardi.',
	'La tua casella di posta è momentaneamente irraggiungibile',
	'Pagina di cortesia. I nostri server non rispondono. Stiamo risolvendo.',
	'Virgilio Mail torna subito.',
	'Siamo temporaneamente offline',
	'Il servizio di posta non è attivo. Riprova più tardi.',
	'È in corso un progressivo ritorno alla normalità: tutte le caselle torneranno attive.',
	'Errore 503: servizio non disponibile',
	'Non ci sono perdite di dati e il disservizio non è dovuto a un attacco. Stiamo operando per riattivare gli accessi.',
];

const MAINTENANCE = [
	'Servizio in manutenzione',
	'Sito in manutenzione. Torneremo presto online.',
	'Stiamo effettuando un intervento di manutenzione.',
	'Gentile utente, è in corso un intervento di manutenzione straordinaria sui sistemi di posta.',
	'Il servizio di posta elettronica è sospeso per manutenzione.',
	'Libero Mail è in manutenzione',
	'Siamo in manutenzione',
	'MANUTENZIONE IN CORSO',
	'Under maintenance',
	'Sistema in aggiornamento, riprova tra qualche minuto',
	'This site is under maintenance',
	'Down for maintenance: we will be back soon',
	'Stiamo eseguendo delle attività di manutenzione per migliorare il servizio',
];

const HEALTHY = [
	'Libero Mail non funziona? Ecco cosa è successo',
	'Problemi di accesso?',
	'Password non disponibile',
	'servizio PEC in manutenzione il 12/3',
	'Utilizziamo i cookie per rendere disponibile il servizio e migliorare la tua esperienza.',
	'Libero Mail down, Italiaonline: "Stiamo lavorando per ripristinare il servizio"',
	'Libero e Virgilio non disponibili da ore: la protesta degli utenti',
	'Il 14 giugno dalle 23 alle 6 effettueremo un intervento di manutenzione programmata. Ci scusiamo per il disagio.',
	'Il servizio è stato ripristinato. Ci scusiamo per il disagio.',
	'Se il servizio è momentaneamente non disponibile riprova dopo qualche minuto',
	'Sito INPS in manutenzione, i pagamenti slittano',
	'Autostrada A1, manutenzione in corso: code tra Firenze e Bologna',
	'Offerta disponibile ancora per poco',
	'Questo contenuto non è disponibile nel tuo paese',
	'Stiamo lavorando alla nuova Libero Mail: scopri le novità',
	'Servizio clienti non disponibile la domenica',
	'Siamo spiacenti, nome utente o password non corretti',
	'Credenziali non riconosciute',
	'Il corso di inglese è disponibile online',
	'Scuse del ministro per il disagio dei pendolari?',
	'Instagram down: il servizio non è disponibile in tutta Europa',
	'Trenitalia, sito in tilt: "Ci scusiamo per il disagio"',
	'Il servizio sarà sospeso il 25 dicembre',
	'Siamo al lavoro per offrirti una casella più sicura',
	'Sciopero dei treni, servizio interrotto sulla Milano-Roma',
	'Traffico sospeso per un guasto tra Roma e Napoli',
	'Libero Mail e Virgilio Mail sono di nuovo accessibili: ci scusiamo per i disagi dei giorni scorsi',
	'Le caselle sono tornate accessibili',
	'Il tuo account è sospeso? Contatta il servizio clienti',
	'Casella piena? Lo spazio non è mai stato così disponibile',
	'Per motivi di sicurezza il tuo accesso è stato bloccato: reimposta la password',
	'Whatsapp non funziona, problemi in corso per migliaia di utenti',
	'Assistenza: cosa fare quando il servizio non è disponibile',
	'JavaScript non è disponibile. Attivalo per accedere al servizio.',
	'Juventus, Pogba non disponibile: le ultime',
	'Il servizio di traduzione non è attivo',
	'Stiamo per lanciare un nuovo servizio accessibile a tutti',
	'Torniamo presto con nuove offerte!',
	'Hai superato il numero di tentativi, accesso bloccato per 15 minuti',
	'Chat offline: lascia un messaggio',
	'Manutenzione programmata: sabato 4 febbraio dalle 2 alle 6 il servizio di posta sarà sospeso',
	'L’intervento di manutenzione si è concluso: i servizi sono pienamente accessibili. Ci scusiamo per il disagio.',
	'Gmail, servizio momentaneamente non disponibile: il messaggio che fa infuriare gli utenti',
	'Trasporti, il servizio è sospeso tra Bovisa e Cadorna',
	'Facebook e Instagram down: "Stiamo lavorando per risolvere il problema"',
	'Il nome utente non è disponibile',
	'Servizio non disponibile per i minorenni',
	'Lavori in corso sulla tangenziale',
	'Accesso non disponibile con questo browser',
];

describe('a courtesy notice is found', () => {
	test.each(COURTESY)('%s', (text) => {
		expect(findNotice(text)?.kind).toBe('courtesy');
		expect(findNotice(`Libero\n${text}\n© Italiaonline`)?.kind).toBe('courtesy');
	});
});

describe('a maintenance notice is found', () => {
	test.each(MAINTENANCE)('%s', (text) => {
		expect(findNotice(text)?.kind).toBe('maintenance');
	});
});

describe('a healthy page shows none', () => {
	test.each(HEALTHY)('%s', (text) => {
		expect(findNotice(text)).toBeNull();
		expect(findNotice(LOGIN + text)).toBeNull();
	});

	test('all of them together', () => {
		expect(findNotice(LOGIN + HEALTHY.join('\n'))).toBeNull();
	});
});

test('the place of a notice holds its sentences and nothing around them', () => {
	const said = 'Il servizio è momentaneamente non disponibile. Ci scusiamo per il disagio.';
	const page = `Libero\nMail, news e community\n${said}\nPrivacy | Cookie\n`;
	const notice = findNotice(page);
	expect(page.slice(notice?.start, notice?.end)).toBe(said);
});
