import type { Alias } from '#lib/ingest/names/alias.ts';

const KEY = 'nhipso:aliases';

/** What was said of written names on this browser, remembered for every later import; each step can be undone. */
export class NameDecisions {
	aliases = $state.raw<readonly Alias[]>([]);
	#past = $state.raw<readonly (readonly Alias[])[]>([]);

	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	/** Reads what is remembered; to be called in the browser. */
	recall(): void {
		this.aliases = readAliases(localStorage);
	}

	change(aliases: readonly Alias[]): void {
		this.#past = [...this.#past, this.aliases];
		this.#keep(aliases);
	}

	undo(): void {
		const before = this.#past.at(-1);
		if (!before) return;
		this.#past = this.#past.slice(0, -1);
		this.#keep(before);
	}

	#keep(aliases: readonly Alias[]): void {
		this.aliases = aliases;
		localStorage.setItem(KEY, JSON.stringify(aliases));
	}
}

/** What this browser remembers; an unreadable memory is an empty one, because it only spares work. */
function readAliases(storage: Pick<Storage, 'getItem'>): readonly Alias[] {
	const text = storage.getItem(KEY);
	if (text === null) return [];
	try {
		return JSON.parse(text) as Alias[];
	} catch {
		return [];
	}
}
