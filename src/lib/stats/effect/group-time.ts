import { refused, type Outcome } from '../outcome.ts';
import { before, cohortsOf, type Cohort, type Panel } from './panel.ts';

export type Control = 'never' | 'notyet';

/** The average effect on one cohort at one time, against the change of the comparison units. */
export interface GroupTime {
	/** First time treated of the cohort. */
	group: number;
	time: number;
	/** The time the change is counted from. */
	base: number;
	/** In the unit of the outcome. Before `group` it is a placebo: the change since the time before. */
	att: number;
	/** One value a unit; mean 0; their mean square over the number of units is the squared standard error. */
	influence: Float64Array;
	/** Weights on the cohorts' mean changes from base to time: 1 for the group, negative for comparison cohorts. */
	contrast: Float64Array;
}

export interface GroupTimes {
	panel: Panel;
	cohorts: readonly Cohort[];
	cells: readonly GroupTime[];
	/** Cells left out because no unit was untreated at both times. */
	withoutControls: number;
}

/**
 * Group-time average treatment effects without covariates: ATT(g, t) = mean change of cohort g from the base to t, less
 * that of the comparison units. The base period varies, as by default in R's `did`: the last time before g from g on, the
 * time just before t earlier. Comparison: the never treated, or with `notyet` all not yet treated at t. Where nobody is
 * never treated, `notyet` ends before the last cohort's start and `never` is refused (`effect_no_never_treated`).
 * Source: Callaway & Sant'Anna 2021, J. Econometrics 225(2), eq. 2.6–2.9 and theorem 2.
 */
export function groupTimes(whole: Panel, control: Control): Outcome<GroupTimes> {
	const never = whole.first.includes(Infinity);
	if (!never && control === 'never') return refused('effect_no_never_treated');
	const panel = never ? whole : before(whole, Math.max(...new Set(whole.first)));
	if (panel.times.length < 2) return refused('effect_no_comparison');
	const cohorts = cohortsOf(panel);
	const treated = cohorts.filter(({ first }) => first <= (panel.times.at(-1) as number));
	if (treated.length === 0) return refused('effect_no_comparison');

	const cells: GroupTime[] = [];
	let withoutControls = 0;
	for (const cohort of treated) {
		const lastBefore = panel.times.findLastIndex((time) => time < cohort.first);
		for (let t = 1; t < panel.times.length; t += 1) {
			const time = panel.times[t] as number;
			const base = time >= cohort.first ? lastBefore : t - 1;
			const against = cohorts.filter(({ first }) =>
				control === 'never' ? first === Infinity : first > time && first !== cohort.first
			);
			if (against.length === 0) withoutControls += 1;
			else cells.push(cell(panel, cohorts, cohort, against, t, base));
		}
	}
	if (cells.length === 0) return refused('effect_no_comparison');
	return { value: { panel, cohorts, cells, withoutControls } };
}

function cell(
	{ units, times, outcomes }: Panel,
	cohorts: readonly Cohort[],
	cohort: Cohort,
	against: readonly Cohort[],
	t: number,
	base: number
): GroupTime {
	const change = (unit: number) => {
		const line = outcomes[unit] as Float64Array;
		return (line[t] as number) - (line[base] as number);
	};
	const controls = against.flatMap(({ members }) => members);
	const risen = mean(cohort.members.map(change));
	const expected = mean(controls.map(change));
	const influence = new Float64Array(units.length);
	const spread = (members: readonly number[], centre: number, sign: number) => {
		for (const unit of members)
			influence[unit] = (sign * units.length * (change(unit) - centre)) / members.length;
	};
	spread(cohort.members, risen, 1);
	spread(controls, expected, -1);
	return {
		group: cohort.first,
		time: times[t] as number,
		base: times[base] as number,
		att: risen - expected,
		influence,
		contrast: Float64Array.from(cohorts, (each) =>
			each === cohort ? 1 : against.includes(each) ? -each.members.length / controls.length : 0
		)
	};
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
