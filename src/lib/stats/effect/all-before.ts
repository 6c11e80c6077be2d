import { weightedSum, type Parameter } from './aggregate.ts';
import type { GroupTimes } from './group-time.ts';

/**
 * The average effect after the starts counted from the mean of all times before them, not from the last one alone: with
 * few units much less at the mercy of that one time, if trends were parallel all along. A weighted sum of the group-time
 * cells: a placebo effect at s lifts every level from s on. Cohort sizes are taken as given. Null without a cell after a start.
 * Source: the two-period difference in differences of averages, Bertrand, Duflo & Mullainathan 2004, QJE 119(1).
 */
export function effectFromAllBefore(groupTimes: GroupTimes): Parameter | null {
	const { cells, cohorts } = groupTimes;
	const weights = new Float64Array(cells.length);
	let total = 0;
	for (const { first, members } of cohorts) {
		const own = cells.flatMap(({ group, time }, index) => (group === first ? [{ index, time }] : []));
		const after = own.filter(({ time }) => time >= first);
		const placebo = own.filter(({ time }) => time < first);
		for (const { index } of after) weights[index] = members.length;
		placebo.forEach(({ index }, k) => {
			weights[index] = (members.length * after.length * (k + 1)) / (placebo.length + 1);
		});
		total += members.length * after.length;
	}
	if (total === 0) return null;
	return weightedSum(
		groupTimes,
		weights.map((weight) => weight / total)
	);
}
