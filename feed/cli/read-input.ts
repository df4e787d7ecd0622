/** A file or standard input as text, up to the maximum length of a feed. */

import { createReadStream, existsSync, statSync } from 'node:fs';
import { MAX_FEED_LENGTH } from '../../monitor/core/formats/context';
import { encodingLabel } from '../../monitor/core/text/encoding';

/** An error for the user: one line, exit 2. */
export class Refusal extends Error {}

export async function readInput(file: string): Promise<string> {
	if (file !== '-' && !existsSync(file)) throw new Refusal('no such file');
	if (file !== '-' && !statSync(file).isFile()) throw new Refusal('not a file');
	const stream = file === '-' ? process.stdin : createReadStream(file);
	const chunks: Buffer[] = [];
	let length = 0;
	try {
		for await (const chunk of stream) {
			chunks.push(chunk);
			length += chunk.length;
			if (length > MAX_FEED_LENGTH) {
				stream.destroy();
				throw new Refusal(`too_large: longer than ${MAX_FEED_LENGTH / 1024} kB`);
			}
		}
	} catch (error) {
		if (error instanceof Refusal) throw error;
		throw new Refusal(`cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
	}
	return decode(Buffer.concat(chunks), file.endsWith('.txt'));
}

function decode(bytes: Buffer, isText: boolean): string {
	try {
		return new TextDecoder(encodingLabel(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
	} catch {
		// Text from an old editor is most likely Windows-1252; a feed with a false encoding is refused.
		if (isText) return new TextDecoder('windows-1252').decode(bytes);
		throw new Refusal('bad_encoding: the bytes are not in the encoding that the document declares');
	}
}
