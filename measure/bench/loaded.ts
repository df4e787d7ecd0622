/** What a start loads: the sizes of the scripts, and the share of each dependency. */

import { SHIPPED } from './browser';
import { dependencies } from './dependencies';
import { buildAndListen } from './modules';
import type { Report } from './report';
import { readBudget, sizesOf } from './sizes';
import { kilobytes, table } from './stats';

export async function measureLoaded(): Promise<Report> {
	const [sizes, budget] = [sizesOf(SHIPPED), readBudget()];
	const shares = await dependencies(await buildAndListen());
	return {
		figures: {
			'size.workerBytes': sizes.worker.bytes,
			'size.workerGzipped': sizes.worker.gzipped,
			'size.popupBytes': sizes.popup.bytes,
			'size.popupGzipped': sizes.popup.gzipped,
		},
		tables: [
			table(
				['loaded at a start', 'files', 'minified', 'gzipped', 'budget'],
				(['worker', 'popup'] as const).map((part) => [
					part,
					String(sizes[part].files),
					kilobytes(sizes[part].bytes),
					kilobytes(sizes[part].gzipped),
					kilobytes(budget[part]),
				]),
			),
			table(
				['runtime dependency', 'share of the worker', 'alone, minified', 'alone, gzipped'],
				shares.map(({ name, shareOfWorker, aloneBytes, aloneGzipped }) => [
					name,
					`${(100 * shareOfWorker).toFixed(1)} %`,
					kilobytes(aloneBytes),
					kilobytes(aloneGzipped),
				]),
			),
		],
	};
}
