/**
 * Verbs by what they say about a service: infinitives only. `morphology.ts` derives their forms; irregular ones are
 * in the generated `irregular.ts`.
 */
export const VERBS = {
	/** It works. Enough by itself under "non"; otherwise it needs a word for now, again or well. */
	work: `funzionare rispondere caricare marciare girare filare viaggiare sincronizzare avviare rispondere andare procedere partire reggere tenere
		operare comparire respirare fungere funzare camminare rullare scorrere`,
	/** What people do with their mail: no statement, except under "non" or with "again". */
	use: `accedere entrare leggere inviare spedire mandare ricevere scaricare consultare aprire scrivere usare utilizzare visualizzare vedere loggare
		autenticare collegare connettere arrivare recapitare consegnare controllare gestire pervenire inoltrare visionare dialogare raggiungere
		adoperare sfogliare transitare mostrare fruire accettare prendere riconoscere approdare`,
	/** It stops working, by itself. */
	fall: `singhiozzare zoppicare traballare vacillare schiattare defungere cadere crollare collassare crashare schiantare
		capitolare morire impazzire cedere franare tacere latitare sparire inceppare impallare piantare incagliare ingolfare
		impantanare saltare scomparire arrendere fallire ammutolire naufragare incantare guastare rompere arenare inchiodare
		stramazzare abdicare precipitare implodere scioperare ripiombare ricadere ricascare sprofondare affondare tacere
		incartare freezare buggare stallare annaspare boccheggiare barcollare sbandare agonizzare soffrire patire languire
		sgretolare sbriciolare spirare crepare eclissare dileguare grippare deragliare scricchiolare sbarellare`,
	/** An agent or a cause makes it stop; its participle is a state ("bloccata"), so is its reflexive ("si blocca"). */
	halt: `bloccare fermare chiudere sospendere interrompere disattivare spegnere disabilitare isolare paralizzare oscurare
		congelare sbarrare tagliare affossare atterrare ostacolare compromettere arrestare staccare sconnettere scollegare
		disconnettere sigillare serrare blindare inibire azzoppare ingessare ingorgare sovraccaricare stoppare abbattere
		devastare stroncare piegare tramortire soffocare silenziare zittire ammutolire strozzare degradare richiudere
		rispegnere`,
	/** Refused at login. */
	expel: `sbattere buttare cacciare respingere rifiutare rigettare negare espellere rimbalzare sloggare estromettere escludere ributtare risbattere`,
	/** An agent makes it work again: the object of the repair is the mail. */
	restore: `ripristinare riattivare riabilitare riaccendere rimettere sbloccare riaprire riportare restituire normalizzare
		resuscitare riavviare riallacciare ricollegare riconnettere ristabilire guarire riprendere ricostruire rianimare
		rilanciare restaurare riconsegnare rattoppare riagganciare ripulire ricaricare riattaccare riammettere`,
	/** Trouble ends, or an agent ends it. */
	end: `risolvere riparare sistemare superare archiviare finire terminare rientrare cessare esaurire rimuovere eliminare aggiustare svanire
		dissolvere concludere correggere azzerare scongiurare passare chiudere debellare spegnere sanare scomparire rimediare smaltire diradare
		sciogliere uscire`,
	/** It comes back by itself. */
	return: `tornare ritornare riprendere ripartire ricominciare rientrare riaprire riavviare risalire risorgere rinascere rivivere riemergere
		risvegliare rialzare rifunzionare resuscitare guarire riaccendere ritrovare rimettere rivedere riaffiorare riattivare rianimare rifiorire
		rimaterializzare riapparire ricomparire sbloccare normalizzare stabilizzare ripristinare risollevare riassestare ravvivare rinsavire
		ricrescere ridestare rispuntare rinvigorire rigenerare ricollegare riallacciare`,
	/** Users have it back. */
	regain: `riavere rileggere rispedire riaccedere riutilizzare riusare riscaricare riottenere riconquistare riabbracciare ritrovare rivedere
		riprendere recuperare riassaporare reimpossessare rientrare`,
	resume: `tornare ritornare riprendere ricominciare`,
	stop: `smettere cessare finire`,
	begin: `cominciare iniziare incominciare`,
	goOn: `continuare seguitare proseguire persistere perdurare permanere restare rimanere durare insistere perseverare`,
	struggle: `stentare faticare penare esitare arrancare tardare`,
	able: `riuscire potere`,
	let: `permettere consentire lasciare fare`,
	bar: `impedire negare vietare precludere`,
	seem: `sembrare parere apparire`,
	believe: `credere ritenere pensare dare illudere`,
	hope: `sognare aspettare attendere sperare auspicare chiedere pretendere esigere diffidare invitare volere pazientare confidare`,
	wait: `aspettare attendere pazientare seguire`,
	promise: `promettere prevedere contare stimare calcolare fissare attendere`,
	improve: `aggiornare migliorare potenziare rinnovare ammodernare velocizzare rendere sostituire spostare migrare trasferire
		installare ottimizzare adeguare manutenere`,
	need: `volere servire occorrere`,
	grow: `aumentare crescere salire moltiplicare`,
	lose: `perdere cancellare smarrire sparire scomparire distruggere compromettere svanire rubare sottrarre violare eliminare dissolvere bruciare
		mancare perdersi`,
	copula: `essere risultare restare rimanere apparire sembrare diventare stare`,
	/** To have trouble, or to report it. */
	meet: `accusare registrare riscontrare segnalare lamentare subire sperimentare rilevare riportare presentare evidenziare manifestare avvertire
		denunciare incontrare affrontare verificare constatare notare`,
	/** Nothing by themselves: known, so that they are not taken for nouns. */
	plain: `spiegare raccontare protestare capire trovare dire parlare lavorare cercare provare tentare ricordare coinvolgere colpire
		causare provocare generare creare scatenare indagare analizzare individuare identificare applicare monitorare gettare alzare abbassare
		portare mettere lanciare decidere scattare arginare circolare emergere pubblicare dichiarare confermare garantire rassicurare
		ringraziare avvenire comunicare annunciare informare ammettere avvisare scusare precisare assicurare smentire dovere`,
	aux: `essere avere venire`,
} as const;

export type VerbClass = keyof typeof VERBS;
