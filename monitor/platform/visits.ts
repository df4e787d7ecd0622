/** The user's own loads of the webmail: main frames only, so that an open webmail does not wake the worker. */

import { browser } from 'wxt/browser';
import type { OwnVisit } from '../core/assessment/signals';
import { hostOf } from '../core/evidence/address';
import { causeOf } from '../core/evidence/causes';
import { troubleOf } from '../core/evidence/connectivity';
import { PROVIDER, PROVIDERS } from '../core/providers';

const MAIL = /^(mail|mail1|login)\./;

/** Registers the listeners; to be called synchronously when the worker starts. Times are of the event, by `now`. */
export function onOwnVisit(now: () => number, listener: (visit: OwnVisit) => void): void {
	const filter: Parameters<typeof browser.webRequest.onCompleted.addListener>[1] = {
		urls: PROVIDERS.flatMap((id) =>
			['mail', 'mail1', 'login'].map((host) => `https://${host}.${PROVIDER[id].domain}/*`),
		),
		types: ['main_frame'],
	};
	const providerOf = (url: string) => {
		const host = hostOf(url) ?? '';
		return MAIL.test(host) ? PROVIDERS.find((id) => host.endsWith(`.${PROVIDER[id].domain}`)) : undefined;
	};
	browser.webRequest.onCompleted.addListener(({ url, statusCode }) => {
		const provider = providerOf(url);
		if (provider === undefined) return;
		const outcome = statusCode >= 500 ? 'server_error' : 'completed';
		listener({ provider, at: now(), outcome, httpStatus: statusCode });
	}, filter);
	browser.webRequest.onErrorOccurred.addListener(({ url, error }) => {
		const provider = providerOf(url);
		const cause = causeOf(error);
		// Closed the tab, went back, pressed stop, no network, a cookie gone bad: that was the user's side.
		if (
			provider === undefined ||
			cause === 'aborted' ||
			cause === 'redirect_loop' ||
			troubleOf(cause) !== null
		)
			return;
		listener({ provider, at: now(), outcome: 'failed' });
	}, filter);
}
