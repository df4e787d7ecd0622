/** Hands a text to the user as a file. Needs no permission: the click of a link does it. */
export function downloadText(name: string, type: string, text: string): void {
	const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// Not at once: the download begins after the click has been dealt with.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
