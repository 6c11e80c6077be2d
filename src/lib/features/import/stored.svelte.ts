import { createContext } from 'svelte';
import type { Problem } from '#lib/core/errors.ts';
import { problemOf } from '#lib/state/problem-of.ts';
import type { SnapshotStore } from '#lib/store/snapshot-store.ts';
import { lostNames, rememberNames, type KeptName } from '#lib/store/kept-names.ts';
import type { StoredSnapshot } from '#lib/store/stored-snapshot.ts';

const CHANNEL = 'nhipso:store';

/** The snapshots kept in this browser, for every part of the page that names them; other tabs' changes too. */
export class StoredDatasets {
	list = $state.raw<readonly StoredSnapshot[]>([]);
	/** Whether the store has been asked yet. */
	known = $state(false);
	problem = $state.raw<Problem | null>(null);
	/** Kept here once and taken by the browser, as it seems, when the disk ran low. */
	lost = $state.raw<readonly KeptName[]>([]);
	#channel: BroadcastChannel | null = null;

	/** The store, loaded when first asked for: most readers have nothing in it. */
	async store(): Promise<SnapshotStore> {
		return (await import('#lib/store/browser-store.ts')).browserStore();
	}

	/** Reads what there is, clears away what nobody needs, and listens to other tabs. Gives what ends the listening. */
	start(): () => void {
		this.#channel = new BroadcastChannel(CHANNEL);
		this.#channel.addEventListener('message', () => void this.refresh());
		void this.#begin();
		return () => this.#channel?.close();
	}

	async #begin(): Promise<void> {
		await this.#read();
		if (!this.problem) this.lost = lostNames(memory(), this.list);
		this.#remember();
		await this.sweep();
	}

	/** Somebody has read what was lost. */
	forgetLost(): void {
		this.lost = [];
		this.#remember();
	}

	/** What was lost is said again until somebody has read it. */
	#remember(): void {
		if (!this.problem) rememberNames(memory(), [...this.lost, ...this.list]);
	}

	async refresh(): Promise<void> {
		await this.#read();
		// What is stored again, under the same name, is not lost.
		this.lost = this.lost.filter(({ id }) => !this.list.some((stored) => stored.id === id));
		this.#remember();
	}

	async #read(): Promise<void> {
		try {
			const { hasFiles } = await import('#lib/store/opfs-files.ts');
			this.list = hasFiles() ? await (await this.store()).list() : [];
			this.problem = null;
		} catch (error) {
			this.problem = problemOf(error);
		}
		this.known = true;
	}

	/** Something was stored, renamed or deleted here: this page and the other tabs read again. */
	async changed(): Promise<void> {
		this.#channel?.postMessage('changed');
		await this.refresh();
	}

	/** What an import left that was ended, or that failed, goes as soon as it can. */
	sweepAfterImport(): Promise<void> {
		return this.#tidy((store) => store.sweepAfterImport());
	}

	sweep(): Promise<void> {
		return this.#tidy((store) => store.sweep());
	}

	async #tidy(work: (store: SnapshotStore) => Promise<void>): Promise<void> {
		try {
			const { hasFiles } = await import('#lib/store/opfs-files.ts');
			if (hasFiles()) await work(await this.store());
		} catch (error) {
			this.problem = problemOf(error);
		}
	}
}

/** A browser told to keep nothing has no memory, and nothing to lose. */
function memory(): Pick<Storage, 'getItem' | 'setItem'> {
	try {
		return localStorage;
	} catch {
		return { getItem: () => null, setItem: () => undefined };
	}
}

export const [useStored, provideStored] = createContext<StoredDatasets>();
