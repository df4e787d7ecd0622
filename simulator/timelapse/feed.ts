/** The feed and statement addresses of a simulator build, and its pinned keys (simulator/signing.ts). Only constants, for wxt.config.ts. */

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
