/** A reply as the `Response` that a browser hands over with the headers; its body comes as slowly as the reply says. */

import type { HttpReply } from '../reply';
import type { NetworkWait } from './fetch';

/** Pieces in which a slow body comes, and those of filler. */
const PIECE_MS = 250;
const FILLER_BYTES = 64 * 1024;
const WITHOUT_BODY = new Set([101, 204, 205, 304]);

export function responseOf(
	reply: HttpReply,
	url: string,
	method: string,
	signal: AbortSignal,
	wait: NetworkWait,
): Response {
	const { status, headers } = reply;
	const bodiless = method === 'HEAD' || WITHOUT_BODY.has(status);
	const response = new Response(bodiless ? null : bodyOf(reply, signal, wait), { status, headers });
	Object.defineProperty(response, 'url', { value: url });
	return response;
}

function bodyOf(reply: HttpReply, signal: AbortSignal, wait: NetworkWait): BodyInit {
	const { bytesPerSecond, cutAt, filler } = reply;
	const bytes = typeof reply.body === 'string' ? new TextEncoder().encode(reply.body) : reply.body;
	if (bytesPerSecond === undefined && cutAt === undefined && filler === undefined) return bytes;
	const pieces = piecesOf(bytes, reply);
	return new ReadableStream<Uint8Array<ArrayBuffer>>(
		{
			async pull(controller) {
				const { value: piece } = pieces.next();
				try {
					if (piece === undefined) {
						if (cutAt === undefined) return controller.close();
						await wait(0);
						return controller.error(new TypeError('network error'));
					}
					if (bytesPerSecond !== undefined) await wait((piece.length / bytesPerSecond) * 1_000);
					controller.enqueue(piece);
				} catch {
					controller.error(signal.reason);
				}
			},
		},
		{ highWaterMark: 0 },
	);
}

function* piecesOf(
	bytes: Uint8Array<ArrayBuffer>,
	{ bytesPerSecond = Number.POSITIVE_INFINITY, cutAt = Number.POSITIVE_INFINITY, filler }: HttpReply,
): Generator<Uint8Array<ArrayBuffer>, undefined> {
	const size = Math.max(1, Math.min(FILLER_BYTES, Math.floor((bytesPerSecond * PIECE_MS) / 1_000)));
	const end = Math.min(bytes.length, cutAt);
	for (let at = 0; at < end; at += size) yield bytes.subarray(at, Math.min(end, at + size));
	const spaces = new Uint8Array(size).fill(0x20);
	let left = Math.min(filler?.bytes ?? 0, cutAt - end);
	for (; left > 0; left -= size) yield spaces.subarray(0, Math.min(left, size));
}
