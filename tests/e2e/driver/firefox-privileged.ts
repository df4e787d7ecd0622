/** Firefox's privileged scope, reached over the BiDi connection that puppeteer already has. */

import type { Browser } from 'puppeteer-core';

type Connection = {
	send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
};

export type PrivilegedScope = {
	/** Accepts this certificate, and no other invalid one, for these hosts. */
	trust(certificatePem: string, hosts: readonly string[]): Promise<void>;
	/** Before installation: sets the id in its addresses and the idle timeout of its event page, and restores the system's theme. */
	prepare(extension: string, uuid: string, idleMs: number): Promise<void>;
	/** Ends an extension's event page like idleness would; resolves when it is gone. */
	terminateBackground(extension: string): Promise<void>;
	/** Grants or revokes the host permissions of its manifest, like the add-on manager. */
	allowHosts(extension: string, allowed: boolean): Promise<void>;
	/** Deletes its IndexedDB, even while it is open. */
	clearDatabases(extension: string): Promise<void>;
	/** Light or dark, for all pages. */
	setTheme(theme: 'light' | 'dark'): Promise<void>;
	/** Errors in the browser's console whose source is below the address. */
	errorsOf(baseUrl: string): Promise<string[]>;
};

export async function privilegedScope(browser: Browser): Promise<PrivilegedScope> {
	const { connection } = browser as unknown as { connection: Connection };
	const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
	const [window] = tree.result.contexts as { context: string }[];
	if (!window)
		throw new Error('Firefox shows no privileged window: --remote-allow-system-access is missing.');

	/** Runs a script with one JSON argument; it returns JSON. */
	const run = async <Result>(body: string, argument: unknown = null): Promise<Result> => {
		const { result } = await connection.send('script.callFunction', {
			functionDeclaration: `async (json) => { const argument = JSON.parse(json); ${body} }`,
			arguments: [{ type: 'string', value: JSON.stringify(argument) }],
			target: { context: window.context },
			awaitPromise: true,
		});
		if (result.type !== 'success') throw new Error(JSON.stringify(result.exceptionDetails));
		const { value } = result.result as { value?: string };
		return (value === undefined ? undefined : JSON.parse(value)) as Result;
	};

	return {
		trust: (certificatePem, hosts) =>
			run(TRUST, { base64: certificatePem.replace(/-----[^-]+-----|\s/g, ''), hosts }),
		prepare: (extension, uuid, idleMs) => run(PREPARE, { extension, uuid, idleMs }),
		terminateBackground: (extension) => run(TERMINATE, extension),
		allowHosts: (extension, allowed) => run(ALLOW_HOSTS, { extension, allowed }),
		clearDatabases: (extension) => run(CLEAR_DATABASES, extension),
		setTheme: (theme) => run(SET_THEME, theme),
		errorsOf: (baseUrl) => run<string[]>(ERRORS, baseUrl),
	};
}

const TRUST = `
	const certificate = Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB)
		.constructX509FromBase64(argument.base64);
	const overrides = Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService);
	for (const host of argument.hosts) overrides.rememberValidityOverride(host, 443, {}, certificate, true);`;

const PREPARE = `
	const uuids = JSON.stringify({ [argument.extension]: argument.uuid });
	Services.prefs.setStringPref('extensions.webextensions.uuids', uuids);
	Services.prefs.setIntPref('extensions.background.idle.timeout', argument.idleMs);
	Services.prefs.clearUserPref('layout.css.prefers-color-scheme.content-override');`;

const TERMINATE = `
	const { extension } = WebExtensionPolicy.getByID(argument);
	const { backgroundContext } = extension;
	// An event that comes in between calls the end off.
	while (backgroundContext && extension.backgroundContext === backgroundContext) {
		await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
		await new Promise((resolve) => ChromeUtils.idleDispatch(resolve, { timeout: 50 }));
	}`;

const ALLOW_HOSTS = `
	const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
	const { extension } = WebExtensionPolicy.getByID(argument.extension);
	const hosts = { permissions: [], origins: extension.manifest.host_permissions };
	await ExtensionPermissions[argument.allowed ? 'add' : 'remove'](argument.extension, hosts, extension);`;

const CLEAR_DATABASES = `
	const { extension } = WebExtensionPolicy.getByID(argument);
	const clearing = Services.qms.clearStoragesForClient(extension.principal, 'idb');
	await new Promise((resolve, reject) => {
		clearing.callback = ({ resultCode }) => (resultCode === 0 ? resolve() : reject(new Error(String(resultCode))));
	});`;

const SET_THEME = `
	Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', argument === 'dark' ? 0 : 1);`;

const ERRORS = `
	return JSON.stringify(Services.console.getMessageArray()
		.filter((message) => message instanceof Ci.nsIScriptError && message.sourceName.startsWith(argument))
		.filter((message) => !(message.flags & Ci.nsIScriptError.warningFlag))
		.map((message) => message.errorMessage));`;
