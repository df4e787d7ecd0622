/**
 * Words that may tell of a topic, beside those of topic-words.ts. The grammar gives them no meaning: the models learn what they tell
 * among other words. Entries are folded; a final "*" matches any ending.
 */
export const HINTS = {
	storage: `supporto supporti volume volumi unita memoria controller conservazione cluster petabyte backup nodo nodi`,
	datacenter: `blackout luce temperatura antincendio condizionata clima fumo rogo fuoco pompieri vigili estintor* acqua piena
		esondazion* alluvion* nubifragio asciutt* asciugat* sala sale locale locali edificio palazzina sede crollo sovratension*
		scarica quadro centralina gasolio enel caldo centrale seminterrato tubatur* infiltrazion* sbalz* temporale buio`,
	network: `collegament* linea linee rotta rotte peering interconnession* interscambio operatore operatori firewall bilanciament*
		bilanciator* traffico connessione carrier scavo scavi ruspa tranciat* telecomunicazion*`,
	software_update: `correzione correttiv* codice script programmazione difetto difetti database rollback modulo toppa pezza modifica
		configurazion* aggiornat* migrat* crash installat* modernizzazion* passaggio`,
	maintenance: `intervento interventi lavori lavoro operazioni ammodernament*`,
	attack: `dolos* malevol* estrane* terzi entrato entrati entrata penetrat* forzat* estern* riscatto rivendic* sequestr* estorsion*
		filorus* russi criminal* ostil* sabotator* raid colpo virus botnet phishing abusiv* cybercrime cyber* razzia matrice
		azione indebit* forensi`,
	data: `consegnat* recapitat* arretrat* giacenz* completo evaporat* cestinat* alterat* sfiorat* retto storico contenut*
		leggibil* smaltit* sovrascritt* distrutt* integral* ammanc* messaggi archivi archivio dati mancant* accumulat* coda
		ricevut* restituit* ritrovat* ritrover* trovate troverete troverai salver* salvat* salvin* resta restano rimane
		rimangono recuper* torner* tornare tornan* ripristinabil* esiston* esiste traccia arriv* recapit* toccat* intaccat*
		coinvolt* colpit* danni danno conseguenz* garanzi* garantisc* garantit* assicurat* mette promett* integrita incolumita
		mancat* mancher*`,
} as const;
export type Hint = keyof typeof HINTS;
