import type { ChartPoint } from './limits.ts';

export type Signal = 'outside' | 'shift' | 'trend' | 'two_of_three';

/** How many points on one side of the centre, or rising or falling one after another, are no chance. */
const RUN = 7;

/**
 * Which of the four usual rules each point is part of. outside: beyond a limit. shift: one of seven or more in a row on
 * one side of the centre. trend: one of seven or more in a row each higher (or each lower) than the last. two_of_three: two of
 * three in a row beyond two standard deviations on the same side, within the limits. Empty where nothing but chance is seen.
 * Source: NHS England, Making Data Count (rules of the R package NHSRplotthedots); Western Electric 1956.
 */
export function signals(points: readonly ChartPoint[]): Signal[][] {
	const found = points.map(() => new Set<Signal>());
	const mark = (from: number, to: number, signal: Signal) => {
		for (let i = from; i < to; i += 1) found[i]?.add(signal);
	};
	points.forEach(({ value, lower, upper }, i) => {
		if (value < lower || value > upper) mark(i, i + 1, 'outside');
	});
	const side = points.map(({ value, centre }) => Math.sign(value - centre));
	forRuns(side, (from, to, sign) => {
		if (sign !== 0 && to - from >= RUN) mark(from, to, 'shift');
	});
	const step = points.slice(1).map(({ value }, i) => Math.sign(value - (points[i] as ChartPoint).value));
	forRuns(step, (from, to, sign) => {
		// A run of n steps joins n + 1 points.
		if (sign !== 0 && to - from + 1 >= RUN) mark(from, to + 1, 'trend');
	});
	const far = points.map(({ value, centre, sigma, lower, upper }) =>
		value >= lower && value <= upper && Math.abs(value - centre) > 2 * sigma ? Math.sign(value - centre) : 0
	);
	for (let i = 0; i + 2 < points.length; i += 1) {
		for (const sign of [1, -1]) {
			const near = [i, i + 1, i + 2].filter((j) => far[j] === sign);
			if (near.length >= 2) for (const j of near) mark(j, j + 1, 'two_of_three');
		}
	}
	return found.map((set) => [...set]);
}

function forRuns(signs: readonly number[], use: (from: number, to: number, sign: number) => void): void {
	let from = 0;
	for (let i = 1; i <= signs.length; i += 1) {
		if (i < signs.length && signs[i] === signs[from]) continue;
		if (from < signs.length) use(from, i, signs[from] as number);
		from = i;
	}
}
