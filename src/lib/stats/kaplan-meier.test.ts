import { describe, expect, it } from 'vitest';
import { valueOf } from './outcome.ts';
import { kaplanMeier, medianTime, type Observed } from './kaplan-meier.ts';

const events = (...times: number[]): Observed[] => times.map((time) => ({ time, events: 1, censored: 0 }));
const censored = (...times: number[]): Observed[] => times.map((time) => ({ time, events: 0, censored: 1 }));

// Acute myelogenous leukaemia (Miller 1981), `survfit(Surv(time, status) ~ x, data = aml)` of R's survival package.
const maintained = [...events(9, 13, 18, 23, 31, 34, 48), ...censored(13, 28, 45, 161)];
const notMaintained = [...events(5, 5, 8, 8, 12, 23, 27, 30, 33, 43, 45), ...censored(16)];

describe('kaplanMeier', () => {
	it.each([
		[9, 11, 0.909, 0.0867, 0.7541, 1],
		[13, 10, 0.818, 0.1163, 0.6192, 1],
		[18, 8, 0.716, 0.1397, 0.4884, 1],
		[23, 7, 0.614, 0.1526, 0.3769, 0.999],
		[31, 5, 0.491, 0.1642, 0.2549, 0.946],
		[34, 4, 0.368, 0.1627, 0.1549, 0.875],
		[48, 2, 0.184, 0.1535, 0.0359, 0.944]
	])('at %i: %i at risk, survival %f (%f), %f to %f', (time, atRisk, survival, error, lower, upper) => {
		const step = valueOf(kaplanMeier(maintained)).find((each) => each.time === time);
		expect(step?.atRisk).toBe(atRisk);
		expect(step?.survival).toBeCloseTo(survival, 3);
		expect(step?.standardError).toBeCloseTo(error, 4);
		expect(step?.interval?.lower).toBeCloseTo(lower, 4);
		expect(step?.interval?.upper).toBeCloseTo(upper, 3);
	});

	it('gives the published medians and their intervals', () => {
		expect(medianTime(valueOf(kaplanMeier(maintained)))).toEqual({ median: 31, lower: 18, upper: null });
		expect(medianTime(valueOf(kaplanMeier(notMaintained)))).toEqual({ median: 23, lower: 8, upper: null });
	});

	it('has no median when fewer than half had the event, and none without data', () => {
		expect(medianTime(valueOf(kaplanMeier([...events(3), ...censored(5, 5)]))).median).toBeNull();
		expect(medianTime(valueOf(kaplanMeier([])))).toEqual({ median: null, lower: null, upper: null });
	});

	it('does not mind how rows of one time are split', () => {
		expect(kaplanMeier([{ time: 5, events: 2, censored: 0 }, ...censored(9)])).toEqual(
			kaplanMeier([...censored(9), ...events(5, 5)])
		);
	});
});
