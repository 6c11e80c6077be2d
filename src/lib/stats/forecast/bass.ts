import { refused, type Outcome } from '../outcome.ts';

/** Coefficients of innovation p and of imitation q, a period; m is how many adopt in the end. */
export interface BassCurve {
	p: number;
	q: number;
	m: number;
}

/** How many have adopted by time t ≥ 0, in the unit of m. Source: Bass 1969, Management Science 15(5), eq. 10. */
export function bassAdopted(t: number, { p, q, m }: BassCurve): number {
	const decay = Math.exp(-(p + q) * t);
	return (m * (1 - decay)) / (1 + (q / p) * decay);
}

/** When most adopt, ln(q ÷ p) ÷ (p + q), and how many a period then: m (p + q)² ÷ 4q. Null unless q > p (no peak). Bass 1969, eq. 11. */
export function bassPeak({ p, q, m }: BassCurve): { time: number; rate: number } | null {
	if (!(q > p && p > 0)) return null;
	return { time: Math.log(q / p) / (p + q), rate: (m * (p + q) ** 2) / (4 * q) };
}

/**
 * The curve from a regression of adopters a period on the cumulated ones before, a + b·Y + c·Y²: m is where the parabola
 * ends, p = a ÷ m, q = −m·c. Refused `forecast_unfit` where the roots make no curve. Source: Bass 1969, eq. 13 and table 1.
 */
export function bassFromRegression(a: number, b: number, c: number): Outcome<BassCurve> {
	const root = b * b - 4 * a * c;
	if (!(c < 0 && a > 0 && root >= 0)) return refused('forecast_unfit');
	const m = (-b - Math.sqrt(root)) / (2 * c);
	return { value: { p: a / m, q: -m * c, m } };
}
