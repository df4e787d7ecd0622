/** A Markdown file with YAML front matter, read so that every value keeps its line number. */

import { type Document, isNode, LineCounter, parseDocument } from 'yaml';

/** A problem in an archive file, and its position. Lines count from 1. */
export type Problem = { file: string; line: number; message: string };

export type Path = readonly (string | number)[];

export type FrontMatter = {
	data: unknown;
	/** The Markdown below the front matter. */
	body: string;
	/** Line in the file of the value at a path, or of its nearest existing ancestor. */
	lineOf: (path: Path) => number;
};

/** Splits and parses; problems of the frame itself and of the YAML are returned by line. */
export function readFrontMatter(
	file: string,
	text: string,
): { ok: true; value: FrontMatter } | { ok: false; problems: Problem[] } {
	const frame = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)([\s\S]*)$/.exec(text);
	if (frame === null)
		return {
			ok: false,
			problems: [{ file, line: 1, message: 'must begin with front matter between two lines of "---"' }],
		};
	const [, yaml = '', body = ''] = frame;
	const lines = new LineCounter();
	// Times stay text: YAML's own timestamps would lose the author's UTC offset.
	const document = parseDocument(yaml, { lineCounter: lines, schema: 'core' });
	if (document.errors.length > 0) {
		const problems = document.errors.map((error) => ({
			file,
			line: lines.linePos(error.pos[0]).line + 1,
			message: error.message.split('\n')[0] ?? 'not YAML',
		}));
		return { ok: false, problems };
	}
	return {
		ok: true,
		value: {
			data: document.toJS(),
			body: body.trim(),
			lineOf: (path) => lines.linePos(offsetOf(document, path)).line + 1,
		},
	};
}

function offsetOf(document: Document.Parsed, path: Path): number {
	for (let length = path.length; length > 0; length--) {
		const node = document.getIn(path.slice(0, length), true);
		if (isNode(node) && node.range != null) return node.range[0];
	}
	return 0;
}
