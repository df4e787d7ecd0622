/** Words of the topics other than the state of the mail, and of texts that are no news of it. Entries as in words.ts. */

export const TOPICS = {
	// Data.
	data: `allegato allegati lettere dati dato mail email messaggi messaggio posta contenuti contenuto archivio archivi informazioni corrispondenza caselle casella
		nulla niente in_sospeso in_giacenza`,
	loss: `dispers* svuotat* manca perdita perdite persa persi perso perse perdut* perdere perderanno smarrit* cancellat* spariti sparite sparito scompars*
		irrecuperabil* compromess* distrutt* furto furti fuga sottratt* violat* violazion* rubat* compromission* alterazion* svanit* mancare mancano
		mancanti bruciat* eliminat* danneggiat* corrott* perduta`,
	safe: `tutti_li tutte_li fuori_pericolo al_sicuro in_salvo salvi salve salvo salva intatt* integri integre integro integra protett* preservat*
		sicuri conservat* tutelati custodit* in_sicurezza al_suo_posto al_loro_posto ci_sono_tutte ci_sono_tutti illes* indenni c_è_tutto al_riparo`,
	aim: `tutelar* tutela preservar* salvaguardar* garantire proteggere obiettivo priorita assicurare salvaguardia`,
	risk: `pericoli a_rischio rischio rischi rischia rischiano in_pericolo pericolo temono teme timore timori paura in_bilico in_forse in_dubbio
		incert*`,
	// Attack.
	attack: `attacco attacchi hacker hackeraggio hackerat* cyberattacco cyberattacchi intrusion* ransomware malware ddos sabotaggio pirata pirati
		pirateria cybercriminali criminali_informatici accesso_abusivo accessi_abusivi bucat* violat* bucato accesso_non_autorizzato
		accessi_non_autorizzati accessi_indebiti effrazion* azione_ostile azioni_ostili cybercrimine hackers intrusi intruso attaccat* incursori cyber
		manomission* cracker gang`,
	/** Signs of an attack only if denied: a breach may be one of the law. */
	breach: `violazione violazioni incursion* azione_esterna azioni_esterne dolo mano_esterna mani_esterne interferenz* assalt* offensiv* aggression*`,
	exclude: `escludo bufala bufale esclude escludono escludiamo escludere escluso esclusa esclusi escluse escludendo escludeva ha_escluso smenti* respinta accantonat* sfumat*
		scartat* infondat* nega negano negati tramontat* esclusione scongiurat* lontana respinge categoricamente estrane* nulla_di_vero niente_di_vero
		privo_di_fondamento prive_di_fondamento senza_fondamento`,
	suspect: `possibile possibili presunt* ipotesi ipotizz* sospett* indaga indagano indagini indagine forse dubbi dubbio timori timore teme temono
		voci paura eventuale potrebbe potrebbero probabile accertamenti vaglio pista spettro ombra fascicolo procura inchiesta piste mistero`,
	confirm: `mano conferma confermato confermano vittima vittime tratta subito colpit* sotto rivendicat* ammette ammesso opera provocato causato
		dovuto responsabili firma`,
	withdraw: `sparit* sparisce scompars* scompare rimoss* rimuov* tolto tolta eliminat* cancellat* ritrattat* ritratta ritira ritirat*
		marcia_indietro manca omess* corregge`,
	statement: `frase riferimento passaggio paragrafo smentita rassicurazion* esclusione parte messaggio nota avviso dichiarazione riga`,
	// Cause.
	because: `spiegazione colpevol* causa cause causat* dovut* colpa provocat* originat* origine motivo motivi dietro legat* dipend* derivat* riconducibil* seguito
		imputabil* responsabile attribuit* scatenat* nasce nascono nato nati generat* per ragione zampino`,
	storage: `storage archiviazione dischi disco memorizzazione archivio archivi array raid file_system filesystem nas ssd memorie`,
	update: `aggiornamento aggiornamenti upgrade release rilascio bug baco software programma firmware migrazione trasloco patch certificato versione
		configurazione sistema_operativo`,
	datacenter: `corrente elettric* interruttore sala_server data_center datacenter centro_dati server_farm webfarm alimentazione raffreddamento
		sala_macchine sale_macchine ced allagamento allagat* incendio fiamme condizionamento condizionator* climatizzazione ups gruppi_elettrogeni
		gruppo_elettrogeno gruppo_di_continuita gruppi_di_continuita cortocircuito corto_circuito cabina surriscaldamento surriscaldat* tensione
		energia alimentatore alimentatori fulmine batteri* generator* elettrogen*`,
	network: `rete connettivita dns router switch instradamento backbone dorsale fibra apparati_di_rete apparato_di_rete routing bgp cavo cavi`,
	/** What is wrong with a part: with its noun, the cause. */
	fault: `a_fuoco in_fiamme incompatibil* individuat* identificat* difett* rott* rottura guastat* scadut* errat* sbagliat* storto male malriuscit* finito_male fallit* corrott*
		danneggiat* recis* tagliat* ced* salt* mancanza manca mancata emers* nat* incident* incend* allagament* surriscald* cortocircuit*
		corto_circuito rosicchia* interrott* in_tilt fuori_uso retto bruciat* annullat* fulmin* imprevist* allagat* tranci* recid* malandat*
		malfunzionant* usurat* esplos* fallat*`,
	generic: `tecnico tecnica tecnici tecniche infrastruttural* infrastruttura guasto guasti instabilita inconvenient* informatico sistemistico`,
	// Scope.
	except: `eccezione eccetto tranne salvo fuorche esclus* a_parte fatta_eccezione escludendo fuori_dai_guai fuori_dal_blocco meno`,
	spared: `estend* estes* allarg* affett* coinvolt* interessat* toccat* colpit* impattat* risparmiat* salvano salva salve salvi salvo immun* riguard* indenn* illes*
		estrane* trascinat* travolt* risente risentono conseguenz* ripercussion* se_la_cava se_la_cavano regge reggono resiste resistono`,
	also: `anche compres* inclus* persino perfino pure`,
	// Not a status.
	news: `informazioni aggiornamenti aggiornarvi aggiorneremo comunicazioni comunicazione comunicheremo novita dettagli notizie ragguagli informeremo
		comunicato comunicati sapere bollettino`,
	aftermath: `multa multe sanzion* tar ricorso ricorsi appello rimbors* risarc* indennizz* ristor* class_action codacons altroconsumo agcom
		antitrust adiconsum federconsumatori reclam* diffida truff* phishing smishing indennita compensazion* raggir* antiphishing tribunale giudice
		sentenza condannat* causa_civile esposto esposti cassazione udienza legali in_regalo regala regalano omaggio`,
	/** The aftermath in court: it is about now only if it says so. */
	court: `virus ricatto dormient* indennizz* tribunale giudice sentenza cassazione istruttoria procedimento vertenza patteggia licenziato
		risarcimento condannat* licenziamento`,
	scam: `abboccate sms ingannare clone smascherat* furto_di_credenziali tentativo_di_furto attenti_alla attenti_al attenti_alle attenti_ai attenti_a
		occhio_a occhio_al occhio_alla occhio_alle non_cliccate imita phishing smishing truff* raggir* fasull* finto finta finte finti falsi false
		fake malintenzionati ingannevol* cliccare trappola clicchi cliccando avviso_falso avvisi_falsi falso_avviso`,
	howto: `vpn firewall adblocker impostazioni antivirus cookie estensioni disinstalla* velocizzarla soluzioni mosse codici frequenti recuperare
		cambiare attivare eliminare configurare impostare impostazioni guida tutorial istruzioni parametri creare procedura consigli trucchi passaggi`,
	/** A rule, or the trouble of one person. */
	personal: `sicurezza inattiv* inutilizzat* tentativi sospett* superat* pien* scadut* scade scadra pagamento condizioni inattivita supportat*
		limite quota abbonamento anomal* dormient* dismess* esaurit* dimenticat* inviati invii spazio minori vecchia_versione internet_explorer
		blocked`,
	past: `ieri scorso scorsa scorsi scorse fa allora epoca precedente precedenti inizialmente fino_a_ieri quel_giorno quei_giorni all_epoca
		quella_volta l_altroieri altroieri domenica lunedi martedi mercoledi giovedi venerdi sabato`,
	away: `caso_di_studio sondaggio ultimo_anno domanda romanzo libro film documentario podcast museo anniversario ricordi ultima_volta quel_giorno
		all_epoca quella_volta anni_fa anni_novanta anni_duemila una_volta_era ricordate glossario`,
	/** No event follows: supposed, staged, a contract term, a bounced letter. */
	unreal: `non_risponde_di non_risponde_dei non_risponde_della non_è_responsabile chi_ricorda per_legge immagina immaginate immaginiamo immaginatevi
		supponiamo supponete poniamo mettiamo_che ipotizziamo fingiamo simulat* simula simulano simulazion* esercitazion* fantascienza scenario
		condizioni_d_uso condizioni_generali termini_di_servizio termini_d_uso regolamento contratto contrattuali clausol* informativa si_riserva
		si_riservano mancata_consegna utente_sconosciuto casella_inesistente indirizzo_inesistente non_consegnato non_recapitato non_recapitata
		di_ogni undelivered non_significa non_vuol_dire carta_dei_servizi carta_del_servizio su_base_annua in_automatico automaticamente`,
	/** Trouble reported as over is not over. */
	undone: `prematur* illusori* illusione frettolos* affrettat* da_capo contrordine ritiro_tutto retromarcia`,
	pastspan: `giorni ore settimana settimane minuti giornata mesi anni secondi secondo istante istanti attimo attimi`,
	longSpan: `giorni ore minuti settimana settimane mezza_giornata giornata notte ora mattina mattinata`,
	phase: `c_entrano c_entra c_entrino una_volta non_appena fino_a_quando per_ora per_il_momento`,
} as const;
