import { refused, type Outcome } from './outcome.ts';

/** Whole things shared out over claimants by their weights. */
export interface Apportioned {
	/** What each gets, in the order of the weights. */
	given: number[];
	/** The exact share: weight × total ÷ sum of the weights. */
	quotas: number[];
	/** Claimants equal for the last ones, and how many of those are left: a lot or a person decides, never their order. */
	tied: { members: number[]; left: number };
}

/**
 * Hamilton's method (largest remainders): everyone gets the whole part of the quota, the rest go to the largest
 * remainders. Never more than a quota rounded up. Source: Balinski & Young 2001, Fair Representation, ch. 3.
 * Refused `apportion_inexact` unless weights and `total` are whole numbers ≥ 0 whose products stay exact (below 2^53).
 */
export function hamilton(weights: readonly number[], total: number): Outcome<Apportioned> {
	const sum = sumOf(weights, total);
	if (sum === null) return refused('apportion_inexact');
	if (sum === 0) return { value: nothing(weights, total) };
	const given = weights.map((weight) => Math.floor((weight * total) / sum));
	const remainders = weights.map((weight) => (weight * total) % sum);
	const left = total - given.reduce((a, b) => a + b, 0);
	// The remainder of the last to be served; those above it are sure, those at it are tied if they are too many.
	const last = [...remainders].sort((a, b) => b - a)[left - 1] ?? Infinity;
	const above = remainders.filter((remainder) => remainder > last).length;
	const at = remainders.flatMap((remainder, index) => (remainder === last ? [index] : []));
	const served = (index: number) =>
		(remainders[index] as number) > last || (remainders[index] === last && at.length <= left - above);
	return {
		value: {
			given: given.map((count, index) => count + (served(index) ? 1 : 0)),
			quotas: quotas(weights, total, sum),
			tied: at.length > left - above ? { members: at, left: left - above } : { members: [], left: 0 }
		}
	};
}

/**
 * Sainte-Laguë's (Webster's) method: one by one to the largest weight ÷ (2 × given + 1). It favours neither the large
 * nor the small and knows no Alabama paradox. Refused as `hamilton`. Source: Sainte-Laguë 1910; Balinski & Young 2001, ch. 4.
 */
export function sainteLague(weights: readonly number[], total: number): Outcome<Apportioned> {
	const sum = sumOf(weights, total);
	if (sum === null) return refused('apportion_inexact');
	if (sum === 0) return { value: nothing(weights, total) };
	const given = weights.map(() => 0);
	let left = total;
	const shared = (tied: Apportioned['tied']) => ({
		value: { given, quotas: quotas(weights, total, sum), tied }
	});
	while (left > 0) {
		const [first = 0, ...others] = largest(weights, given);
		if (others.length >= left) return shared({ members: [first, ...others], left });
		for (const index of [first, ...others]) {
			given[index] = (given[index] as number) + 1;
			left--;
		}
	}
	return shared({ members: [], left: 0 });
}

/** Those with the largest quotient, compared exactly by cross-multiplication. */
function largest(weights: readonly number[], given: readonly number[]): number[] {
	let best: number[] = [];
	weights.forEach((weight, index) => {
		const against = best[0];
		const difference =
			against === undefined
				? 1
				: weight * (2 * (given[against] as number) + 1) -
					(weights[against] as number) * (2 * (given[index] as number) + 1);
		if (difference > 0) best = [index];
		else if (difference === 0) best.push(index);
	});
	return best;
}

function quotas(weights: readonly number[], total: number, sum: number): number[] {
	return weights.map((weight) => (weight * total) / sum);
}

/** Nobody has a claim: nothing is given, and nobody is tied for it. */
function nothing(weights: readonly number[], total: number): Apportioned {
	return { given: weights.map(() => 0), quotas: weights.map(() => 0), tied: { members: [], left: total } };
}

/** The sum of the weights; null where the shares could not be told apart exactly. */
function sumOf(weights: readonly number[], total: number): number | null {
	const sum = weights.reduce((a, b) => a + b, 0);
	const whole = [...weights, total].every((value) => Number.isSafeInteger(value) && value >= 0);
	return whole && Number.isSafeInteger(sum * (2 * total + 1)) ? sum : null;
}
