// Reports the current part, the progress, and the usual time left. The set-up blocks on other programs and cannot report
// meanwhile, so a separate thread does; very short work gets no line.
import { Worker } from 'node:worker_threads';

const FIRST_MS = 2_000;
const EVERY_MS = 10_000;

const SPEAKER = `
const { writeSync } = require('node:fs');
const { parentPort } = require('node:worker_threads');
let timer;
parentPort.on('message', ({ line, seconds }) => {
	clearTimeout(timer);
	if (line === undefined) return;
	const beganAt = Date.now();
	const say = () => {
		const gone = Math.round((Date.now() - beganAt) / 1000);
		const still = seconds > gone ? 'about ' + (seconds - gone) + ' s still' : 'longer than usual';
		writeSync(2, line + ': ' + gone + ' s, ' + still + '\\n');
		timer = setTimeout(say, ${EVERY_MS});
	};
	timer = setTimeout(say, ${FIRST_MS});
});`;

/**
 * @param {Record<string, number>} parts the parts of the work, and how many seconds each usually takes
 * @returns {{ begin(what: string): void, end(): void }}
 */
export function openProgress(parts) {
	const names = Object.keys(parts);
	const speaker = new Worker(SPEAKER, { eval: true });
	return {
		begin(what) {
			const line = `${names.indexOf(what) + 1}/${names.length} ${what}`;
			speaker.postMessage({ line, seconds: parts[what] });
		},
		end() {
			speaker.postMessage({});
			speaker.unref();
		},
	};
}
