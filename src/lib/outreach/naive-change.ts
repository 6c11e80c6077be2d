import type { Panel } from '#lib/stats/effect/panel.ts';

/** The change of a mean from before the starts to after them, in the unit of the outcome. */
export interface NaiveChange {
	/** In the treated places, each from its own start. */
	treated: number;
	/** In the places never treated, over the same times; null without any. */
	others: number | null;
}

/**
 * What looking only at before and after shows. It takes everything else that changed meanwhile for the treatment's; the change in
 * the other places says how much that may be.
 */
export function naiveChange({ units, times, first, outcomes }: Panel): NaiveChange | null {
	const treated = units.flatMap((_, unit) => {
		const start = first[unit] as number;
		return times.some((time) => time < start) && times.some((time) => time >= start) ? [{ unit, start }] : [];
	});
	if (treated.length === 0) return null;
	const never = units.flatMap((_, unit) => (first[unit] === Infinity ? [unit] : []));
	const change = (unit: number, start: number) => {
		const line = [...(outcomes[unit] as Float64Array)];
		return (
			mean(line.filter((_, t) => (times[t] as number) >= start)) -
			mean(line.filter((_, t) => (times[t] as number) < start))
		);
	};
	return {
		treated: mean(treated.map(({ unit, start }) => change(unit, start))),
		others:
			never.length === 0
				? null
				: mean(treated.flatMap(({ start }) => never.map((unit) => change(unit, start))))
	};
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
