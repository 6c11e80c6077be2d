import { dayNumber, isoDate } from '#lib/core/dates.ts';
import { targetValue } from '#lib/indicators/target.ts';
import type { Target } from '#lib/state/context.ts';
import type { Period } from '#lib/state/period.ts';

/**
 * The target of an indicator for the whole dataset in the year that holds the middle of a period; a target without a year (`*`)
 * holds always. Null when none was set: a target is data, never assumed. In the unit of the indicator.
 */
export function targetFor(
	targets: readonly Target[],
	indicator: string,
	{ from, to }: Period
): number | null {
	const year = isoDate(Math.floor((dayNumber(from) + dayNumber(to)) / 2)).slice(0, 4);
	const own = targets.filter((target) => target.indicator === indicator);
	const found =
		own.find((target) => target.period === year) ??
		own.find((target) => target.period === '*' || target.period === '');
	if (!found) return null;
	return targetValue(indicator, found.value);
}
