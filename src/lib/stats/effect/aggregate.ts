import { refused, type Outcome } from '../outcome.ts';
import type { GroupTime, GroupTimes } from './group-time.ts';

export type Aggregation = 'simple' | 'dynamic' | 'group' | 'calendar';

/** A weighted mean of group-time effects. */
export interface Parameter {
	att: number;
	influence: Float64Array;
	/** The weight of each group-time cell, in their order. */
	weights: Float64Array;
}

export interface Part extends Parameter {
	/** Times since the start (dynamic), first time treated (group) or time (calendar). */
	key: number;
}

export interface Aggregate {
	overall: Parameter;
	/** None for `simple`. */
	parts: readonly Part[];
}

/**
 * Group-time effects summed up. simple: all cells from the start on, by cohort size. dynamic: by time since the start (the
 * overall is the mean of those from 0 on). group: the mean of each cohort's effects (overall by cohort size). calendar: by
 * time, cohorts by size (overall the mean over times). Influence functions include that of the estimated cohort sizes.
 * Refused `effect_nothing_after` when no cell lies at or after its cohort's start.
 * Source: Callaway & Sant'Anna 2021, J. Econometrics 225(2), section 3 and table 1.
 */
export function aggregate(groupTimes: GroupTimes, by: Aggregation): Outcome<Aggregate> {
	const { cells } = groupTimes;
	const post = cells.filter(({ group, time }) => time >= group);
	if (post.length === 0) return refused('effect_nothing_after');
	const sized = (chosen: readonly GroupTime[]) => bySize(groupTimes, chosen);
	const keyed = (keys: readonly number[], chosen: (key: number) => Parameter): Part[] =>
		[...new Set(keys)].sort((a, b) => a - b).map((key) => ({ key, ...chosen(key) }));
	switch (by) {
		case 'simple':
			return { value: { overall: sized(post), parts: [] } };
		case 'dynamic': {
			const since = ({ group, time }: GroupTime) => time - group;
			const parts = keyed(cells.map(since), (key) => sized(cells.filter((cell) => since(cell) === key)));
			return { value: { overall: meanOf(parts.filter(({ key }) => key >= 0)), parts } };
		}
		case 'calendar': {
			const parts = keyed(
				post.map(({ time }) => time),
				(key) => sized(post.filter(({ time }) => time === key))
			);
			return { value: { overall: meanOf(parts), parts } };
		}
		case 'group': {
			const parts = keyed(
				post.map(({ group }) => group),
				(key) => sized(post.filter(({ group }) => group === key))
			);
			const shares = parts.map(({ key }) => share(groupTimes, key));
			return {
				value: {
					overall: combine(
						parts,
						shares,
						sizeInfluence(
							groupTimes,
							parts.map(({ key }) => key),
							parts
						)
					),
					parts
				}
			};
		}
	}
}

/** The sum of group-time effects by fixed weights, one a cell. */
export function weightedSum({ cells, panel }: GroupTimes, weights: Float64Array): Parameter {
	const influence = new Float64Array(panel.units.length);
	let att = 0;
	cells.forEach((cell, index) => {
		const weight = weights[index] as number;
		att += weight * cell.att;
		cell.influence.forEach((value, i) => (influence[i] = (influence[i] as number) + weight * value));
	});
	return { att, influence, weights };
}

/** Share of all units that a cohort holds. */
function share({ panel, cohorts }: GroupTimes, group: number): number {
	return (cohorts.find(({ first }) => first === group)?.members.length ?? 0) / panel.units.length;
}

/** The mean of cells by the sizes of their cohorts. */
function bySize(groupTimes: GroupTimes, chosen: readonly GroupTime[]): Parameter {
	const { cells } = groupTimes;
	const parameters = chosen.map((cell) => {
		const weights = new Float64Array(cells.length);
		weights[cells.indexOf(cell)] = 1;
		return { att: cell.att, influence: cell.influence, weights };
	});
	const groups = chosen.map(({ group }) => group);
	return combine(
		parameters,
		groups.map((group) => share(groupTimes, group)),
		sizeInfluence(groupTimes, groups, parameters)
	);
}

function meanOf(parts: readonly Parameter[]): Parameter {
	return combine(
		parts,
		parts.map(() => 1)
	);
}

/** The mean by weights that need not add up to 1, with the influence of having estimated them. */
function combine(parts: readonly Parameter[], raw: readonly number[], ofSizes?: Float64Array): Parameter {
	const total = raw.reduce((sum, weight) => sum + weight, 0);
	const add = (values: (part: Parameter) => Float64Array, start: Float64Array) => {
		parts.forEach((part, p) => {
			const weight = (raw[p] as number) / total;
			values(part).forEach((value, i) => (start[i] = (start[i] as number) + weight * value));
		});
		return start;
	};
	const [first] = parts as readonly [Parameter];
	return {
		att: parts.reduce((sum, part, p) => sum + ((raw[p] as number) / total) * part.att, 0),
		influence: add(({ influence }) => influence, ofSizes ?? new Float64Array(first.influence.length)),
		weights: add(({ weights }) => weights, new Float64Array(first.weights.length))
	};
}

/**
 * What estimating weights p_k ÷ Σp from the sizes of cohorts adds to the influence of Σ (p_k ÷ Σp) · att_k: for a unit,
 * Σ_k att_k · ((1{unit in k} − p_k) ÷ Σp − p_k · Σ_j (1{unit in j} − p_j) ÷ (Σp)²).
 */
function sizeInfluence(
	groupTimes: GroupTimes,
	groups: readonly number[],
	parts: readonly Parameter[]
): Float64Array {
	const sizes = groups.map((group) => share(groupTimes, group));
	const total = sizes.reduce((sum, size) => sum + size, 0);
	const ofCohort = new Map(
		groupTimes.cohorts.map(({ first }) => {
			const off = groups.map((group, k) => (group === first ? 1 : 0) - (sizes[k] as number));
			const all = off.reduce((sum, value) => sum + value, 0);
			const value = off.reduce(
				(sum, each, k) =>
					sum + (parts[k] as Parameter).att * (each / total - ((sizes[k] as number) * all) / (total * total)),
				0
			);
			return [first, value] as const;
		})
	);
	return Float64Array.from(groupTimes.panel.first, (first) => ofCohort.get(first) ?? 0);
}
