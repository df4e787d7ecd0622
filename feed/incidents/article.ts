/** An editor's reading: all the paragraphs of a text, where the extension reads the gist of it. */

import type { Stretches } from '../../monitor/core/italian/text/gist';

export function wholeOf(text: string): Stretches {
	return [[0, text.length]];
}
