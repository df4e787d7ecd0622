/** The feed that a build for the simulator reads, and the key that it pins (see simulator/signing.ts). Constants alone: wxt.config.ts imports them. */

export const SIMULATOR_KEY_ID = 'simulator';
export const SIMULATOR_FEED_URL = 'https://feed.postaviva.example/feed.json';
export const SIMULATOR_FEED_KEYS = [
	{ id: SIMULATOR_KEY_ID, publicKey: 'xTVGwsj0cIPdk+F2+A7kvdBrxOhETXOBYb0yoiMej6A=' },
] as const;
