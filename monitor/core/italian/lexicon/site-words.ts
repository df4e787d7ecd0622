/** Words of the sentences of a page: whose they are, and how an apology speaks. */

/** News, help or hypothesis: nothing said in the service's own voice about its state. */
export const OTHER_VOICE =
	/^(?:senza|ecco|cosa|segnalazioni|downdetector|codacons|altroconsumo|consumatori|protest[ae]|caos|rimbors[oi]|risarcimento|spiega|annuncia|promette|leggi|articolo|news|video|foto|se|qualora|quando|minor\w*|browser|javascript|cookie|consenso|spam|phishing|truff\w*|frod\w*|false|paese|tentativi|sicurezza|ministro|corretti)$/;

/** Other parts of the house, whose troubles are not the mail's. */
export const OTHER_PART =
	/^(?:assistenza|app|applicazion\w*|chat|numero|store|contenut\w|pagina|pagamenti|clienti|newsletter|calendario|nome|funzioni|offert[ae]|corso|nuov[aoie]|inps)$/;

/** Small words of a notice; any other unknown one makes it somebody else's: "servizio di traduzione". */
export const INNER =
	/^(?:[a-zè]{1,4}|entro|perche|presto|dopo|oppure|anche|verificat\w|dell?[aeo]?|nell?[aeo]|dall?[aeo]|sull?[aeo]|quest[aeoi]|nostr\w|vostr\w|gentil[ei]|car[aioe]|utenti|richiest\w|momentaneamente|temporaneamente|attualmente|provvisoriamente|parzialmente|momento|purtroppo|elettronica|italiaonline|errore|siamo|ancora|tutt[aieo]|alcun[aei]|prossime|stesso|durante|tardi|riprova|riprovare|qualche|vostra|intervento|straordinari\w|lavoro|verifiche|attivita|cortesia|lavoriamo|avviso|prima|tempo|riscontr\w+|presenta\w*|minimo|massimo|possibil\w|urgente|tecnic\w)$/;

export const FOR_NOW =
	/^(?:momentaneamente|temporaneamente|attualmente|provvisoriamente|al_momento|in_questo_momento)$/;

export const SORRY = /^(?:scus\w+|spiacent\w|dispiac\w+|rammaric\w+)$/;

export const DISRUPTION = /^(?:disag|inconvenien|disserviz|interruzion|indisponibilit)/;
