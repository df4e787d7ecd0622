import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenForHints, traceRequest } from '../../../monitor/platform/network-hints';

type Event = { requestId: string; url: string; redirectUrl?: string; error?: string };
type Listener = (event: Event) => void;

const heard = vi.hoisted(() => {
	const listeners = { begin: [] as Listener[], redirect: [] as Listener[], error: [] as Listener[] };
	return listeners;
});
vi.mock('wxt/browser', () => {
	const on = (listeners: Listener[]) => ({ addListener: (listener: Listener) => listeners.push(listener) });
	return {
		browser: {
			webRequest: {
				onBeforeRequest: on(heard.begin),
				onBeforeRedirect: on(heard.redirect),
				onErrorOccurred: on(heard.error),
			},
		},
	};
});

const LOGIN = 'https://login.libero.it/';
const MAIL = 'https://mail.libero.it/';
const HOTEL = 'https://portal.hotel.example/';
const tell = (listeners: Listener[], event: Event) => {
	for (const listener of listeners) listener(event);
};
const begin = (requestId: string, url = LOGIN) => tell(heard.begin, { requestId, url });
const redirect = (requestId: string, redirectUrl: string) =>
	tell(heard.redirect, { requestId, url: LOGIN, redirectUrl });
const fail = (requestId: string, error: string) => tell(heard.error, { requestId, url: LOGIN, error });

listenForHints();
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function hint(trace: ReturnType<typeof traceRequest>) {
	const found = trace.hint();
	await vi.advanceTimersByTimeAsync(1_000);
	trace.end();
	return found;
}

test('a failure is explained by the error of its own request, which may come later', async () => {
	const trace = traceRequest(LOGIN);
	begin('1');
	setTimeout(() => fail('1', 'net::ERR_CONNECTION_REFUSED'), 300);
	expect(await hint(trace)).toEqual({ cause: 'refused' });
});

test('the redirect of a request that was answered is no hint to the next failure of its address', async () => {
	const answered = traceRequest(LOGIN);
	begin('1');
	redirect('1', HOTEL);
	answered.end();
	const refused = traceRequest(LOGIN);
	begin('2');
	fail('2', 'net::ERR_CONNECTION_REFUSED');
	expect(await hint(refused)).toEqual({ cause: 'refused' });
});

test('the abort of a request that timed out is no hint to the next failure of its address', async () => {
	const timedOut = traceRequest(LOGIN);
	begin('1');
	timedOut.end();
	fail('1', 'net::ERR_ABORTED');
	const refused = traceRequest(LOGIN);
	begin('2');
	fail('2', 'net::ERR_CONNECTION_REFUSED');
	expect(await hint(refused)).toEqual({ cause: 'refused' });
});

test('two requests of one address keep their own errors, in whatever order they end', async () => {
	const [first, second] = [traceRequest(LOGIN), traceRequest(LOGIN)];
	begin('1');
	begin('2');
	fail('2', 'net::ERR_CONNECTION_RESET');
	fail('1', 'net::ERR_NAME_NOT_RESOLVED');
	expect([await hint(first), await hint(second)]).toEqual([
		{ cause: 'name_not_resolved' },
		{ cause: 'reset' },
	]);
});

test('a request to another address, or by another sender, is no hint', async () => {
	const trace = traceRequest(LOGIN);
	begin('1', MAIL);
	fail('1', 'net::ERR_CONNECTION_RESET');
	begin('2');
	fail('2', 'net::ERR_NAME_NOT_RESOLVED');
	expect(await hint(trace)).toEqual({ cause: 'name_not_resolved' });
});

test('a redirect that ends in silence is the hint', async () => {
	const trace = traceRequest(MAIL);
	begin('1', MAIL);
	redirect('1', HOTEL);
	expect(await hint(trace)).toEqual({ cause: 'unknown', redirectedTo: HOTEL });
});

test('each hop of a redirect is the same request', async () => {
	const trace = traceRequest(MAIL);
	begin('1', MAIL);
	redirect('1', LOGIN);
	begin('1', LOGIN);
	fail('1', 'net::ERR_TOO_MANY_REDIRECTS');
	expect(await hint(trace)).toEqual({ cause: 'redirect_loop', redirectedTo: LOGIN });
});

test('a request of which the browser reports nothing is untraced', async () => {
	expect(await hint(traceRequest(LOGIN))).toEqual({ cause: 'untraced' });
});
