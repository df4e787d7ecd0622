/** A reply as the `Response` that a browser returns with the headers; its body arrives at the reply's own rate. */

import type { HttpReply } from '../reply';

/** Waits on the network; false if the load was aborted meanwhile. */
export type NetworkWait = (ms: number) => Promise<boolean>;

/** Chunk sizes of a slow body, and of filler. */
const PIECE_MS = 250;
const FILLER_BYTES = 64 * 1024;
const WITHOUT_BODY = new Set([204, 205, 304]);

export function responseOf(reply: HttpReply, url: string, method: string, wait: NetworkWait): Response {
	const { status, headers } = reply;
	const bodiless = method === 'HEAD' || WITHOUT_BODY.has(status);
	const response = new Response(bodiless ? null : bodyOf(reply, wait), { status, headers });
	Object.defineProperty(response, 'url', { value: url });
	return response;
}

function bodyOf(reply: HttpReply, wait: NetworkWait): BodyInit {
	const { flow, filler } = reply;
	const bytes = reply.raw ?? new TextEncoder().encode(reply.body);
	if (flow === undefined && filler === undefined) return bytes;
	const { bytesPerS, cutAt = Number.POSITIVE_INFINITY } = flow ?? {};
	const pieces = piecesOf(bytes, reply);
	const broken = new TypeError('network error');
	return new ReadableStream<Uint8Array<ArrayBuffer>>(
		{
			async pull(controller) {
				const { value: piece } = pieces.next();
				if (piece === undefined) return cutAt < bytes.length ? controller.error(broken) : controller.close();
				if (bytesPerS !== undefined && !(await wait((piece.length / bytesPerS) * 1_000)))
					return controller.error(broken);
				controller.enqueue(piece);
			},
		},
		{ highWaterMark: 0 },
	);
}

function* piecesOf(
	bytes: Uint8Array<ArrayBuffer>,
	{ flow, filler }: HttpReply,
): Generator<Uint8Array<ArrayBuffer>, undefined> {
	const { bytesPerS = Number.POSITIVE_INFINITY, cutAt = Number.POSITIVE_INFINITY } = flow ?? {};
	const size = Math.max(1, Math.min(FILLER_BYTES, Math.floor((bytesPerS * PIECE_MS) / 1_000)));
	const end = Math.min(bytes.length, cutAt);
	for (let at = 0; at < end; at += size) yield bytes.subarray(at, Math.min(end, at + size));
	const spaces = new Uint8Array(size).fill(0x20);
	let left = cutAt < bytes.length ? 0 : (filler?.bytes ?? 0);
	for (; left > 0; left -= size) yield spaces.subarray(0, Math.min(left, size));
}
