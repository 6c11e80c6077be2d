import type { Dimension } from '#lib/model/dimensions.ts';
import type { Mask } from './filter.ts';

/** A part of a sum: the rows that pass every mask, added or taken away. */
export interface Term<D extends Dimension> {
	readonly sign: 1 | -1;
	readonly masks: ReadonlyMap<D, Mask>;
}

/**
 * A sum over filtered rows as terms that touch fewer rows: a filter that lets most members pass is all of them less
 * those that do not. Counts are whole, so that nothing is lost. Filters on what is `shown` stay as they are, because
 * members they keep out must not appear.
 */
export function termsOf<D extends Dimension>(masks: ReadonlyMap<D, Mask>, shown: ReadonlySet<D>): Term<D>[] {
	let terms: Term<D>[] = [{ sign: 1, masks: new Map() }];
	for (const [dimension, mask] of masks) {
		const passing = mask.reduce((sum, pass) => sum + pass, 0);
		if (passing === mask.length) continue;
		if (shown.has(dimension) || passing * 2 <= mask.length) {
			terms = terms.map(({ sign, masks: own }) => ({ sign, masks: new Map([...own, [dimension, mask]]) }));
			continue;
		}
		const rest = mask.map((pass) => 1 - pass);
		terms = terms.flatMap(({ sign, masks: own }) => [
			{ sign, masks: own },
			{ sign: sign === 1 ? -1 : 1, masks: new Map([...own, [dimension, rest]]) }
		]);
	}
	return terms;
}
