import { dayNumber } from '#lib/core/dates.ts';
import type { Alias, NameKind } from './alias.ts';
import { parsePlace, placeForm } from './place-text.ts';
import { writtenKey } from './written-key.ts';

/** Aliases to look up, for the data of one scope (codes of districts or provinces, in any order). */
export class AliasBook {
	readonly #entries = new Map<string, Alias[]>();

	constructor(aliases: readonly Alias[], scope: readonly string[]) {
		const here = [...scope].sort().join(' ');
		for (const alias of aliases) {
			if (alias.scope && [...alias.scope].sort().join(' ') !== here) continue;
			const key = entryKey(alias.kind, alias.text);
			this.#entries.set(key, [...(this.#entries.get(key) ?? []), alias]);
		}
	}

	/** The last alias said of a form that holds on the day; null day: of what has no date. */
	find(kind: NameKind, text: string, day: number | null): Alias | undefined {
		if (this.#entries.size === 0) return undefined;
		return this.#entries
			.get(entryKey(kind, text))
			?.findLast(
				({ from, to }) =>
					day === null ||
					((from === undefined || dayNumber(from) <= day) && (to === undefined || day <= dayNumber(to)))
			);
	}
}

/** Of an address it is the part that names the ward. */
function entryKey(kind: NameKind, text: string): string {
	const form = kind === 'ward' ? placeForm(parsePlace(text)) : text;
	return `${kind} ${writtenKey(form || text)}`;
}
