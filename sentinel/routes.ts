/** Resolves names: to themselves, or to a test server on loopback (`--map`), with one additional trusted authority (`--ca`). */

export type Route = {
	resolve(host: string, port: number): { host: string; port: number };
	/** Certificates trusted instead of the system's, PEM. */
	ca: string | null;
};

/** `maps`: "HOST:PORT=ADDRESS:PORT". Undefined if one is invalid. */
export function routeOf(maps: readonly string[], ca: string | null): Route | undefined {
	const table = new Map<string, { host: string; port: number }>();
	for (const map of maps) {
		const [, from, host, port] = /^([\w.-]+:\d{1,5})=([\w.-]+|\[[\da-f:]+\]):(\d{1,5})$/i.exec(map) ?? [];
		if (from === undefined || host === undefined || port === undefined) return undefined;
		table.set(from.toLowerCase(), { host: host.replace(/^\[|\]$/g, ''), port: Number(port) });
	}
	return {
		resolve: (host, port) => table.get(`${host.toLowerCase()}:${port}`) ?? { host, port },
		ca,
	};
}
