/**
 * A browser in memory for the worker's code: storage.local, alarms, notifications, badge, messages, locks and `fetch`. Each effect
 * is a step at which the worker can be killed. A killed worker never returns, whether or not the effect took place, and its later
 * effects are ignored.
 */

import { AsyncLocalStorage } from 'node:async_hooks';

type Process = { dead: boolean };
/** Kills at the n-th effect from now, before or after it takes place. */
export type Kill = { step: number; after: boolean };

const never = new Promise<never>(() => {});
const process = new AsyncLocalStorage<Process>();

export const world = {
	now: 0,
	/** What every host responds. */
	page: '' as string,
	/** What Virgilio's hosts respond instead, if anything. */
	virgilio: null as string | null,
	local: new Map<string, unknown>(),
	alarm: null as { scheduledTime: number; periodInMinutes: number } | null,
	/** Notices by id, with how often each was shown. */
	notices: new Map<string, number>(),
	/** Notices that were closed. */
	cleared: new Set<string>(),
	/** The start of each check that left its mark. */
	begun: new Set<number>(),
	badge: '',
	steps: 0,
	kill: null as Kill | null,
	current: null as Process | null,
	onKilled: () => {},
};

export function resetWorld(now: number): void {
	Object.assign(world, {
		now,
		page: '',
		virgilio: null,
		alarm: null,
		badge: '',
		steps: 0,
		kill: null,
		current: null,
	});
	world.local.clear();
	world.notices.clear();
	world.cleared.clear();
	world.begun.clear();
}

/** Keeps what outlives a worker; returns how to go back to it. */
export function keepWorld(): () => void {
	const { onKilled: _, current: __, ...lasting } = world;
	const kept = structuredClone(lasting);
	return () => void Object.assign(world, structuredClone(kept));
}

/** Runs a piece of the worker as one process; true if it ended, false if it was killed. */
export async function run(work: () => Promise<void>): Promise<boolean> {
	const own: Process = { dead: false };
	world.current = own;
	held.clear();
	const killed = new Promise<boolean>((resolve) => {
		world.onKilled = () => resolve(false);
	});
	return Promise.race([process.run(own, work).then(() => true), killed]);
}

/** True at the step at which the worker dies; from then on it stays dead. */
function dies(): boolean {
	world.steps += 1;
	const own = process.getStore();
	if (world.kill === null || own === undefined || world.steps !== world.kill.step) return false;
	own.dead = true;
	world.onKilled();
	return true;
}

async function effect<T>(work: () => T): Promise<T> {
	if (process.getStore()?.dead) return never;
	const last = dies();
	if (last && !world.kill?.after) return never;
	const done = work();
	return last ? never : done;
}

/** A transaction as a step: a kill in the middle aborts it, as browsers do. */
export function watchTransactions(database: IDBDatabase): void {
	const transaction = database.transaction.bind(database);
	database.transaction = (...args) => {
		const tx = transaction(...args);
		if (process.getStore()?.dead || dies()) tx.abort();
		return tx;
	};
}

/** The notices on the desktop, in order of arrival. */
export function onDesktop(): string[] {
	return [...world.notices.keys()].filter((id) => !world.cleared.has(id));
}

const listener = { addListener() {}, removeListener() {} };

export const browser = {
	storage: {
		local: {
			get: (keys: string | string[]) =>
				effect(() => {
					const known = [keys].flat().filter((key) => world.local.has(key));
					return Object.fromEntries(known.map((key) => [key, structuredClone(world.local.get(key))]));
				}),
			set: (entries: Record<string, unknown>) =>
				effect(() => {
					for (const [key, value] of Object.entries(entries)) world.local.set(key, structuredClone(value));
					const { startedAt } = (entries.check ?? {}) as { startedAt?: number };
					if (startedAt !== undefined) world.begun.add(startedAt);
				}),
		},
	},
	alarms: {
		get: () => effect(() => world.alarm ?? undefined),
		create: (_name: string, { when, periodInMinutes }: { when: number; periodInMinutes: number }) =>
			effect(() => {
				world.alarm = { scheduledTime: when, periodInMinutes };
			}),
		onAlarm: listener,
	},
	notifications: {
		create: (id: string) =>
			effect(() => {
				world.notices.set(id, (world.notices.get(id) ?? 0) + 1);
				world.cleared.delete(id);
			}),
		getAll: () => effect(() => Object.fromEntries(onDesktop().map((id) => [id, true]))),
		clear: (id: string) => effect(() => void world.cleared.add(id)),
		onClicked: listener,
	},
	action: {
		setBadgeText: ({ text }: { text: string }) =>
			effect(() => {
				world.badge = text;
			}),
		setBadgeBackgroundColor: () => effect(() => undefined),
		setBadgeTextColor: () => effect(() => undefined),
		setTitle: () => effect(() => undefined),
	},
	permissions: { contains: () => effect(() => true), onAdded: listener, onRemoved: listener },
	runtime: {
		getManifest: () => ({ version: '0' }),
		id: 'self',
		sendMessage: () => effect(() => undefined),
		getURL: (path: string) => path,
		onMessage: listener,
		onInstalled: listener,
		onStartup: listener,
	},
	i18n: { getUILanguage: () => 'it' },
	webRequest: {
		onBeforeRequest: listener,
		onBeforeRedirect: listener,
		onErrorOccurred: listener,
		onCompleted: listener,
	},
};

/** Every host responds with the page of the hour; the feeds are absent. */
export function fetchPage(url: string | URL): Promise<Response> {
	return effect(() => {
		const { hostname } = new URL(url);
		const response = hostname.startsWith('aiuto.')
			? new Response('', { status: 404 })
			: new Response(hostname.endsWith('virgilio.it') ? (world.virgilio ?? world.page) : world.page, {
					headers: { 'content-type': 'text/html' },
				});
		Object.defineProperty(response, 'url', { value: String(url) });
		return response;
	});
}

/** Web Locks that a dead process no longer holds. */
const held = new Map<string, Promise<unknown>>();

type Work = (lock: object | null) => unknown;

export const locks = {
	async request(name: string, options: { ifAvailable?: boolean } | Work, then?: Work): Promise<unknown> {
		const work = typeof options === 'function' ? options : (then as Work);
		const holder = held.get(name);
		if (holder !== undefined) {
			if (typeof options !== 'function' && options.ifAvailable) return work(null);
			await holder;
		}
		const result = Promise.resolve(work({}));
		held.set(name, result);
		try {
			return await result;
		} finally {
			held.delete(name);
		}
	},
};

/** The wall clock of this world. */
export const clock = { now: () => world.now, clockReady: () => Promise.resolve() };
