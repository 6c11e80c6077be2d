import { expect, it } from 'vitest';
import { valueOf } from '../outcome.ts';
import { baconDecomposition } from './bacon.ts';
import { balancedPanel } from './panel.ts';
import { homicide } from './published/homicide.ts';
import { minimumWage } from './published/minimum-wage.ts';

it('three units over ten times: `bacon()` of R’s bacondecomp as printed on asjadnaqvi.github.io/DiD (code_r/06_bacon_r)', () => {
	const rows = [1, 2, 3].flatMap((unit) =>
		Array.from({ length: 10 }, (_, index) => {
			const time = index + 1;
			const effect = unit === 2 && time >= 5 ? 2 : unit === 3 && time >= 8 ? 4 : 0;
			return {
				unit: String(unit),
				time,
				firstTreated: unit === 1 ? null : unit === 2 ? 5 : 8,
				outcome: unit + time + effect
			};
		})
	);
	const { twoWay, comparisons } = valueOf(baconDecomposition(valueOf(balancedPanel(rows)).panel));
	expect(twoWay).toBeCloseTo(2.909091, 6);
	const printed = [
		[5, Infinity, 2, 0.3636364],
		[8, Infinity, 4, 0.3181818],
		[8, 5, 4, 0.1363636],
		[5, 8, 2, 0.1818182]
	] as const;
	for (const [treated, untreated, estimate, weight] of printed) {
		const found = comparisons.find((each) => each.treated === treated && each.untreated === untreated);
		expect(found?.estimate).toBeCloseTo(estimate, 12);
		expect(found?.weight).toBeCloseTo(weight, 7);
	}
});

it('figure 2 of Goodman-Bacon 2021, as in the test suite of bacondecomp: the weights of three units over a hundred times, whatever the outcomes', () => {
	const starts = [null, 34, 85];
	const rows = starts.flatMap((firstTreated, unit) =>
		Array.from({ length: 100 }, (_, index) => ({
			unit: String(unit),
			time: index + 1,
			firstTreated,
			outcome: index % (unit + 2)
		}))
	);
	const { comparisons } = valueOf(baconDecomposition(valueOf(balancedPanel(rows)).panel));
	const weight = (treated: number, untreated: number) =>
		comparisons.find((each) => each.treated === treated && each.untreated === untreated)?.weight;
	expect(weight(34, Infinity)).toBeCloseTo(0.365, 3);
	expect(weight(85, Infinity)).toBeCloseTo(0.222, 3);
	expect(weight(34, 85)).toBeCloseTo(0.278, 3);
	expect(weight(85, 34)).toBeCloseTo(0.135, 3);
});

it('homicides under “castle doctrine” laws, as the vignette of bacondecomp prints them', () => {
	const { twoWay, kinds, comparisons } = valueOf(baconDecomposition(valueOf(balancedPanel(homicide)).panel));
	const printed = {
		earlier_later: [0.05976, -0.00554],
		later_earlier: [0.0319, 0.07032],
		treated_untreated: [0.90834, 0.08796]
	};
	expect(kinds).toHaveLength(3);
	for (const { kind, weight, estimate } of kinds) {
		expect(weight).toBeCloseTo(printed[kind][0] as number, 5);
		expect(estimate).toBeCloseTo(printed[kind][1] as number, 5);
	}
	expect(twoWay).toBeCloseTo(0.0818, 4);
	// The weightiest comparison; the outcomes here are typed to five places.
	const most = comparisons.find(({ treated, untreated }) => treated === 2006 && untreated === Infinity);
	expect(most?.weight).toBeCloseTo(0.5923947, 7);
	expect(most?.estimate).toBeCloseTo(0.06823587, 5);
	expect(comparisons.every(({ weight }) => weight <= (most?.weight ?? 0))).toBe(true);
});

it('adds up to the two-way fixed-effects coefficient itself', () => {
	const { panel } = valueOf(balancedPanel(minimumWage));
	// y and D with unit and time means taken off; the coefficient is Σ D̃·y ÷ Σ D̃·D.
	const treated = panel.first.map((first) => panel.times.map((time) => (time >= first ? 1 : 0)));
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const ofUnit = treated.map(mean);
	const ofTime = panel.times.map((_, t) => mean(treated.map((line) => line[t] as number)));
	const overall = mean(ofUnit);
	let [above, below] = [0, 0];
	treated.forEach((line, unit) =>
		line.forEach((d, t) => {
			const off = d - (ofUnit[unit] as number) - (ofTime[t] as number) + overall;
			above += off * (panel.outcomes[unit]?.[t] as number);
			below += off * d;
		})
	);
	const { twoWay, kinds } = valueOf(baconDecomposition(panel));
	expect(twoWay).toBeCloseTo(above / below, 10);
	expect(kinds.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
});
