import { moment } from '../../../assets/locales/format';
import type { Checked } from './signed-feed';

/** The result of the check in a sentence, and whether it is a warning. */
export function checkWords(checked: Checked, shownAt: number, now: number): { text: string; warns: boolean } {
	const shown = moment('it', shownAt, now);
	switch (checked.kind) {
		case 'good':
			return { text: `Firma controllata da questa pagina ${moment('it', now, now)}.`, warns: false };
		case 'kept':
		case 'unreachable':
			return { text: `Il sito delle notizie non si raggiunge. Quello che vedi è di ${shown}.`, warns: true };
		case 'unable':
			return {
				text: `Questo browser non sa controllare la firma delle notizie. Quello che vedi è di ${shown}.`,
				warns: false,
			};
		case 'refused':
			switch (checked.error) {
				case 'expired':
					return {
						text: `Le notizie non vengono rinnovate da più di due settimane, o l’orologio di questo dispositivo è avanti. Quello che vedi è di ${shown}.`,
						warns: true,
					};
				case 'rollback':
					return {
						text: `Il sito ha dato notizie più vecchie di quelle già viste: le abbiamo scartate.`,
						warns: true,
					};
				case 'issued_in_future':
					return {
						text: 'Le notizie portano una data futura: l’orologio di questo dispositivo è indietro, o non sono vere. Le abbiamo scartate.',
						warns: true,
					};
				case 'bad_signature':
				case 'unknown_key':
					return {
						text: `Le notizie appena lette non hanno la firma giusta: le abbiamo scartate. Quello che vedi è di ${shown}.`,
						warns: true,
					};
				default:
					return {
						text: `Quello che è arrivato al posto delle notizie non si legge: lo abbiamo scartato. Quello che vedi è di ${shown}.`,
						warns: true,
					};
			}
	}
}
