/** Reproducible random numbers: one stream per client, so that the order of the clients changes nothing. */

export type Random = { state: number };

export function stream(seed: number): Random {
	return { state: seed };
}

/** Uniform in [0, 1), 32 bits deep (mulberry32). */
export function next(random: Random): number {
	const step = (random.state + 0x6d2b79f5) | 0;
	random.state = step;
	let mixed = Math.imul(step ^ (step >>> 15), 1 | step);
	mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
	return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

/** The seed of one client's stream, mixed so that neighbours differ (murmur3's last step). */
export function seedOf(fleetSeed: number, client: number): number {
	let mixed = Math.imul(client ^ fleetSeed, 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) | 0;
}

/** Normally distributed with this mean and spread (Box and Muller). */
export function normal(random: Random, mean: number, spread: number): number {
	const radius = Math.sqrt(-2 * Math.log(1 - next(random)));
	return mean + spread * radius * Math.cos(2 * Math.PI * next(random));
}
