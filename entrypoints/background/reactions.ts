/** What the worker does when something other than the alarm calls it. */

import { now } from '#clock';
import type { OwnVisit } from '../../monitor/core/assessment/signals';
import { isProviderId, PROVIDER } from '../../monitor/core/providers';
import { MINUTE_MS } from '../../monitor/core/time';
import { clearNotice } from '../../monitor/platform/notifications';
import { openPage, openTab } from '../../monitor/platform/tabs';
import { readSnapshot } from '../../monitor/storage/read';
import { readSettings } from '../../monitor/storage/settings';
import { recordVisit } from '../../monitor/storage/visits';
import { runCheck } from './check';
import { present } from './present';

/** A failed load of one's own makes a check due, but not more often than this. */
const VISIT_CHECK_MS = MINUTE_MS;

/** First run: say what it does and ask for what it needs; after an update only look. */
export async function installed({ reason }: { reason: string }): Promise<void> {
	if (reason === 'install') await openPage('/welcome.html');
	await runCheck(reason === 'install' ? 'install' : 'startup');
}

/** Shows the stored state in the new settings, then asks whom they make due: a newly watched provider, a shorter period. */
export async function settingsSaved(): Promise<void> {
	await present();
	await runCheck('catch_up');
}

/** A click on a notice opens the webmail it speaks of. Its id begins with the provider's. */
export async function openWebmailOf(id: string): Promise<void> {
	const provider = id.slice(0, id.indexOf('-'));
	if (!isProviderId(provider)) return;
	await openTab(PROVIDER[provider].webmailUrl);
	await clearNotice(id);
}

/** The user's own load of the webmail, if it may be looked at. */
export async function ownVisit(visit: OwnVisit): Promise<void> {
	const { ownVisits, providers } = await readSettings();
	if (!ownVisits || !providers.includes(visit.provider)) return;
	await recordVisit(visit);
	if (visit.outcome === 'completed') return;
	const { check } = await readSnapshot();
	if (now() - (check.finishedAt ?? 0) >= VISIT_CHECK_MS) await runCheck('own_visit');
}
