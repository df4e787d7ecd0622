/**
 * The words that matter and what they may mean. Entries are folded as in tokens.ts; a final "*" matches whatever
 * follows; "_" joins words read as one ("di_nuovo"). A word can be of several classes: the grammar decides.
 */

export const WORDS = {
	// What it is about.
	mailbox: `mail email emails posta posta_elettronica casell* webmail mailbox* servizi* account piattaform*
		sistem* infrastruttur* accesso accessi login inbox utent* libero virgilio liberomail virgiliomail
		server funzionalita`,
	mailword: `mail email emails posta_elettronica casella caselle webmail mailbox* pec imap smtp pop3
		liberomail virgiliomail messaggi inbox posta account`,
	portal: `portale portali sito siti homepage home_page notizie news motore_di_ricerca`,
	pec: `pec posta_certificata posta_elettronica_certificata`,
	web: `webmail browser via_web accesso_web sul_web dal_web da_web versione_web desktop`,
	app: `app applicazione applicazioni`,
	ios: `ios iphone ipad apple`,
	android: `android`,
	imap: `imap pop pop3 client`,
	smtp: `smtp invio`,
	signin: `login autenticazion* password credenziali`,

	// States.
	able: `completo completa accessibil* raggiungibil* disponibil* operativ* attivo attiva attivi attive
		funzionant* utilizzabil* fruibil* consultabil* online on_line on_-_line ok in_funzione in_linea regolare regolari a_posto`,
	unable: `inaccessibil* irraggiungibil* indisponibil* inutilizzabil* offline off_line down ko in_tilt tilt
		fuori_uso fuori_servizio bloccat* fermo ferma fermi ferme fermat* chiuso chiusa chiusi chiuse muta mute
		isolat* paralizzat* sospes* interrott* disattivat* disabilitat* impossibilitat* a_singhiozzo a_terra si_blocca si_bloccano si_interrompe si_pianta si_inceppa crolla crollano
		fuori_combattimento fuori_gioco in_avaria al_tappeto al_palo congelat* accesso_impossibile accessi_impossibili
		restano_fuori rimangono_fuori rimasti_fuori chiusi_fuori chiuse_fuori off_-_line spenta spente spenti
		crashat* collassat* unavailable al_buio accesso_negato login_negato tagliat* nel_buio giu`,
	fault: `disserviz* malfunzion* guasto guasti blackout black_out problema problemi problematic* disagi*
		interruzion* blocco blocchi stop anomali* rallentament* difficolta impossibilita caos segnalazion*
		disguid* criticita crash panne odissea incubo instabilita ritardi down inconvenient* errore errori
		black_-_out collasso avaria timeout schermata_bianca pagina_bianca error crollo tranciat* disastro intoppi intoppo guaio guai passione calvario agonia liberodown virgiliodown`,
	work: `funziona funzionano funzionava funzionavano funzionera funzioneranno funzionare funzionato
		funzionando funzionasse funzioni funzionino`,
	/** States of trouble only under a "non". */
	opens: `legge leggono va vanno risponde rispondono carica caricano apre aprono arriva arrivano ricev*
		invia inviano permette permettono consente consentono rispond* vede vedono parte partono connette connettono sincronizza sincronizzano
		scarica scaricano manda mandano entra entrano`,
	can: `riesc* riusc* possono puo possibile possibilita potuto potere poter in_grado possiamo`,
	access: `acced* entrar* leggere inviare spedire ricevere consultare scaricare utilizzare usare
		controllare visualizzare aprire aprirsi connettersi collegarsi autenticar* sincronizz* effettuare fare`,
	back: `verso_la_normalita ricominc* torn* ritorn* ripristin* riattiv* riapr* riapert* riaperti risolv*
		risolt* risoluzion* riprend* ripres* rientra* rientro sistemat* sblocca* normalizz* riabilit* superat* ripart* rimess*
		rimett* soluzion* riavvi* riparat* riparazion* ripresa`,
	/** Of these only what comes after tells what came back. */
	returns: `ricominc* torn* ritorn* riprend* ripres* ripart* rientra*`,
	progress: `verso_la_normalita ripristin* riattiv* riapr* riapert* rimess* ripresa ritorno rientro messa rimessa riavvi*
		normalizz*`,
	repair: `sistemat* risolv* risolt* risoluzion* soluzion* riparat* riparazion*`,
	normal: `normalita norma normale regime regolarita funzionare come_prima servizio piena_attivita`,
	again: `di_nuovo nuovamente nuovo nuova nuovi nuove ennesim* un_altro un_altra ancora_una_volta
		ci_risiamo ricaduta ricadut* ripiomb* ricasc* altri altre`,
	still: `ancora tuttora continua continuano persist* prosegu* permang* perdur* resta restano rimane
		rimangono dura`,
	gradual: `progressiv* gradual* man_mano via_via poco_a_poco poco_alla_volta a_scaglioni scaglionat*
		lentamente pian_piano a_tappe a_macchia_di_leopardo a_rate poco_per_volta un_po_per_volta un_po_alla_volta a_gruppi a_ondate
		a_piccoli_passi passo_dopo_passo a_rilento`,
	partial: `parzial* alcuni alcune parte molti molte diversi diverse quasi maggior maggioranza sempre_piu per_cento
		prime primi qualcuno meta % tanti tante business abbonati paganti premium crescente in_parte numerosi`,
	full: `pienamente completamente piena pieno pieni totale totalmente definitiv* regolarmente interamente
		tutti tutte tutto`,
	done: `completat* conclus* terminat* ultimat* finit*`,
	over: `risolt* rientrat* superat* finit* terminat* conclus* cessat* archiviat*`,
	underway: `in_corso in_corso_di avviat* iniziat* cominciat* partit* al_via procede prosegue`,
	effort: `lavor* oper* al_lavoro tecnici impegnat* correndo cercando intervenendo adoperando`,
	maintenance: `manutenzion* manutentiv* fermo_tecnico fermi_tecnici`,
	planned: `programmat* previst* prevede pianificat* effettueremo eseguiremo svolgeremo in_vista in_calendario`,
	overrun: `prolungat* protratt* del_previsto oltre_il_previsto imprevist* inattes* slittat* ritardo
		complicazion* intopp* storto`,

	// Data.
	data: `dati dato mail email messaggi messaggio posta contenuti contenuto archivio archivi informazioni
		corrispondenza caselle casella`,
	loss: `perdita perdite perso persi persa perse perdut* perdere perderanno smarrit* cancellat* spariti
		sparite sparito scompars* irrecuperabil* compromess* distrutt* furto furti fuga sottratt* violat*
		violazion* rubat* compromission* alterazion* svanit*`,
	safe: `al_sicuro in_salvo salvi salve salvo intatt* integri integre protett* preservat* sicuri conservat*
		tutelati custodit* in_sicurezza`,
	aim: `tutelar* tutela preservar* salvaguardar* garantire proteggere obiettivo priorita assicurare`,
	risk: `a_rischio rischio rischi rischia rischiano in_pericolo pericolo temono teme timore timori paura`,

	// Attack.
	attack: `attacco attacchi hacker hackeraggio hackerat* cyberattacco cyberattacchi intrusion*
		ransomware malware ddos sabotaggio pirata pirati pirateria cybercriminali criminali_informatici accesso_abusivo accessi_abusivi
		accesso_non_autorizzato accessi_non_autorizzati accessi_indebiti effrazion* azione_ostile azioni_ostili`,
	/** Of an attack only where they are denied: a breach may be one of the law. */
	breach: `violazione violazioni incursion*`,
	exclude: `escludo bufala bufale esclude escludono escludiamo escludere escluso esclusa esclusi escluse escludendo escludeva
		ha_escluso smenti* scartat* infondat* nega negano negati tramontat* esclusione scongiurat* lontana
		categoricamente`,
	suspect: `possibile possibili presunt* ipotesi ipotizz* sospett* indaga indagano indagini indagine forse
		dubbi dubbio timori timore teme temono voci paura eventuale potrebbe potrebbero probabile accertamenti
		vaglio pista spettro ombra fascicolo procura inchiesta`,
	confirm: `conferma confermato confermano vittima vittime tratta subito colpit* sotto rivendicat* ammette
		ammesso opera provocato causato dovuto responsabili`,
	withdraw: `sparit* sparisce scompars* scompare rimoss* rimuov* tolto tolta eliminat* cancellat*
		ritrattat* ritratta ritira ritirat* marcia_indietro manca omess* corregge`,
	statement: `frase riferimento passaggio paragrafo smentita rassicurazion* esclusione parte messaggio nota
		avviso dichiarazione`,

	// Cause.
	because: `causa cause causat* dovut* colpa provocat* originat* origine motivo motivi dietro legat*
		dipend* derivat* riconducibil* seguito imputabil* responsabile attribuit* scatenat* nasce nascono nato nati generat*
		per ragione`,
	storage: `storage archiviazione dischi disco memorizzazione`,
	update: `aggiornamento aggiornamenti upgrade release bug software migrazione patch`,
	datacenter: `data_center datacenter centro_dati server_farm alimentazione raffreddamento`,
	network: `rete connettivita dns router instradamento backbone fibra apparati_di_rete routing bgp`,
	generic: `tecnico tecnica tecnici tecniche infrastruttural* infrastruttura guasto guasti instabilita
		inconvenient* informatico sistemistico`,

	// Scope.
	except: `eccezione eccetto tranne salvo fuorche esclus* a_parte fatta_eccezione escludendo`,
	only: `sola sole sulla_carta unici unico unica uniche solo soltanto solamente`,
	spared: `affett* coinvolt* interessat* toccat* colpit* impattat* risparmiat* salvano salva salve salvi
		immun* riguard*`,
	also: `anche compres* inclus* persino perfino pure`,

	// What is no status.
	news: `informazioni aggiornamenti aggiornarvi aggiorneremo comunicazioni comunicazione comunicheremo
		novita dettagli notizie ragguagli informeremo comunicato comunicati sapere`,
	aftermath: `rimbors* risarc* indennizz* ristor* class_action codacons altroconsumo agcom antitrust
		adiconsum federconsumatori reclam* diffida truff* phishing smishing indennita compensazion* raggir*
		antiphishing`,
	scam: `phishing smishing truff* raggir* fasull* finte finti falsi false malintenzionati ingannevol*
		cliccare`,
	/** Parts and wares of a mail service whose troubles are not its own. */
	feature: `rubrica grafica spam filtro filtri calendario allegati allegato newsletter offerta offerte abbonament*
		gb giga quota limite limiti spot punti mittenti vecchia_versione`,
	howto: `come configurare impostare impostazioni guida tutorial istruzioni parametri recuperare creare
		disattivare eliminare`,

	// Grammar.
	negation: `non nessun nessuno nessuna senza né niente nulla mai alcun alcuna neppure neanche`,
	future: `sara saranno verra verranno potra potranno dovra dovranno faremo saremo`,
	conditional: `sarebbe sarebbero dovrebbe dovrebbero potrebbe potrebbero potresti potreste verrebbe verrebbero avrebbe
		avrebbero`,
	imperfect: `era erano aveva avevano veniva venivano doveva dovevano stava stavano risultava risultavano avevamo eravamo`,
	remote: `fu furono rimase rimasero restarono resto venne vennero accadde successe successo avvenne ebbe`,
	subjunctive: `funzioni funzionino funzionasse sia siano venga vengano fosse fossero torni tornino abbia
		abbiano`,
	copula: `è sono risulta risultano resta restano rimane rimangono appare appaiono sembra sembrano`,
	hedge: `forse sembra sembrerebbe parrebbe pare probabilmente`,
	past: `ieri scorso scorsa scorsi scorse fa allora epoca precedente precedenti passato passati
		inizialmente`,
	phase: `c_entrano c_entra in_fase_di in_via_di una_volta non_appena fino_a_quando del_tutto per_ora per_il_momento`,
	pastspan: `giorni ore settimana settimane`,
} as const;

export type WordClass = keyof typeof WORDS;
