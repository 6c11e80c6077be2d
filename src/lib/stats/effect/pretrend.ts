import { refused, type Outcome } from '../outcome.ts';
import { chiSquareTail } from '../special/gamma.ts';
import { solvePositive } from '../special/solve.ts';
import { weightedSum, type Parameter } from './aggregate.ts';
import type { GroupTime, GroupTimes } from './group-time.ts';
import { nonzeroPlaces } from './nonzero.ts';

/** A joint test that every effect before the start is zero. */
export interface PretrendTest {
	/** Wald statistic, chi-square with `df` degrees of freedom if trends were parallel. */
	statistic: number;
	df: number;
	/** Chance of a statistic as large if trends were parallel. */
	p: number;
}

/**
 * Wald test of all group-time cells before their cohort's start (Callaway & Sant'Anna 2021, section 4; R's `did`).
 * Refused: `pretrend_no_cells`, `pretrend_singular` (more cells than the units can tell apart).
 */
export function pretrendTest({ cells, panel }: GroupTimes): Outcome<PretrendTest> {
	const placebo = cells.filter(({ group, time }) => time < group);
	if (placebo.length === 0) return refused('pretrend_no_cells');
	const units = panel.units.length;
	const effects = placebo.map(({ att }) => att);
	const solved = placebo.length < units ? solvePositive(covariances(placebo), effects) : null;
	if (solved === null) return refused('pretrend_singular', { cells: placebo.length, units });
	const statistic = units * effects.reduce((sum, att, i) => sum + att * (solved[i] as number), 0);
	// So small a variance that its square is lost tells nothing either.
	if (!Number.isFinite(statistic)) return refused('pretrend_singular', { cells: placebo.length, units });
	return { value: { statistic, df: placebo.length, p: chiSquareTail(statistic, placebo.length) } };
}

/** Below so many units to an effect, Wald's joint test finds differences where there are none: its covariances are too little known. */
const UNITS_TO_AN_EFFECT = 10;

/** Whether the test is of too many effects for its units to be believed. */
export function manyAtOnce({ df }: PretrendTest, units: number): boolean {
	return df * UNITS_TO_AN_EFFECT > units;
}

/** Of the effects of cells, times the number of units. */
function covariances(cells: readonly GroupTime[]): number[][] {
	const rows = cells.map(() => Array<number>(cells.length).fill(0));
	cells.forEach(({ influence }, a) => {
		const places = nonzeroPlaces(influence);
		for (let b = 0; b <= a; b += 1) {
			const other = (cells[b] as GroupTime).influence;
			let sum = 0;
			for (const unit of places) sum += (influence[unit] as number) * (other[unit] as number);
			const value = sum / influence.length;
			(rows[a] as number[])[b] = value;
			(rows[b] as number[])[a] = value;
		}
	});
	return rows;
}

/**
 * How much faster the outcome rose before the start in the cohorts to be treated than in the comparison units, per unit of
 * time: the least-squares slope of each cohort's cumulated placebo effects, averaged by cohort size. One number, for when
 * the joint test has too many cells. Null without two placebo cells of one cohort. In the unit of the outcome per step of time.
 * Not of `did`: ordinary least squares on the cells, whose influence functions give its error.
 */
export function pretrendSlope(groupTimes: GroupTimes): Parameter | null {
	const { cells, cohorts } = groupTimes;
	const weights = new Float64Array(cells.length);
	let units = 0;
	for (const { first, members } of cohorts) {
		const own = cells.flatMap(({ group, time }, index) =>
			group === first && time < group ? [{ index, time }] : []
		);
		const start = cells[own[0]?.index ?? -1]?.base;
		if (own.length < 2 || start === undefined) continue;
		const times = [start, ...own.map(({ time }) => time)];
		const middle = times.reduce((sum, time) => sum + time, 0) / times.length;
		const spread = times.reduce((sum, time) => sum + (time - middle) ** 2, 0);
		own.forEach(({ index }, k) => {
			// A placebo effect lifts every level from its time on.
			const lifted = times.slice(k + 1).reduce((sum, time) => sum + (time - middle) / spread, 0);
			weights[index] = lifted * members.length;
		});
		units += members.length;
	}
	if (units === 0) return null;
	return weightedSum(
		groupTimes,
		weights.map((weight) => weight / units)
	);
}
