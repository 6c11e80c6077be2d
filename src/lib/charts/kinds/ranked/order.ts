import { collator } from '#lib/i18n/format.ts';
import type { RankedItem } from '../../types.ts';

export type RankedSort = 'value' | 'lowest' | 'label' | 'given';

/** Highest or lowest value first (ties by name), by name, or as given. Items without a value come last. */
export function ranked(items: readonly RankedItem[], sort: RankedSort): RankedItem[] {
	if (sort === 'given') return [...items];
	const { compare } = collator();
	return [...items].sort((a, b) => {
		if (sort !== 'label' && a.value !== b.value) {
			if (a.value === null) return 1;
			if (b.value === null) return -1;
			return sort === 'lowest' ? a.value - b.value : b.value - a.value;
		}
		return compare(a.label, b.label);
	});
}
