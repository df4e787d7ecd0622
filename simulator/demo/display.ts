/** A display for the real toolbar: the user's own, or a virtual one if available. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { readFramebuffer } from './framebuffer';

export type Display = {
	/** Value for DISPLAY. */
	name: string;
	/** The display is ours, so that pictures of it may be taken. */
	virtual: boolean;
	/** Writes a picture of the whole display; false if that is not possible. */
	photograph(file: string): Promise<boolean>;
	close(): void;
};

/** The size of a virtual display, and of the window that fills it. */
export const SCREEN = { width: 1180, height: 820 };

/** The user's display, otherwise a virtual one, otherwise null. */
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
	const kept = mkdtempSync(join(tmpdir(), 'postaviva-display-'));
	// -fbdir: the display keeps its picture in a file, so no other tool is needed. -displayfd: the server writes the free number it chose.
	const server = spawn(
		'Xvfb',
		[
			'-displayfd',
			'3',
			'-screen',
			'0',
			`${SCREEN.width}x${SCREEN.height}x24`,
			'-nolisten',
			'tcp',
			'-fbdir',
			kept,
		],
		{
			stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
		},
	);
	const number = await firstLine(server);
	const close = () => {
		server.once('exit', () => rmSync(kept, { recursive: true, force: true }));
		server.kill();
	};
	if (number === null) {
		close();
		return null;
	}
	return {
		name: `:${number}`,
		virtual: true,
		photograph: (file) => photograph(join(kept, 'Xvfb_screen0'), file),
		close,
	};
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

/** False if the display has no readable picture. */
async function photograph(framebuffer: string, file: string): Promise<boolean> {
	try {
		const raw = readFramebuffer(await readFile(framebuffer));
		if (raw === undefined) return false;
		const { width, height, rgb } = raw;
		await sharp(rgb, { raw: { width, height, channels: 3 } })
			.png()
			.toFile(file);
		return true;
	} catch {
		return false;
	}
}
