/**
 * Files as the store needs them, so that its rules can be tried on any file system, one that fails at a given moment
 * too. Paths are `/` separated and relative to the store's own folder. Every method rejects with an AppError
 * (`storage_full`, `storage_failed`, `storage_unavailable`) when the storage does.
 */
export interface StoreFiles {
	/** Names of what lies in a folder; none for a folder that is not there. */
	list(folder: string): Promise<string[]>;
	/** A file's content, read only when it is asked for; null when there is none. */
	read(path: string): Promise<Blob | null>;
	/** Writes a file and the folders it lies in; content already there is replaced. */
	write(path: string, content: Blob | AsyncIterable<Uint8Array>): Promise<void>;
	/** Removes a file, or a folder with all that is in it; what is not there needs no removing. */
	remove(path: string): Promise<void>;
}

/** Who may do what at the same time, over all tabs and workers of the site. */
export interface Locks {
	/** Waits for its turn, then works alone. */
	alone<T>(name: string, work: () => Promise<T>): Promise<T>;
	/** Works alone if nobody else has the lock in any way; undefined at once if somebody has. */
	aloneIfFree<T>(name: string, work: () => Promise<T>): Promise<T | undefined>;
	/** Holds a lock together with others who hold it so, until what it gives is called or the tab is closed. */
	share(name: string): Promise<() => void>;
}
