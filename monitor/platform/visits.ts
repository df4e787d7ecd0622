/**
 * Errors in the user's own open webmail: pages that do not load, and failed calls of the webmail's shell. Only errors, so an open
 * webmail does not wake the worker at each call. Of a call only its failure is kept: no path, no query, no body.
 */

import { browser } from 'wxt/browser';
import { hostOf } from '../core/address';
import type { OwnVisit } from '../core/assessment/signals';
import { causeOf } from '../core/evidence/causes';
import { troubleOf } from '../core/evidence/connectivity';
import { isProviderHost, livesOn, PROVIDER, PROVIDERS } from '../core/providers';

const HOSTS = ['mail', 'mail1', 'login'];
/** The shell calls its API below this path. */
const API = '/appsuite/api/*';

/** Registers the listeners; must be called synchronously when the worker starts. Times are those of the event, by `now`. */
export function onOwnVisit(now: () => number, listener: (visit: OwnVisit) => void): void {
	const urls = (path: string) =>
		PROVIDERS.flatMap((id) => HOSTS.map((host) => `https://${host}.${PROVIDER[id].domain}/${path}`));
	const pages: Parameters<typeof browser.webRequest.onCompleted.addListener>[1] = {
		urls: urls('*'),
		types: ['main_frame'],
	};
	const calls: typeof pages = { urls: urls(API.slice(1)), types: ['xmlhttprequest'] };
	browser.webRequest.onCompleted.addListener(({ url, statusCode }) => {
		const provider = providerOf(url);
		if (provider === undefined || statusCode < 500) return;
		listener({ provider, at: now(), outcome: 'server_error', httpStatus: statusCode });
	}, pages);
	browser.webRequest.onErrorOccurred.addListener(({ url, error }) => {
		const provider = providerOf(url);
		if (provider === undefined || isOwnDoing(error)) return;
		listener({ provider, at: now(), outcome: 'failed' });
	}, pages);
	browser.webRequest.onErrorOccurred.addListener(({ url, error, tabId, ...from }) => {
		const provider = providerOf(url);
		// Excludes our own requests, and those from other sites to this API.
		if (provider === undefined || tabId < 0 || providerOf(openerOf(from)) !== provider) return;
		if (isOwnDoing(error)) return;
		listener({ provider, at: now(), outcome: 'call_failed' });
	}, calls);
}

/** Tab closed, back or stop pressed, no network, a bad cookie: the cause is on the user's side. */
function isOwnDoing(error: string): boolean {
	const cause = causeOf(error);
	return cause === 'aborted' || cause === 'redirect_loop' || troubleOf(cause) !== null;
}

/** The page that made a request: Chromium names its origin, Firefox its document. */
function openerOf(details: object): string {
	const { initiator, documentUrl, originUrl } = details as Record<string, string | undefined>;
	return documentUrl ?? originUrl ?? initiator ?? '';
}

function providerOf(url: string) {
	const host = hostOf(url) ?? '';
	return PROVIDERS.find((id) => isProviderHost(PROVIDER[id], host) && livesOn(PROVIDER[id], host) === 'mail');
}
