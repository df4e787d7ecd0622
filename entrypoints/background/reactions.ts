/** What the worker does when something other than the alarm calls it. */

import { present } from '../../monitor/check/present';
import { takeVisit } from '../../monitor/check/visit';
import { toldBy } from '../../monitor/core/actions/joint-notice';
import type { OwnVisit } from '../../monitor/core/assessment/signals';
import { isProviderId, PROVIDER } from '../../monitor/core/providers';
import { clearNotice } from '../../monitor/platform/notifications';
import { openPage, openTab } from '../../monitor/platform/tabs';
import { readTransitions } from '../../monitor/storage/read';
import { PORTS } from './ports';
import { runCheck } from './worker';

/** First run: say what it does and ask for what it needs; after an update only look. */
export async function installed({ reason }: { reason: string }): Promise<void> {
	if (reason === 'install') await openPage('/welcome.html');
	await runCheck(reason === 'install' ? 'install' : 'startup');
}

/** Shows the stored state in the new settings, then asks whom they make due: a newly watched provider, a shorter period. */
export async function settingsSaved(): Promise<void> {
	await present(PORTS);
	await runCheck('catch_up');
}

/**
 * A click on a notice opens what it speaks of: the webmail that is back, and otherwise our explanation. Of two that are back it is not known
 * which one is the user's: our page has a button for each. The id begins with the provider's and ends with the kind.
 */
export async function openNotice(id: string): Promise<void> {
	const provider = id.slice(0, id.indexOf('-'));
	if (!isProviderId(provider)) return;
	const isOfOne = id.endsWith('-restored') && toldBy(id, await readTransitions()).length < 2;
	if (isOfOne) await openTab(PROVIDER[provider].webmailUrl);
	else await openPage(id.endsWith('-update') ? '/popup.html#said' : '/popup.html');
	await clearNotice(id);
}

/** What the user's own webmail met. */
export function ownVisit(visit: OwnVisit): Promise<void> {
	return takeVisit(PORTS, runCheck, visit);
}
