/** A short stable name for content without an id. Two 32-bit FNV-1a hashes: to distinguish items, not for security. */
export function contentHash(...parts: readonly string[]): string {
	const text = parts.join('\u0000');
	let a = 0x811c9dc5;
	let b = 0x1b873593;
	for (let i = 0; i < text.length; i++) {
		const c = text.charCodeAt(i);
		a = Math.imul(a ^ c, 0x01000193);
		b = Math.imul(b ^ (c + i), 0x85ebca6b);
		b ^= b >>> 15;
	}
	return hex(a) + hex(b);
}

function hex(n: number): string {
	return (n >>> 0).toString(16).padStart(8, '0');
}
