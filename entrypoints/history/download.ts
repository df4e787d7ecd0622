/** Saves a text as a file. Needs no permission, as it clicks a link. */
export function downloadText(name: string, type: string, text: string): void {
	const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// Not at once: the download begins only after the click has been handled.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
