/** The layout that all simulated pages share. */

type PageParts = {
	title: string;
	body: string;
	head?: string;
	lang?: 'it' | 'en';
};

/** An HTML document around a body. */
export function page({ title, body, head = '', lang = 'it' }: PageParts): string {
	return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${head}</head>
<body>
${body}
</body>
</html>
`;
}

/** Escapes text for element content and double-quoted attributes. */
export function escapeHtml(text: string): string {
	const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
	return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
