/** Words in a page's sentences: their subject, and how an apology is phrased. */

/** News, help or hypothesis: not a statement of the service about its own state. */
export const OTHER_VOICE =
	/^(?:senza|ecco|cosa|segnalazioni|downdetector|codacons|altroconsumo|consumatori|protest[ae]|caos|rimbors[oi]|risarcimento|spiega|annuncia|promette|leggi|articolo|news|video|foto|se|qualora|quando|minor\w*|browser|javascript|cookie|consenso|spam|phishing|truff\w*|frod\w*|false|paese|tentativi|sicurezza|ministro|corretti|fint[aieo]|dicono|dice|inattivit\w|violazione)$/;

/** Other parts of the company, whose troubles are not the mail's. */
export const OTHER_PART =
	/^(?:assistenza|app|applicazion\w*|chat|numero|store|contenut\w|pagina|pagamenti|clienti|newsletter|calendario|nome|funzioni|offert[ae]|corso|nuov[aoie]|inps|aziendal[ei]|postazion[ei]|dipendenti|alunni|studenti|ospiti|istituto|uffic[io]|uffici|personale)$/;

/** Small words of a notice; any other unknown word gives the notice another subject: "servizio di traduzione". */
export const INNER =
	/^(?:[a-zè]{1,4}|entro|perche|presto|dopo|oppure|anche|verificat\w|dell?[aeo]?|nell?[aeo]|dall?[aeo]|sull?[aeo]|quest[aeoi]|nostr\w|vostr\w|gentil[ei]|car[aioe]|utenti|richiest\w|momentaneamente|temporaneamente|attualmente|provvisoriamente|parzialmente|momento|purtroppo|elettronica|italiaonline|errore|siamo|ancora|tutt[aieo]|alcun[aei]|prossime|stesso|durante|tardi|riprova|riprovare|qualche|vostra|intervento|straordinari\w|evolutiv\w|ordinari\w|lavoro|verifiche|attivita|cortesia|lavoriamo|avviso|prima|tempo|riscontr\w+|presenta\w*|minimo|massimo|possibil\w|urgente|tecnic\w|attenzione|important[ei]|info|informazion[ei]|comunicazion[ei]|urgent[ei]|scuse|informatic[oi])$/;

export const FOR_NOW =
	/^(?:momentaneamente|temporaneamente|attualmente|provvisoriamente|al_momento|in_questo_momento|durante|frattempo|intanto)$/;

export const SORRY = /^(?:scus\w+|spiacent\w|dispiac\w+|rammaric\w+)$/;

export const DISRUPTION = /^(?:disag|inconvenien|disserviz|interruzion|indisponibilit)/;

/** Something other than the mail that is missing or fails: a requested page, the help line. The apology is for that. */
export const ELSEWHERE =
	/\b(?:pagin[ae]|contenut[oi]|risors[ae]|document[oi]|indirizzo|url|link|file|articol[oi]|richiesta|assistenza|chat|numero verde|call center|newsletter|pagament[oi]|versione|app|video|concorso)\b[^.!?\n]{0,60}\b(?:non|spostat|rimoss|eliminat|scadut|inesistent|errat|sconosciut|sospes|interrott)|\b(?:page|content|resource|document|file|link|url|request|chat|support line|call centre)\b[^.!?\n]{0,60}\b(?:not|cannot|unavailable|moved|removed|expired|invalid|no longer|doesn['’]t)/i;

/** Infrastructure of the mail. */
export const OWN_SYSTEM = /^(?:server|piattaform|infrastruttur|sistem|data_center|apparat)/;

/** Ways to read mail other than a page. */
export const PROGRAM =
	/^(?:outlook|thunderbird|client|programm[ai]|imap|pop3?|smtp|iphone|ipad|android|smartphone)$/;

/** Maintenance that the company presents as an improvement. */
export const BETTER =
	/^(?:migliorare|potenziare|rinnovare|ammodernare|velocizzare|rendere|arricchire|semplificare)$/;

/** "Stiamo aprendo la tua posta": shown while the page forwards to another. */
export const UNDERWAY =
	/^(?:aggiornare|sincronizzare|aprire|caricare|preparare|avviare|verificare|controllare|recuperare|reindirizzare|portare|collegare|connettere|accedere)$/;
