import { expect, test } from 'vitest';
import { readFramebuffer } from '../../../simulator/demo/framebuffer';

/** Two by one pixels, with padding at the end of the line and one colour-map entry before them. */
function framebuffer(change: Record<number, number> = {}): Buffer {
	const file = Buffer.alloc(100 + 12 + 12);
	const words = { 0: 100, 4: 7, 16: 2, 20: 1, 28: 0, 44: 32, 48: 12, 76: 1, ...change };
	for (const [at, value] of Object.entries(words)) file.writeUInt32BE(value, Number(at));
	file.set([3, 2, 1, 0, 6, 5, 4, 0], 112);
	return file;
}

test('pixels come out as red, green and blue, without padding', () => {
	expect(readFramebuffer(framebuffer())).toEqual({
		width: 2,
		height: 1,
		rgb: Uint8Array.from([1, 2, 3, 4, 5, 6]),
	});
});

test.each<[string, Buffer]>([
	['of another version', framebuffer({ 4: 6 })],
	['of fewer colours', framebuffer({ 44: 8 })],
	['with its bytes the other way', framebuffer({ 28: 1 })],
	['cut', framebuffer().subarray(0, 120)],
	['empty', Buffer.alloc(0)],
])('a file %s is no picture', (_, file) => {
	expect(readFramebuffer(file)).toBeUndefined();
});
