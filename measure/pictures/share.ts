/** The preview picture for shared links to the published page. It contains nothing that could become outdated. */

import { join } from 'node:path';
import type { Album } from './album';

const SIZE = { width: 1_200, height: 630 };

export async function composeShare(album: Album, directory: string): Promise<void> {
	const page = `<div class="share">
	<p class="brand">${album.icon(null, 96)}PostaViva</p>
	<h1>La mia posta funziona?</h1>
	<p class="text">Libero Mail e Virgilio Mail: che cosa succede, quando torna, e chi lo ha detto.</p>
	<p class="footnote">Indipendente, non affiliata a Italiaonline.</p>
</div>`;
	await album.draw(page, SIZE, join(directory, 'share.png'), { palette: true });
}
