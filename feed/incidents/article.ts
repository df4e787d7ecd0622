/** An editor's reading: all paragraphs of a text, where the extension reads only its gist. */

import type { Stretches } from '../../monitor/core/italian/text/gist';

export function wholeOf(text: string): Stretches {
	return [[0, text.length]];
}
