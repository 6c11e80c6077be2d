import { refused, type Outcome } from '../outcome.ts';
import { cohortsOf, type Cohort, type Panel } from './panel.ts';

export type Comparison = 'treated_untreated' | 'earlier_later' | 'later_earlier';

/** One two-by-two comparison inside the naive regression. */
export interface TwoByTwo {
	kind: Comparison;
	/** First time treated of the cohort whose change is taken for the effect, and of the one compared with. */
	treated: number;
	untreated: number;
	/** Difference in differences of the two cohorts' means, in the unit of the outcome. */
	estimate: number;
	/** All weights add up to 1. */
	weight: number;
}

export interface BaconDecomposition {
	/** The coefficient of two-way fixed effects: Σ weight · estimate. */
	twoWay: number;
	comparisons: TwoByTwo[];
	/** Weight and mean estimate of each kind. `later_earlier` compares with units already treated: where effects grow it misleads. */
	kinds: { kind: Comparison; weight: number; estimate: number }[];
}

/**
 * What the two-way fixed-effects regression of the outcome on “treated by now” is an average of. Needs a balanced panel.
 * Units treated from the first time on, whom the paper keeps as one more comparison (“later v. always treated”), are left out
 * beforehand by `balancedPanel`, as they are from the group-time effects, so that both speak of the same units; with such units
 * in the data the coefficient differs from that of a regression that keeps them. Refused `effect_no_comparison` with a single cohort.
 * Source: Goodman-Bacon 2021, J. Econometrics 225(2), theorem 1 (as `bacon` of R's bacondecomp).
 */
export function baconDecomposition(panel: Panel): Outcome<BaconDecomposition> {
	const cohorts = cohortsOf(panel);
	const comparisons: TwoByTwo[] = [];
	for (const treated of cohorts) {
		if (treated.first === Infinity) continue;
		for (const untreated of cohorts)
			if (untreated !== treated) comparisons.push(compare(panel, treated, untreated));
	}
	const total = comparisons.reduce((sum, { weight }) => sum + weight, 0);
	if (!(total > 0)) return refused('effect_no_comparison');
	const scaled = comparisons.map((each) => ({ ...each, weight: each.weight / total }));
	const kinds = (['treated_untreated', 'earlier_later', 'later_earlier'] as const).flatMap((kind) => {
		const own = scaled.filter((each) => each.kind === kind);
		const weight = own.reduce((sum, each) => sum + each.weight, 0);
		if (weight === 0) return [];
		return [
			{ kind, weight, estimate: own.reduce((sum, each) => sum + each.weight * each.estimate, 0) / weight }
		];
	});
	return {
		value: {
			twoWay: scaled.reduce((sum, { weight, estimate }) => sum + weight * estimate, 0),
			comparisons: scaled,
			kinds
		}
	};
}

function compare(panel: Panel, treated: Cohort, untreated: Cohort): TwoByTwo {
	const { times, units } = panel;
	const shareTreated = ({ first }: Cohort) => times.filter((time) => time >= first).length / times.length;
	const [d, c] = [shareTreated(treated), shareTreated(untreated)];
	const sizes = (treated.members.length + untreated.members.length) / units.length;
	const part = treated.members.length / (treated.members.length + untreated.members.length);
	const kind =
		untreated.first === Infinity
			? 'treated_untreated'
			: treated.first < untreated.first
				? 'earlier_later'
				: 'later_earlier';
	// The window in which the other cohort does not change: before it starts, or after it did. `span` is its share of the times.
	const inWindow = (time: number) =>
		kind === 'later_earlier' ? time >= untreated.first : time < untreated.first;
	const span = kind === 'later_earlier' ? c : 1 - c;
	const within = kind === 'later_earlier' ? d / c : (d - c) / (1 - c);
	const mean = ({ members }: Cohort, keep: (time: number) => boolean) => {
		const kept = times.flatMap((time, t) => (inWindow(time) && keep(time) ? [t] : []));
		const sum = members.reduce(
			(total, unit) => total + kept.reduce((line, t) => line + (panel.outcomes[unit]?.[t] as number), 0),
			0
		);
		return sum / (members.length * kept.length);
	};
	const change = (cohort: Cohort) =>
		mean(cohort, (time) => time >= treated.first) - mean(cohort, (time) => time < treated.first);
	return {
		kind,
		treated: treated.first,
		untreated: untreated.first,
		estimate: change(treated) - change(untreated),
		weight: (sizes * span) ** 2 * part * (1 - part) * within * (1 - within)
	};
}
