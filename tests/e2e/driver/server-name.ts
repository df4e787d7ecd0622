/** The host a TLS client asks for, read from its first flight (RFC 8446 4.1.2, RFC 6066 3). */

const HANDSHAKE = 22;
const SERVER_NAME = 0;

/** False while more of the first record must come; true also for bytes that are no hello. */
export function isWholeHello(bytes: Buffer): boolean {
	if (bytes.length < 5) return bytes.length > 0 && bytes[0] !== HANDSHAKE && bytes[0] !== 'C'.charCodeAt(0);
	return bytes[0] === HANDSHAKE
		? bytes.length >= 5 + bytes.readUInt16BE(3)
		: !bytes.toString('latin1').startsWith('CONNECT');
}

/** Null if the bytes are no ClientHello, or contain no name. */
export function serverNameOf(bytes: Buffer): string | null {
	if (bytes[0] !== HANDSHAKE) return null;
	try {
		// record header 5, handshake header 4, version 2, random 32
		let at = 43;
		at += 1 + bytes.readUInt8(at); // session id
		at += 2 + bytes.readUInt16BE(at); // cipher suites
		at += 1 + bytes.readUInt8(at); // compression methods
		const end = at + 2 + bytes.readUInt16BE(at);
		at += 2;
		while (at < end) {
			const type = bytes.readUInt16BE(at);
			const length = bytes.readUInt16BE(at + 2);
			// list length 2, entry type 1, name length 2
			if (type === SERVER_NAME) return bytes.toString('latin1', at + 9, at + 9 + bytes.readUInt16BE(at + 7));
			at += 4 + length;
		}
	} catch {
		// A hello with false lengths reads past the end.
	}
	return null;
}
