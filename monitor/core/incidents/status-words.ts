/** The words that status pages put before their updates, English and Italian. */

import type { IncidentStatus } from './model';

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

/** The status a label means; `update` says that it stays what it was. */
export function statusOfLabel(label: string): IncidentStatus | 'update' | undefined {
	return WORDS.get(label.trim().toLowerCase());
}

// cState's word before the title of an incident that is over, in the languages it ships.
const RESOLVED = new Set([
	'resolved',
	'risolto',
	'gelöst',
	'resuelto',
	'résolu',
	'selesai',
	'解決済み',
	'išspręsta problema',
	'решено',
	'opgelost',
	'rozwiązano',
	'resolvido',
	'rezolvat',
	'löst',
	'na-resolba',
	'çözümlendi',
	'вирішено',
	'সমাধান করা হয়েছে',
]);

/** Takes "[Resolved] " off a title and says whether it was there. */
export function resolvedPrefix(title: string): { title: string; resolved: boolean } {
	const close = title.startsWith('[') ? title.indexOf(']') : -1;
	const resolved = close > 0 && close < 40 && RESOLVED.has(title.slice(1, close).trim().toLowerCase());
	return resolved ? { title: title.slice(close + 1).trim(), resolved } : { title, resolved };
}
