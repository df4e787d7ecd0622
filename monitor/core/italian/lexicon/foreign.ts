/** Words that are no nouns though the lists lack them: any other unknown word may be another subject. */

export const PREPOSITION =
	/^(?:di|del\w*|a|ad|al\w*|ai|agli|da|dal\w*|dai|in|nel\w*|nei|negli|con|col|su|sul\w*|sui|sugli|per|tra|fra|dopo|durante|senza|contro|come|secondo|verso|presso|oltre|dopo|entro|prima|causa|via|tramite)$/;
/** Words without a meaning in the lists that cannot be the subject of a predicate. */
const SMALL =
	/^(?:un[oa]?|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|venti|trenta|cento|mille|cosa|perche|quando|quale|quali|quant[oaie]|nient|altr[oaie]|eppure|tuttavia|invece|infatti|inoltre|dunque|allora|dopo|appena|almeno|solit[oaie]|terz[oa]|quart[oa]|quint[oa]|sest[oa]|ennesim[oa]|davvero|gateway|internal|connection|proprio|parecchio|subito|affatto|ordinari[aoe]|bisogna|ventiquattr\w*|miraggio|sereno|turno|chi_\w+|vece|per_\w+|quest[oaie]|quell[oaie]|ogni|cosi|sono|siamo|hanno|anche|dove|mentre|ormai|circa|ecco|insomma|purtroppo|addirittura|intanto|nulla|molto|troppo|poi|quindi|ultim[aoie]|nuov[aoie]|stess[aoie]|inter[aoie]|grand[ei]|pien[aoie]|lung[aoh]\w*|ser[ae]|notte|notti|mattin[aoe]\w*|pomeriggi\w*|serata|alba|mezzogiorno|mezzanotte|domani|dopodomani|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|volta|volte|ore|or?ett[ae]|giorn[oi]|minuti|settiman[ae]|mes[ei]|ann[oi]|schermata|rotellina|clessidra|pagina|pagine|home|finestra|rotella|doppi[oa]|grav[ei]|pesant[ei]|maxi|improvvis[oa]|vast[oa]|intern[aoie]|nazional[ei]|italian[aoie]|signori|ragazzi|gentil[ei]|cari|caro|ciao|niente|roba|giornat[ae]|momento|tempo)$/;

/** Adverbs, pronouns, numerals, prepositions, times: never the subject of a predicate. */
export function isSmall(word: string): boolean {
	return word.endsWith('mente') || PREPOSITION.test(word) || SMALL.test(word);
}
