/** A display for the real toolbar: the user's own, or a virtual one where it can be had. */

import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type Display = {
	/** Value for DISPLAY. */
	name: string;
	/** Nobody is looking: it is ours, and pictures of it may be taken. */
	virtual: boolean;
	/** Writes a picture of the whole display; false if no tool for that is here. */
	photograph(file: string): Promise<boolean>;
	close(): void;
};

/** Of a virtual display, and of the window that fills it. */
export const SCREEN = { width: 1180, height: 820 };

/** The user's display, else a virtual one, else null. */
export async function openDisplay(wish: 'auto' | 'virtual' | 'none'): Promise<Display | null> {
	if (wish === 'none') return null;
	const own = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
	const desktop = process.platform === 'darwin' || process.platform === 'win32';
	if (wish === 'auto' && (own || desktop)) {
		return { name: process.env.DISPLAY ?? '', virtual: false, photograph: async () => false, close() {} };
	}
	return openVirtual();
}

async function openVirtual(): Promise<Display | null> {
	if (spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error !== undefined) return null;
	// -displayfd: the server picks a free number itself and writes it down when it is ready.
	const server = spawn(
		'Xvfb',
		['-displayfd', '3', '-screen', '0', `${SCREEN.width}x${SCREEN.height}x24`, '-nolisten', 'tcp'],
		{
			stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
		},
	);
	const number = await firstLine(server);
	if (number === null) {
		server.kill();
		return null;
	}
	const name = `:${number}`;
	return { name, virtual: true, photograph: (file) => photograph(name, file), close: () => server.kill() };
}

function firstLine(server: ChildProcess): Promise<string | null> {
	return new Promise((resolve) => {
		const giveUp = setTimeout(() => resolve(null), 10_000);
		const answer = (line: string | null) => {
			clearTimeout(giveUp);
			resolve(line);
		};
		server.stdio[3]?.once('data', (data: Buffer) => answer(data.toString().trim()));
		server.once('exit', () => answer(null));
	});
}

/** ImageMagick's `import` is the one tool asked for; without it the pictures are drawn instead. */
async function photograph(display: string, file: string): Promise<boolean> {
	try {
		await run('import', ['-display', display, '-window', 'root', file], { timeout: 15_000 });
		return true;
	} catch {
		return false;
	}
}
