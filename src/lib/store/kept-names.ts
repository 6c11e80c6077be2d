import type { StoredSnapshot } from './stored-snapshot.ts';

const KEY = 'nhipso:kept';

/** What is remembered of a stored snapshot beside the store itself. */
export type KeptName = Pick<StoredSnapshot, 'id' | 'title'>;

/**
 * Browsers that clear a site's files when the disk runs low leave its `localStorage`: what is remembered there and is not in the
 * store any more was taken by the browser. An unreadable memory is an empty one: nothing is said then.
 */
export function lostNames(
	storage: Pick<Storage, 'getItem'>,
	stored: readonly Pick<StoredSnapshot, 'id'>[]
): readonly KeptName[] {
	const ids = new Set(stored.map(({ id }) => id));
	return readNames(storage).filter(({ id }) => !ids.has(id));
}

/** Remembers these and no others. */
export function rememberNames(storage: Pick<Storage, 'setItem'>, stored: readonly KeptName[]): void {
	storage.setItem(KEY, JSON.stringify(stored.map(({ id, title }) => ({ id, title }))));
}

function readNames(storage: Pick<Storage, 'getItem'>): readonly KeptName[] {
	try {
		const names: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
		return Array.isArray(names) ? names.filter(isName) : [];
	} catch {
		return [];
	}
}

function isName(value: unknown): value is KeptName {
	if (typeof value !== 'object' || value === null || !('id' in value) || !('title' in value)) return false;
	const { id, title } = value;
	return (
		typeof id === 'string' &&
		typeof title === 'object' &&
		title !== null &&
		'vi' in title &&
		'en' in title &&
		typeof title.vi === 'string' &&
		typeof title.en === 'string'
	);
}
