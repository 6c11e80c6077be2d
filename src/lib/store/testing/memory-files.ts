import type { Locks, StoreFiles } from '../files.ts';

/** A file system in memory that can be made to stop: after so many steps every step fails, as when a tab is closed. */
export class MemoryFiles implements StoreFiles {
	readonly content = new Map<string, Uint8Array>();
	/** Steps left; a step is a removal, a folder's listing, a read or one piece of a write. */
	stepsLeft = Infinity;
	steps = 0;

	async list(folder: string): Promise<string[]> {
		this.#step();
		const inside = [...this.content.keys()].filter((path) => path.startsWith(`${folder}/`));
		return [...new Set(inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))];
	}

	async read(path: string): Promise<Blob | null> {
		this.#step();
		const bytes = this.content.get(path);
		return bytes ? new Blob([bytes.slice()]) : null;
	}

	/** Half a piece is on the disk when the tab is closed: no write is whole by itself. */
	async write(path: string, content: Blob | AsyncIterable<Uint8Array>): Promise<void> {
		this.#step();
		this.content.set(path, new Uint8Array());
		for await (const piece of content instanceof Blob ? halves(content) : content) {
			this.#step();
			const before = this.content.get(path) ?? new Uint8Array();
			this.content.set(path, new Uint8Array([...before, ...piece]));
		}
	}

	async remove(path: string): Promise<void> {
		this.#step();
		for (const each of [...this.content.keys()]) {
			if (each !== path && !each.startsWith(`${path}/`)) continue;
			this.#step();
			this.content.delete(each);
		}
	}

	#step(): void {
		this.steps += 1;
		if (this.stepsLeft <= 0) throw new Error('closed');
		this.stepsLeft -= 1;
	}
}

async function* halves(blob: Blob): AsyncGenerator<Uint8Array> {
	const bytes = new Uint8Array(await blob.arrayBuffer());
	const middle = bytes.length >> 1;
	yield bytes.subarray(0, middle);
	yield bytes.subarray(middle);
}

/** Locks of one process; `shared` and `alone` are by name. */
export class MemoryLocks implements Locks {
	readonly #shared = new Map<string, number>();
	readonly #alone = new Map<string, Promise<unknown>>();

	async alone<T>(name: string, work: () => Promise<T>): Promise<T> {
		const before = this.#alone.get(name);
		const done = Promise.resolve(before?.catch(() => undefined)).then(work);
		this.#alone.set(name, done);
		return done.finally(() => this.#alone.get(name) === done && this.#alone.delete(name));
	}

	async aloneIfFree<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
		return this.#alone.has(name) || this.#shared.get(name) ? undefined : this.alone(name, work);
	}

	async share(name: string): Promise<() => void> {
		this.#shared.set(name, (this.#shared.get(name) ?? 0) + 1);
		return () => void this.#shared.set(name, (this.#shared.get(name) ?? 1) - 1);
	}
}
