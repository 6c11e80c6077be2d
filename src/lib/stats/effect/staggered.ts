import type { Problem } from '#lib/core/errors.ts';
import type { Outcome } from '../outcome.ts';
import { studentTwoSided } from '../special/student.ts';
import { normalCdf } from '../special/normal-distribution.ts';
import { aggregate, type Aggregation, type Parameter } from './aggregate.ts';
import { effectFromAllBefore } from './all-before.ts';
import { groupTimes, type Control, type GroupTimes } from './group-time.ts';
import { simultaneousCritical, type Draws } from './multiplier-bootstrap.ts';
import type { Panel } from './panel.ts';
import { pretrendSlope, pretrendTest, type PretrendTest } from './pretrend.ts';
import { criticalValues, influenceError, pooledError } from './standard-error.ts';

/** An effect with its 95 % intervals; null where the data cannot tell how uncertain it is. */
export interface Estimate {
	att: number;
	se: number | null;
	/** Pointwise: this effect by itself. */
	lower: number | null;
	upper: number | null;
	/** Simultaneous: all effects of the same list at once. */
	simultaneousLower: number | null;
	simultaneousUpper: number | null;
}

export interface EffectOptions {
	control: Control;
	aggregate: Aggregation;
	/** `influence` for many units (as R's `did`), `pooled` for few: see standard-error.ts. */
	errors: 'influence' | 'pooled';
	/** Of the multiplier bootstrap, which `influence` takes for the simultaneous intervals. */
	draws: Draws;
}

export interface StaggeredEffect {
	cells: (Estimate & { group: number; time: number; base: number })[];
	overall: Estimate & { p: number | null };
	parts: (Estimate & { key: number })[];
	/** The average after the starts counted from all times before them. */
	fromAllBefore: Estimate | null;
	pretrend: { test: Outcome<PretrendTest>; slope: Estimate | null };
	/** Units compared: treated within the times, never, and only after them (the last to be treated where nobody never is). */
	units: { treated: number; never: number; later: number };
	/** Degrees of freedom of the intervals; null for the normal distribution. */
	df: number | null;
	withoutControls: number;
	/** What a reader must know before believing it. */
	cautions: Problem[];
}

/**
 * Effect of a treatment that units take up at different times, with intervals, summed up as asked, and the check of the
 * trends before. Refused as `groupTimes` and `aggregate` are.
 */
export function staggeredEffect(panel: Panel, options: EffectOptions): Outcome<StaggeredEffect> {
	const found = groupTimes(panel, options.control);
	if ('refused' in found) return found;
	const summed = aggregate(found.value, options.aggregate);
	if ('refused' in summed) return summed;
	const { cells, cohorts, withoutControls, panel: compared } = found.value;
	const single = cells.map((cell, index) => ({
		...cell,
		weights: Float64Array.from(cells, (_, i) => (i === index ? 1 : 0))
	}));
	const { overall, parts } = summed.value;
	const estimates = (parameters: readonly Parameter[]) => withIntervals(found.value, parameters, options);
	const [total] = estimates([overall]) as [Estimate];
	const alone = (parameter: Parameter | null) =>
		parameter === null ? null : (estimates([parameter])[0] as Estimate);
	const end = compared.times.at(-1) as number;
	const count = (chosen: (first: number) => boolean) =>
		cohorts.reduce((sum, { first, members }) => sum + (chosen(first) ? members.length : 0), 0);
	const { df } = errorOf(found.value, overall, options);
	return {
		value: {
			cells: estimates(single).map((estimate, i) => {
				const { group, time, base } = cells[i] as (typeof cells)[number];
				return { group, time, base, ...estimate };
			}),
			overall: { ...total, p: pValue(total, df) },
			parts: estimates(parts).map((estimate, i) => ({ key: parts[i]?.key as number, ...estimate })),
			// Cohort sizes are given here, so the error is the pooled one, which is nearer its nominal coverage too.
			fromAllBefore: pooled(found.value, effectFromAllBefore(found.value), options),
			pretrend: {
				test: pretrendTest(found.value),
				slope: alone(pretrendSlope(found.value))
			},
			units: {
				treated: count((first) => first <= end),
				never: count((first) => first === Infinity),
				later: count((first) => first > end && first !== Infinity)
			},
			df: df === Infinity ? null : df,
			withoutControls,
			cautions: cautions(found.value, options)
		}
	};
}

function pooled(
	groupTimes: GroupTimes,
	parameter: Parameter | null,
	options: EffectOptions
): Estimate | null {
	if (parameter === null) return null;
	return withIntervals(groupTimes, [parameter], { ...options, errors: 'pooled' })[0] as Estimate;
}

function errorOf(groupTimes: GroupTimes, parameter: Parameter, { errors }: EffectOptions) {
	return errors === 'pooled' ? pooledError(groupTimes, parameter) : influenceError(parameter);
}

function withIntervals(
	groupTimes: GroupTimes,
	parameters: readonly Parameter[],
	options: EffectOptions
): Estimate[] {
	const found = parameters.map((parameter) => errorOf(groupTimes, parameter, options));
	const critical = criticalValues(Math.max(1, found[0]?.df ?? 1), parameters.length);
	const drawn =
		options.errors === 'influence' && parameters.length > 1
			? simultaneousCritical(
					parameters.map(({ influence }) => influence),
					0.95,
					options.draws
				)
			: null;
	// The band of one parameter is its interval; the bootstrap's own noise must not make it narrower than that.
	const all = drawn === null ? critical.all : Math.max(drawn, critical.one);
	return parameters.map(({ att }, i) => {
		const { se } = found[i] as { se: number | null };
		const end = (half: number) => (se === null ? null : att + half * se);
		return {
			att,
			se,
			lower: end(-critical.one),
			upper: end(critical.one),
			simultaneousLower: end(-all),
			simultaneousUpper: end(all)
		};
	});
}

/** Chance of an estimate as far from zero if there were no effect. */
function pValue({ att, se }: Estimate, df: number): number | null {
	if (se === null) return null;
	const t = Math.abs(att / se);
	return df === Infinity ? 2 * normalCdf(-t) : studentTwoSided(t, df);
}

/** Fewer than this in a cohort, and the normal approximation of its cells is doubtful (the rule of R's `did`: five). */
const FEW = 5;

function cautions({ cohorts, withoutControls }: GroupTimes, { errors }: EffectOptions): Problem[] {
	const list: Problem[] = [];
	const small = cohorts.filter(({ members }) => members.length <= FEW);
	if (errors === 'influence' && small.length > 0)
		list.push({ code: 'effect_small_groups', params: { groups: small.length, units: FEW } });
	if (withoutControls > 0) list.push({ code: 'effect_cells_left_out', params: { cells: withoutControls } });
	return list;
}
