import type { IndicatorRow } from '#lib/indicators/indicator.ts';
import { kitagawa } from '#lib/stats/kitagawa.ts';

/** Why a share moved between two periods; all of them shares, `rates + mix` is the change. */
export interface TakeUpMoved {
	/** Of how people file within the same procedures. */
	rates: number;
	/** Of which procedures there were more and fewer of. */
	mix: number;
	/** The procedure with the largest part in `rates`, in its direction; null where none is named. */
	most: { procedure: string; before: number; after: number; points: number } | null;
}

/**
 * Splits the change of D1a, cut by procedure, into behaviour and mix after Kitagawa (`stats/kitagawa.ts`). Null where a period holds
 * nothing, or there is but one procedure to split by.
 */
export function takeUpMoved(
	before: readonly IndicatorRow[],
	after: readonly IndicatorRow[]
): TakeUpMoved | null {
	const earlier = byProcedure(before);
	const later = byProcedure(after);
	const procedures = [...new Set([...earlier.keys(), ...later.keys()])];
	if (procedures.length < 2) return null;
	const parts = procedures.map((procedure) => {
		// What there was on one side only cannot have been filed otherwise on the other.
		const then = earlier.get(procedure) ?? later.get(procedure)!;
		const now = later.get(procedure) ?? then;
		return {
			before: { size: earlier.has(procedure) ? then.size : 0, rate: then.rate },
			after: { size: later.has(procedure) ? now.size : 0, rate: now.rate }
		};
	});
	const split = kitagawa(parts);
	if ('refused' in split) return null;
	const { rates, mix, categories } = split.value;
	const direction = Math.sign(rates);
	let most: TakeUpMoved['most'] = null;
	categories.forEach(({ rate }, index) => {
		const procedure = procedures[index] ?? null;
		const part = parts[index]!;
		if (procedure === null || rate * direction <= (most?.points ?? 0) * direction) return;
		most = { procedure, before: part.before.rate, after: part.after.rate, points: rate };
	});
	return { rates, mix, most };
}

function byProcedure(rows: readonly IndicatorRow[]): Map<string | null, { size: number; rate: number }> {
	return new Map(
		rows
			.filter(({ denominator }) => (denominator ?? 0) > 0)
			.map(({ keys, numerator, denominator }) => [
				keys[0] ?? null,
				{ size: denominator ?? 0, rate: (numerator ?? 0) / (denominator ?? 0) }
			])
	);
}
