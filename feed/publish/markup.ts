/** Escapes text for XML and HTML. */
export function escapeMarkup(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}

/** Paragraphs of inert text as HTML: line breaks are kept. */
export function htmlText(text: string): string {
	return escapeMarkup(text).replaceAll('\n', '<br>');
}
