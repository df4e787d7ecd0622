/** The worker's reactions to events other than the alarm. */

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

/** On the first run, opens the welcome page, which asks for what is needed; after an update only checks. */
export async function installed({ reason }: { reason: string }): Promise<void> {
	if (reason === 'install') await openPage('/welcome.html');
	await runCheck(reason === 'install' ? 'install' : 'startup');
}

/** Shows the stored state under the new settings, then checks the providers that are now due: newly watched, or with a shorter period. */
export async function settingsSaved(): Promise<void> {
	await present(PORTS, { snapshot: await PORTS.snapshot(), owes: true });
	await runCheck('catch_up');
}

/**
 * A click on a notice opens what it is about: the webmail that is back, otherwise our explanation. If two are back, the user's own is
 * not known: our page has a button for each. The id begins with the provider's and ends with the kind.
 */
export async function openNotice(id: string): Promise<void> {
	const provider = id.slice(0, id.indexOf('-'));
	if (!isProviderId(provider)) return;
	const isOfOne = id.endsWith('-restored') && toldBy(id, await readTransitions()).length < 2;
	if (isOfOne) await openTab(PROVIDER[provider].webmailUrl);
	else await openPage(id.endsWith('-update') ? '/popup.html#said' : '/popup.html');
	await clearNotice(id);
}

/** Records the result of the user's own webmail visit. */
export function ownVisit(visit: OwnVisit): Promise<void> {
	return takeVisit(PORTS, runCheck, visit);
}
