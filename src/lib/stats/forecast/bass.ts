import { finite, refused, type Outcome } from '../outcome.ts';

/** Coefficients of innovation p and of imitation q, a period; m is how many adopt in the end. */
export interface BassCurve {
	p: number;
	q: number;
	m: number;
}

/**
 * How many have adopted by time t, in the unit of m. Refused `forecast_unfit` outside t ≥ 0, p > 0, q ≥ 0.
 * Source: Bass 1969, Management Science 15(5), eq. 10.
 */
export function bassAdopted(t: number, { p, q, m }: BassCurve): Outcome<number> {
	if (!(t >= 0 && p > 0 && q >= 0 && [t, p, q, m].every(Number.isFinite))) return refused('forecast_unfit');
	const decay = Math.exp(-(p + q) * t);
	// By q·decay first: q ÷ p alone can be beyond all numbers.
	return finite((m * (1 - decay)) / (1 + (q * decay) / p), 'forecast_unfit');
}

/** When most adopt, ln(q ÷ p) ÷ (p + q), and how many a period then: m (p + q)² ÷ 4q. Refused `forecast_no_peak` unless q > p > 0. Bass 1969, eq. 11. */
export function bassPeak({ p, q, m }: BassCurve): Outcome<{ time: number; rate: number }> {
	if (!(q > p && p > 0 && q < Infinity && Number.isFinite(m))) return refused('forecast_no_peak');
	return finite({ time: Math.log(q / p) / (p + q), rate: (m * (p + q) ** 2) / (4 * q) }, 'forecast_no_peak');
}

/**
 * The curve from a regression of adopters a period on the cumulated ones before, a + b·Y + c·Y²: m is where the parabola
 * ends, p = a ÷ m, q = −m·c. Refused `forecast_unfit` where the roots make no curve. Source: Bass 1969, eq. 13 and table 1.
 */
export function bassFromRegression(a: number, b: number, c: number): Outcome<BassCurve> {
	const root = b * b - 4 * a * c;
	if (!(c < 0 && a > 0 && root >= 0 && root < Infinity)) return refused('forecast_unfit');
	const m = (-b - Math.sqrt(root)) / (2 * c);
	return finite({ p: a / m, q: -m * c, m }, 'forecast_unfit');
}
