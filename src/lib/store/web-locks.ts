import type { Locks } from './files.ts';

/** The browser's Web Locks: over all tabs and workers, let go of when their holder is gone. */
export const webLocks: Locks = {
	alone: (name, work) => navigator.locks.request(name, work),
	aloneIfFree: (name, work) =>
		navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock ? work() : undefined)),
	share: (name) =>
		new Promise((resolve, reject) => {
			navigator.locks
				.request(
					name,
					{ mode: 'shared' },
					() =>
						new Promise<void>((letGo) => {
							resolve(letGo);
						})
				)
				.catch(reject);
		})
};
