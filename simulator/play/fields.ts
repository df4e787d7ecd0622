/** Reads untrusted JSON, and reports the first error with its path. */

/** One clear line for the author of the file. */
export class Complaint extends Error {}

export type Fields = Record<string, unknown>;

/** An object with no other keys than these. */
export function object(value: unknown, where: string, keys: readonly string[]): Fields {
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		throw new Complaint(`${where}: not an object`);
	for (const key of Object.keys(value))
		if (!keys.includes(key))
			throw new Complaint(`${where}: unknown key "${key}"; known are ${keys.join(', ')}`);
	return value as Fields;
}

/** A list read item by item; empty if it is missing. */
export function list<T>(value: unknown, where: string, read: (one: unknown, where: string) => T): T[] {
	if (value === undefined) return [];
	if (!Array.isArray(value)) throw new Complaint(`${where}: not a list`);
	return value.map((one, index) => read(one, `${where}[${index}]`));
}

export function text(value: unknown, where: string): string {
	if (typeof value !== 'string' || value === '') throw new Complaint(`${where}: not a text`);
	return value;
}

export function number(value: unknown, where: string, { min, max }: { min: number; max: number }): number {
	if (typeof value !== 'number' || !(value >= min && value <= max))
		throw new Complaint(`${where}: not a number from ${min} to ${max}`);
	return value;
}

export function flag(value: unknown, where: string): boolean {
	if (typeof value !== 'boolean') throw new Complaint(`${where}: neither true nor false`);
	return value;
}

export function word<T extends string>(value: unknown, where: string, words: readonly T[]): T {
	const found = words.find((one) => one === value);
	if (found === undefined)
		throw new Complaint(`${where}: ${JSON.stringify(value)} is none of ${words.join(', ')}`);
	return found;
}

const UNITS: Record<string, number> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 };

/** `+1d2h`, `+60m1s`, ms; `-6h` where it may be negative. */
export function offset(value: unknown, where: string, { negative = false } = {}): number {
	const written = typeof value === 'string' ? value : '';
	const match = /^([+-])((?:\d{1,6}[dhms])+)$/.exec(written);
	if (match === null || (match[1] === '-' && !negative))
		throw new Complaint(`${where}: ${JSON.stringify(value)} is no offset like +1h30m`);
	let ms = 0;
	for (const [, count, unit] of (match[2] ?? '').matchAll(/(\d+)([dhms])/g))
		ms += Number(count) * (UNITS[unit ?? ''] ?? 0);
	return match[1] === '-' ? -ms : ms;
}
