import { afterEach, expect, test, vi } from 'vitest';
import { onMessage, onSnapshotChanged, snapshotChanged } from '../../../monitor/platform/messages';

type Listener = (message: unknown, sender: { id?: string }) => unknown;

const heard = vi.hoisted(() => ({ listeners: new Set<unknown>() }));

vi.mock('wxt/browser', () => ({
	browser: {
		runtime: {
			id: 'postaviva',
			onMessage: {
				addListener: (listener: unknown) => heard.listeners.add(listener),
			},
		},
	},
}));

afterEach(() => heard.listeners.clear());

/** The responses of all listeners to a message. */
function say(message: unknown, senderId: string | undefined = 'postaviva'): unknown[] {
	const sender = senderId === undefined ? {} : { id: senderId };
	return [...heard.listeners].map((listener) => (listener as Listener)(message, sender));
}

function worker() {
	const handlers = { checkNow: vi.fn(async () => {}), settingsChanged: vi.fn(async () => {}) };
	onMessage(handlers);
	return handlers;
}

test('the worker does what its own pages ask, and answers when it is done', async () => {
	const { checkNow, settingsChanged } = worker();
	await Promise.all(say({ type: 'check-now' }));
	await Promise.all(say({ type: 'settings-changed' }));
	expect([checkNow.mock.calls, settingsChanged.mock.calls]).toEqual([[[]], [[]]]);
});

test('nothing that a message carries reaches the worker: status never travels in one', () => {
	const { checkNow } = worker();
	say({ type: 'check-now', status: 'operational', provider: 'libero', url: 'https://elsewhere.example/' });
	expect(checkNow.mock.calls).toEqual([[]]);
});

test.each([
	['another extension', { type: 'check-now' }, 'another'],
	['a sender without a name', { type: 'settings-changed' }, ''],
	['an unknown type', { type: 'set-status' }, 'postaviva'],
	['a type that is no text', { type: ['check-now'] }, 'postaviva'],
	['a bare text', 'check-now', 'postaviva'],
	['a list', ['check-now'], 'postaviva'],
	['nothing', undefined, 'postaviva'],
	['null', null, 'postaviva'],
])('the worker ignores a message from, or of, %s', (_, message, senderId) => {
	const { checkNow, settingsChanged } = worker();
	expect(say(message, senderId)).toEqual([undefined]);
	expect(checkNow).not.toHaveBeenCalled();
	expect(settingsChanged).not.toHaveBeenCalled();
});

test('a page reads again at each announced change, and no more when it has stopped', async () => {
	const [stopped, open] = [vi.fn(), vi.fn()];
	const stops = [onSnapshotChanged(stopped), onSnapshotChanged(open)];
	snapshotChanged();
	await vi.waitFor(() => expect([stopped, open].map(({ mock }) => mock.calls.length)).toEqual([1, 1]));
	stops[0]?.();
	snapshotChanged();
	await vi.waitFor(() => expect(open).toHaveBeenCalledTimes(2));
	expect(stopped).toHaveBeenCalledTimes(1);
	stops[1]?.();
});
