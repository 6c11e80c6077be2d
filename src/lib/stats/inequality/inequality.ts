import { groupBy } from '#lib/core/groups.ts';
import { finite, refused, type Outcome } from '../outcome.ts';

/** How much each holds: amounts ≥ 0, in any unit; `weight` is how many it stands for (1 if not given). */
export interface Holding {
	amount: number;
	weight?: number;
	/** Name of the group it belongs to, for the split. */
	group?: string;
}

const weightOf = ({ weight }: Holding) => weight ?? 1;

/**
 * Gini coefficient: 0 when all hold the same, towards 1 when one holds everything; half the mean difference over the mean,
 * without the small-sample factor n ÷ (n − 1) (as `Gini` of R's ineq). Refused `inequality_undefined` when nothing is held,
 * an amount is negative, nobody is there, or sums are beyond all numbers. Source: Cowell 2011, Measuring Inequality, ch. 2.
 */
export function gini(holdings: readonly Holding[]): Outcome<number> {
	const total = checked(holdings);
	if (total === null) return refused('inequality_undefined');
	const sorted = [...holdings].sort((a, b) => a.amount - b.amount);
	let [held, area] = [0, 0];
	for (const holding of sorted) {
		const part = (holding.amount * weightOf(holding)) / total.amount;
		// Area under the Lorenz curve by trapezia.
		area += (weightOf(holding) / total.weight) * (held + part / 2);
		held += part;
	}
	return finite(Math.max(0, 1 - 2 * area), 'inequality_undefined');
}

export interface Theil {
	/** 0 when all hold the same, at most ln n. */
	total: number;
	/** Between the groups' means, and within groups weighted by what they hold; they add up to `total`. */
	between: number;
	within: number;
	groups: { group: string; share: number; theil: number }[];
}

/**
 * Theil's T with its exact split between and within groups. Amounts of 0 count 0 · ln 0 = 0. Refused as `gini`.
 * Source: Theil 1967; Cowell 2011, Measuring Inequality, ch. 3; Shorrocks 1980, Econometrica 48(3).
 */
export function theil(holdings: readonly Holding[]): Outcome<Theil> {
	const all = checked(holdings);
	if (all === null) return refused('inequality_undefined');
	const mean = all.amount / all.weight;
	const members = groupBy(holdings, ({ group }) => group ?? '');
	const groups = [...members].map(([group, list]) => {
		const amount = list.reduce((sum, each) => sum + each.amount * weightOf(each), 0);
		const weight = list.reduce((sum, each) => sum + weightOf(each), 0);
		return {
			group,
			share: amount / all.amount,
			weight,
			mean: amount / weight,
			theil: index(list, amount / weight, weight)
		};
	});
	return finite(
		{
			total: index(holdings, mean, all.weight),
			between: groups.reduce(
				(sum, group) => sum + (group.share === 0 ? 0 : group.share * Math.log(group.mean / mean)),
				0
			),
			within: groups.reduce((sum, group) => sum + group.share * group.theil, 0),
			groups: groups.map(({ group, share, theil: own }) => ({ group, share, theil: own }))
		},
		'inequality_undefined'
	);
}

function index(holdings: readonly Holding[], mean: number, weight: number): number {
	if (mean === 0) return 0;
	const sum = holdings.reduce((total, holding) => {
		const relative = holding.amount / mean;
		return total + (relative === 0 ? 0 : weightOf(holding) * relative * Math.log(relative));
	}, 0);
	return Math.max(0, sum / weight);
}

function checked(holdings: readonly Holding[]): { amount: number; weight: number } | null {
	if (holdings.some((each) => !(each.amount >= 0) || !(weightOf(each) > 0))) return null;
	const amount = holdings.reduce((sum, each) => sum + each.amount * weightOf(each), 0);
	const weight = holdings.reduce((sum, each) => sum + weightOf(each), 0);
	return amount > 0 && Number.isFinite(amount) ? { amount, weight } : null;
}
