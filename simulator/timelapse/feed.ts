/** The feed and the statement that a build for the simulator reads, and the keys that it pins (see simulator/signing.ts). Constants alone: wxt.config.ts imports them. */

export const SIMULATOR_KEY_ID = 'simulator';
export const SIMULATOR_FEED_URL = 'https://feed.postaviva.example/feed.json';
export const SIMULATOR_FEED_KEYS = [
	{ id: SIMULATOR_KEY_ID, publicKey: 'xTVGwsj0cIPdk+F2+A7kvdBrxOhETXOBYb0yoiMej6A=' },
] as const;

export const SIMULATOR_SENTINEL_KEY_ID = 'simulator-sentinels';
export const SIMULATOR_SENTINEL_URL = 'https://feed.postaviva.example/sentinel.dsse.json';
export const SIMULATOR_SENTINEL_KEYS = [
	{ id: SIMULATOR_SENTINEL_KEY_ID, publicKey: 'b8qdcwFKg1VVKgVAipLaLr/Uhk5zAw2TNNdZDOisVFQ=' },
] as const;
