/** The words before updates on status pages, English and Italian. */

import { INCIDENT_STATUSES, type IncidentStatus } from '../model/incident';
import { oneOf, str } from '../text/json';

const WORDS = new Map<string, IncidentStatus | 'update'>(
	Object.entries({
		investigating: 'investigating',
		identified: 'identified',
		monitoring: 'monitoring',
		resolved: 'resolved',
		postmortem: 'postmortem',
		scheduled: 'scheduled',
		'in progress': 'in_progress',
		in_progress: 'in_progress',
		verifying: 'verifying',
		completed: 'completed',
		update: 'update',
		'in esame': 'investigating',
		'in analisi': 'investigating',
		'indagine in corso': 'investigating',
		identificato: 'identified',
		'problema identificato': 'identified',
		monitoraggio: 'monitoring',
		'in monitoraggio': 'monitoring',
		risolto: 'resolved',
		programmato: 'scheduled',
		programmata: 'scheduled',
		pianificato: 'scheduled',
		'in corso': 'in_progress',
		'in verifica': 'verifying',
		completato: 'completed',
		completata: 'completed',
		aggiornamento: 'update',
	} as const),
);

// Other pages' words for the same states.
const OTHER = new Map<string, IncidentStatus>(
	Object.entries({
		open: 'investigating',
		new: 'investigating',
		ongoing: 'investigating',
		acknowledged: 'investigating',
		mitigated: 'monitoring',
		watching: 'monitoring',
		recovering: 'monitoring',
		closed: 'resolved',
		fixed: 'resolved',
		solved: 'resolved',
		done: 'resolved',
		restored: 'resolved',
		complete: 'completed',
		finished: 'completed',
		planned: 'scheduled',
		inprogress: 'in_progress',
		chiuso: 'resolved',
		ripristinato: 'resolved',
		concluso: 'completed',
	} as const),
);

/** The status that a field's word means, in any case and spelling; `unknown` if it is in no table. */
export function statusOfField(value: unknown): IncidentStatus {
	const word = (str(value) ?? '')
		.trim()
		.toLowerCase()
		.replace(/[\s-]+/g, '_');
	const label = WORDS.get(word.replaceAll('_', ' '));
	if (label === 'update') return 'unknown';
	return oneOf(INCIDENT_STATUSES, word) ?? label ?? OTHER.get(word.replaceAll('_', '')) ?? 'unknown';
}

/** The status that a label means; `update` means unchanged. */
export function statusOfLabel(label: string): IncidentStatus | 'update' | undefined {
	const word = label.trim().toLowerCase();
	return WORDS.get(word) ?? OTHER.get(word);
}
