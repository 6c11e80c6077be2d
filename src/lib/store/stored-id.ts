const PREFIX = 'nap-';

/** Whether a dataset of this name is one kept in the browser (against one of the site). */
export function isStoredId(id: string): boolean {
	return id.startsWith(PREFIX);
}

/** The id for a snapshot of this dataset name: short, fit for an address, the same for the same name. */
export function storedId(name: string): string {
	const slug = name
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60);
	return `${PREFIX}${slug === '' ? '1' : slug}`;
}

/** The same id, or the first free one after it (`nap-ho-so-2`). */
export function freeId(id: string, taken: readonly string[]): string {
	if (!taken.includes(id)) return id;
	for (let number = 2; ; number += 1) {
		const next = `${id}-${number}`;
		if (!taken.includes(next)) return next;
	}
}
