// Work that two commands started at once must not do at the same time. It blocks, as the installation does.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const PAUSE_MS = 200;
/** After this long, the number in the file may be of another process. */
const LONGEST_MS = 15 * 60_000;

/**
 * Works while this process holds `file`; waits while another does.
 * @param {string} file holds the number of the process that works
 * @param {() => void} onWait called once if there is a wait
 * @param {() => void} work
 */
export function oneAtATime(file, onWait, work) {
	mkdirSync(dirname(file), { recursive: true });
	for (let turn = 0; !take(file); turn++) {
		if (turn === 0) onWait();
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
	}
	try {
		work();
	} finally {
		rmSync(file, { force: true });
	}
}

function take(file) {
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (error.code !== 'EEXIST') throw error;
		if (isAbandoned(file)) rmSync(file, { force: true });
		return false;
	}
}

/** True if the process that took it was killed before it could give it back. */
function isAbandoned(file) {
	try {
		if (Date.now() - statSync(file).mtimeMs > LONGEST_MS) return true;
		process.kill(Number(readFileSync(file, 'utf8')), 0);
		return false;
	} catch (error) {
		// ENOENT: just given back. EPERM: another user's process.
		return error.code === 'ESRCH';
	}
}
