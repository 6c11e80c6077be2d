import { parseMapping, type Mapping } from '#lib/ingest/load/mapping/mapping.ts';
import { ruleOf } from './decide.ts';
import { readMemory, recall, remember, writeMemory } from './remembered.ts';
import type { SeenFile } from './seen.ts';
import { fileSignature } from './signature.ts';

/** What was decided about the files chosen, step by step, and what is remembered of sources like them. */
export class Decisions {
	mapping = $state.raw<Mapping | null>(null);
	#past = $state.raw<readonly (Mapping | null)[]>([]);
	/** Files whose decisions were remembered from before. */
	recalled = $state.raw<readonly string[]>([]);
	/** Signatures of the files as they were found before anything was said of them. */
	#found: Record<string, string> = {};

	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	change(mapping: Mapping | null): void {
		this.#past = [...this.#past, this.mapping];
		this.mapping = mapping;
	}

	/** Takes what a mapping file says in the place of all decisions, as one step. Throws AppError `mapping_*`, and then nothing has changed. */
	adopt(text: string): void {
		this.change(parseMapping(text));
	}

	undo(): void {
		if (!this.canUndo) return;
		this.mapping = this.#past.at(-1) ?? null;
		this.#past = this.#past.slice(0, -1);
	}

	/** Begins anew with other files. */
	begin(mapping: Mapping | null): void {
		this.mapping = mapping;
		this.#past = [];
		this.recalled = [];
		this.#found = {};
	}

	/** Applies what is remembered of files like these, once a file; it can be undone like any decision. */
	recall(seen: readonly SeenFile[]): void {
		const memory = readMemory(localStorage);
		for (const file of seen) {
			const signature = fileSignature(file);
			if (
				signature !== null &&
				!Object.hasOwn(this.#found, file.file) &&
				!ruleOf(this.mapping, file.file, null)
			)
				this.#found[file.file] = signature;
			if (this.recalled.includes(file.file)) continue;
			const mapping = recall(memory, this.mapping, file, seen);
			if (!mapping) continue;
			this.recalled = [...this.recalled, file.file];
			this.change(mapping);
		}
	}

	/** Remembers what was decided, for the next files of the same kind. */
	remember(seen: readonly SeenFile[]): void {
		if (this.mapping === null) return;
		writeMemory(localStorage, remember(readMemory(localStorage), this.mapping, seen, this.#found));
	}
}
