import { TOPICS } from './topic-words';

/**
 * Nouns, adjectives and phrases by their possible meanings. Entries are folded as in tokens.ts; a final "*" matches
 * any ending; "_" joins words read as one ("di_nuovo"). A word can be in several classes: the grammar decides.
 */

const STATES = {
	// Subject.
	service: `connession* mail email emails posta posta_elettronica casell* webmail mailbox* servizi* account piattaform* sistem* infrastruttur*
		accesso accessi login inbox server funzionalita indirizz* messaggistica corrispondenza operativita fruibilita raggiungibilita disponibilita
		accessibilita erogazione continuita`,
	mail: `mail email emails posta_elettronica casella caselle webmail mailbox* pec imap smtp pop3 messaggi messaggio inbox posta account`,
	people: `utent* client* clientela abbonat* iscritt* persone gente professionist* chi qualcuno nessuno tutti molti tanti parecchi altri alcuni
		pochi italiani milioni migliaia centinaia noi mi me ci voi`,
	place: `milano roma napoli torino genova bologna firenze palermo bari venezia verona catania cagliari trieste lombardia piemonte veneto liguria
		lazio campania puglia sicilia sardegna toscana emilia nord sud centro nordest isole meridione settentrione nord_ovest nord_est italia regioni
		citta`,
	portal: `portale portali sito siti homepage home_page notizie news motore_di_ricerca`,
	pec: `pec posta_certificata posta_elettronica_certificata certificata certificate mail_certificata`,
	web: `webmail browser via_web accesso_web sul_web dal_web da_web versione_web desktop computer pc`,
	app: `app applicazione applicazioni telefono telefonino smartphone cellulare`,
	ios: `ios iphone ipad apple`,
	android: `android`,
	function: `ricezione invio lettura consegna spedizione recapito inoltro smistamento sincronizzazione consultazione`,
	imap: `imap pop pop3 client thunderbird`,
	smtp: `smtp invio spedizione`,
	signin: `login autenticazion* password credenziali`,
	/** Parts and products whose troubles are not the mail's. */
	feature: `cestino antispam gratuita gratuito fax rubrica grafica spam filtro filtri calendario allegati allegato newsletter offerta offerte
		abbonament* gb giga tb quota limite limiti spot punti mittenti vecchia_versione oroscopo meteo giochi promozione promozioni sconto tariff*
		catalogo negozio shop concorso`,
	/** Represents the service but is not the mail. */
	help: `assistenza numero modulo moduli pagina tecnici team squadr* sportell* form operatori centralino azienda societa gestore portavoce
		servizio_clienti call_center help_desk supporto`,

	/** Other organisations and things, which have their own troubles. */
	body: `comune scuola ufficio asl ospedale ministero sindaco parrocchia biblioteca museo associazione circolo banca universita tribunale regione
		provincia studio negozio telefono linea anagrafe centro farmacia istituto bus tir gas treni treno voli metro`,
	// It works.
	up: `a_disposizione a_buon_fine accessibil* raggiungibil* operativ* funzionant* utilizzabil* fruibil* consultabil* regolare regolari a_posto
		fuori_dal_tunnel a_tua_disposizione tutto_come_prima quella_di_sempre quello_di_sempre se_ne_parla ne_vuole_sapere ne_vogliono_sapere
		in_funzione in_piedi in_salute a_regime in_forma in_carreggiata efficient* funzionamento navigabil* scattante stabile stabili come_un_orologio
		ok okay fluid* scorrevol* impeccabil* in_ordine ottima_salute buona_salute`,
	/** It works, if it is about now: "disponibile anche come app" is not. */
	upish: `notizie_di_se c_è_verso c_è_modo attivo attiva attivi attive disponibil* online on_line on_-_line in_linea in_rete visibil* aperto aperta
		aperti aperte viva vivo dentro possibile risposte risposta segni_di_vita segnali_di_vita segno_di_vita vita completo completa pronta accesa
		acceso accese verde`,
	normal: `normalita norma normale normali regime regolarita come_prima piena_attivita piena_funzionalita vita luce strada_di_casa lavoro solito
		ritmo battenti porte cancelli abitudini quotidianita routine carreggiata cammino corsa volo marcia binari rotta sella pista ranghi operativita
		attivita posto sesto moto piedi tra_noi con_noi dei_nostri con_voi`,
	/** How it works: well. */
	well: `come_un_treno regolarmente correttamente perfettamente normalmente bene puntuale puntuali puntualmente senza_sosta tranquillamente
		come_sempre come_prima come_al_solito come_un_orologio a_meraviglia alla_grande che_è_un_piacere a_gonfie_vele liscia liscio egregiamente
		senza_fatica stabilmente ottimamente a_pieno_ritmo a_pieno_regime pienamente a_dovere benissimo al_100_% velocemente rapidamente agevolmente
		spedita spedito spediti spedite fluidamente perfetto`,
	/** How it works: badly. */
	slow: `lento lenta lenti lente lentissim* in_ritardo con_ritardo ritardo ritardi rallentat* a_rilento limitat* piano a_passo_d_uomo`,
	poorly: `a_tratti con_il_contagocce col_contagocce a_singhiozzo a_corrente_alternata a_mezzo_servizio a_scatti a_intermittenza a_fatica
		contingentat* a_metà_servizio in_sola_lettura a_mezzo a_mezza_forza zoppa traballante ballerina instabil* intermittent* fragile a_meta
		a_passo_di_lumaca a_lumaca`,
	// It does not work.
	down: `dalla_rete timeout niente_da_fare non_c_è_piu_niente_da_fare dai_radar contro_un_muro va_e_viene vanno_e_vengono inaccessibil* irraggiungibil* indisponibil*
		inutilizzabil* offline off_line off_-_line ko k_._o in_tilt tilt fuori_uso fuori_servizio fuori_combattimento fuori_gioco fuori_rete
		fuori_linea in_avaria al_tappeto al_palo a_terra in_ginocchio al_buio nel_buio sul_lastrico in_panne in_crash in_down in_blackout in_blocco
		in_coma kaputt impossibilitat* accesso_impossibile accessi_impossibili chiusi_fuori chiuse_fuori tagliati_fuori tagliate_fuori lasciati_fuori
		rimasti_fuori restano_fuori rimangono_fuori sono_fuori fuori_dalla_porta accesso_negato login_negato unavailable a_picco a_vuoto porta_chiusa
		porte_chiuse porta_sbarrata porte_sbarrate bandiera_bianca la_spugna le_cuoia cilecca forfait i_capricci capricci le_bizze bizze in_fumo
		fuori_servizi encefalogramma_piatto schermata_bianca pagina_bianca pagina_vuota fuori_controllo a_secco inservibil* in_stallo inerte
		fuori_onda nel_limbo in_pausa senza_vita all_appello a_bocca_asciutta a_mani_vuote un_impresa a_zero all_infinito in_loop a_gambe_all_aria
		schermo_bianco non_trovato non_trovata irrecuperabile sotto_scacco inagibil* non_pervenut* a_piedi in_asso in_apnea in_affanno in_frantumi
		fuori_dai_giochi in_errore in_crisi in_sofferenza in_standby in_stand_by in_letargo in_bambola in_palla in_corto in_cortocircuito in_malora
		a_rotoli a_ramengo a_monte in_tilt_totale in_silenzio inoperativ* inoperant* irreperibil* introvabil* kappao stecchit* incartat* da_rifare
		saracinesche_abbassate saracinesca_abbassata la_saracinesca perde_colpi perdono_colpi fa_acqua fanno_acqua sovraccaric* congestionat*
		irresponsiv* inaffidabil* serranda_abbassata in_rosso al_capolinea al_collasso in_sofferenza fuori_fase fuori_giri in_black_out in_off
		una_chimera un_miraggio un_deserto miraggio puff picche nisba resta_escluso resta_esclusa restano_esclusi restano_escluse ancora_niente
		ancora_nulla`,
	/** It does not work, if the mail is the subject: shops and trains are shut too. */
	downish: `murat* defunt* down fermo ferma fermi ferme muto muta muti mute giu spento spenta chiuso chiusa chiusi chiuse bianca morto morta morti
		assente assenti vuota impossibil* sord* latitant* zitta silenziosa silenziosi lontana fuori inattiva zoppicante malata malato`,
	trouble: `disserviz* malfunzion* guasto guasti blackout black_out black_-_out problema problemi problematic* disagio disagi interruzion* blocco
		blocchi stop anomali* rallentament* difficolta impossibilita caos disguid* criticita crash panne odissea incubo instabilita down inconvenient*
		errore errori collasso avaria timeout error crollo tranciat* disastro intoppi intoppo guaio guai passione calvario agonia fermo_macchina
		malfunzionament* paralisi fermo falla grana grane magagna magagne inceppament* seccatur* tribolazion* sofferenza patimenti inghippo inghippi
		pasticcio strozzatura cedimento sospension* mal_di_testa bug buio silenzio schermata_di_scuse notte_fonda grattacap* rogna rogne casino casini
		delirio debacle flop tracollo crac cortocircuito corto_circuito shutdown stallo impasse sovraccarico congestione intasament* saturazione
		isolamento eclissi indisponibilita irraggiungibilita inaccessibilita mancato_accesso mancati_accessi mancata_ricezione mancato_funzionamento
		mancato_invio degrado degradazione turbolenz* peripezie tormento supplizio via_crucis stillicidio problemone problemoni problemini disastri
		apagon out sbalzi incidente_in_corso difetto difetti baco bachi`,
	/** They only imply trouble. */
	report: `lamentel* segnalazioni`,
	/** Trouble as one thing that can end: "tutto risolto". */
	matter: `quarantena letargo esilio astinenza tutto situazione emergenza allarme incubo odissea tunnel calvario peggio attesa
		pericolo tempesta bufera vicenda inferno allerta digiuno coma crisi stallo impasse torpore isolamento sonno incidente
		code coda arretrat* segnalazione`,
	spoilt: `brutto_ricordo un_ricordo alle_spalle acqua_passata un_lontano_ricordo passato_remoto storia_vecchia riecco rieccola
		rieccolo rieccoci rieccole missione_compiuta ce_l_hanno_fatta cessato_pericolo pericolo_scampato storia_di_ieri`,
	// It comes back.
	comeback: `ripristino ritorno riapertura riattivazione riavvio ripresa normalizzazione messa_online rimessa_online rimessa riaccensione rientro
		ripartenza risalita rinascita riallineamento risincronizzazione riabilitazione resurrezione migrazione_inversa messa_in_linea rimessa_in_linea
		recupero_del_servizio restituzione guarigione convalescenza`,
	mending: `soluzione risoluzione riparazione sistemazione correzione fine conclusione chiusura fix rimedio patch`,
	toNormal: `dal_tunnel la_china in_netto_miglioramento in_miglioramento verso_la_normalita normalita_è_vicina vicina_la_normalita normalita_vicina
		vicino_alla_normalita vicina_alla_normalita quasi_alla_normalita luce_in_fondo spiragli spiraglio schiarita in_ripresa in_recupero
		in_convalescenza in_risalita prove_di_normalita in_via_di_miglioramento si_intravede_la_luce si_vede_la_luce intravede_la_luce in_dirittura
		in_dirittura_d_arrivo a_un_passo_dalla_normalita fine_del_tunnel_vicina il_peggio_è_passato`,
	// Operators.
	negation: `non nessun nessuno nessuna senza né niente nulla mai alcun alcuna neppure neanche nemmeno manco zero ne_anche`,
	more: `piu`,
	again: `di_nuovo nuovamente ancora_una_volta un_altra_volta daccapo un_altra`,
	anew: `nuovo nuova nuovi nuove ennesim* altro secondo secondi terzo bis ulteriore ulteriori altri ricaduta ci_risiamo ancora_una_volta altre
		un_altro un_altra di_nuovo nuovamente`,
	still: `ancora tuttora sempre persistente permanente in_corso in_atto ad_oltranza anche_oggi perdurant* a_oltranza per_ora a_tutt_oggi
		anche_stamattina anche_stasera tutt_ora`,
	now: `ora adesso oggi finalmente gia stamattina stamane stamani stasera stanotte da_oggi da_ieri dalle da_ore da_stamattina da_stamani da_stamane
		da_stanotte da_questa_mattina da_alcune_ore da_poco da_un_ora dall da_diverse_ore da_ieri_sera al_momento attualmente in_questo_momento da_qui
		da_questa_notte da_qualche_ora in_questi_minuti in_questi_istanti da_stasera da_mezz_ora da_mezzogiorno da_mezzanotte da_poche_ore
		da_pochi_minuti da_qualche_minuto ora_che adesso_che oggi_che`,
	gradual: `progressiv* gradual* man_mano via_via poco_a_poco poco_alla_volta a_scaglioni scaglionat* lentamente pian_piano a_tappe
		a_macchia_di_leopardo a_rate poco_per_volta un_po_per_volta un_po_alla_volta un_poco_alla_volta a_gruppi a_ondate a_piccoli_passi
		passo_dopo_passo a_strappi a_fasi per_gradi a_sprazzi a_spezzoni a_pezzi a_turni a_blocchi di_ora_in_ora una_dopo_l_altra uno_dopo_l_altro
		una_alla_volta uno_alla_volta un_passo_alla_volta mano_a_mano faticosamente a_rilento a_poco_a_poco a_lotti goccia_a_goccia timidamente timid*
		lenta_risalita a_mano_a_mano piano_piano un_pezzo_alla_volta centellinat* a_gocce un_gruppo_alla_volta di_minuto_in_minuto`,
	some: `parzial* alcuni alcune alcun parte molti molte diversi diverse quasi maggior maggioranza sempre_piu per_cento prime primi primo prima_parte
		qualcuno qualche meta % tanti tante business abbonati paganti premium crescente in_parte numerosi migliaia centinaia parecchi pochi poche
		certi certe c_è_chi chi_paga taluni a_zone a_meta un_terzo due_terzi decine fetta manciata porzione fortunati scaglione un_quarto tre_quarti`,
	full: `pienamente completamente piena pieno pieni totale totalmente definitiv* interamente tutti tutte tutto completo completa ovunque dappertutto
		per_intero al_completo del_tutto chiunque in_toto al_cento_per_cento cento_per_cento`,
	only: `sola sole sulla_carta unici unico unica uniche solo soltanto solamente`,
	hedge: `forse sembra sembrerebbe parrebbe pare probabilmente a_quanto_pare sembrano pressoche apparentemente presumibilmente a_quanto_risulta
		si_direbbe mi_sa a_occhio a_quanto_leggo`,
	done: `completat* conclus* terminat* ultimat* finit* avvenut* compiut* riuscit* complet* total* assicurat* fatto raggiunt* applicat* implementat*
		rilasciat*`,
	underway: `in_esecuzione in_via_di in_fase_di in_corso in_corso_di avviat* iniziat* cominciat* partit* al_via procede prosegue in_atto parte
		partono inizia comincia scatta scattat* prende_il_via avanza in_fase in_via in_svolgimento`,
	soon: `presto breve subito poco imminente minuti`,
	// Maintenance.
	maintenance: `manutenzion* manutentiv* fermo_tecnico fermi_tecnici stop_tecnico stop_tecnici maintenance pausa_tecnica fermo_programmato
		finestra_di_manutenzione tagliando`,
	works: `lavori intervento interventi cantiere aggiornamento aggiornamenti upgrade migrazione potenziamento ammodernamento attivita_tecniche
		adeguamento trasloco sostituzione restyling operazione operazioni consolidamento rinnovamento revisione ristrutturazione trasferimento
		spostamento rifacimento ottimizzazione migrazioni restauro`,
	planned: `in_arrivo programmat* previst* prevede pianificat* effettueremo eseguiremo svolgeremo in_vista in_calendario in_programma annunciat*
		prossim* scheduled preannunciat*`,
	overrun: `oltre_l_orario oltre_il_termine prolungat* protratt* protra* del_previsto oltre_il_previsto imprevist* inattes* slittat* infinit*
		complicazion* sforat* fuori_tempo ad_oltranza stort*`,
} as const;

export const WORDS = { ...STATES, ...TOPICS } as const;

export type WordClass = keyof typeof WORDS;
