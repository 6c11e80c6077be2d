/** Hands a file to the browser's downloads. */
export function save(name: string, blob: Blob): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The download has its own hold on the data once the click has been handled.
	setTimeout(() => URL.revokeObjectURL(url), 0);
}
