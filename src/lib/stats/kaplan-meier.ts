import type { Interval } from './interval.ts';
import { refused, type Outcome } from './outcome.ts';
import { Z95 } from './normal.ts';

/** How many had the event, and how many left unobserved, at one time. Counts are whole numbers ≥ 0. */
export interface Observed {
	time: number;
	events: number;
	censored: number;
}

/** The curve after each time with an event. */
export interface SurvivalStep {
	time: number;
	/** How many were still observed without the event just before `time`. */
	atRisk: number;
	/** Estimated probability of no event up to and including `time`. */
	survival: number;
	/** Greenwood's standard error of `survival`. */
	standardError: number;
	/** 95 % interval of `survival` on the log scale, cut at 1; null where survival is 0. */
	interval: Interval | null;
}

/**
 * Kaplan–Meier estimate with Greenwood's variance. Those censored at a time count as at risk at that time.
 * Refused `survival_invalid`: a time or a count that is none, or more in all than whole numbers are exact for.
 * Source: Kaplan & Meier 1958, JASA 53; interval exp(log S ± z·se/S) as by default in R's survival package.
 */
export function kaplanMeier(observed: readonly Observed[]): Outcome<SurvivalStep[]> {
	const counted = ({ time, events, censored }: Observed) =>
		Number.isFinite(time) && isCount(events) && isCount(censored);
	if (!observed.every(counted)) return refused('survival_invalid');
	const byTime = [...observed].sort((a, b) => a.time - b.time);
	let atRisk = byTime.reduce((sum, each) => sum + each.events + each.censored, 0);
	// Past that, one more or less is lost.
	if (!Number.isSafeInteger(atRisk)) return refused('survival_invalid');
	let survival = 1;
	let greenwood = 0;
	const steps: SurvivalStep[] = [];
	for (let index = 0; index < byTime.length;) {
		const { time } = byTime[index] as Observed;
		let events = 0;
		let gone = 0;
		for (; byTime[index]?.time === time; index += 1) {
			events += byTime[index]?.events ?? 0;
			gone += (byTime[index]?.events ?? 0) + (byTime[index]?.censored ?? 0);
		}
		if (events > 0) {
			survival *= 1 - events / atRisk;
			greenwood += events / (atRisk * (atRisk - events));
			const relative = Math.sqrt(greenwood);
			steps.push({
				time,
				atRisk,
				survival,
				standardError: survival === 0 ? 0 : survival * relative,
				interval:
					survival === 0
						? null
						: {
								lower: survival * Math.exp(-Z95 * relative),
								upper: Math.min(1, survival * Math.exp(Z95 * relative))
							}
			});
		}
		atRisk -= gone;
	}
	return { value: steps };
}

function isCount(value: number): boolean {
	return Number.isSafeInteger(value) && value >= 0;
}

/**
 * Median time to the event and its 95 % interval (Brookmeyer & Crowley 1982): the first times at which the curve and
 * the ends of its interval are at or below one half. Null where the observation ends before that.
 */
export function medianTime(steps: readonly SurvivalStep[]): {
	median: number | null;
	lower: number | null;
	upper: number | null;
} {
	// Where survival is 0 no interval is defined on the log scale; such a step ends neither bound.
	const first = (reached: (step: SurvivalStep) => boolean) => steps.find(reached)?.time ?? null;
	const half = 0.5 + 1e-12;
	return {
		median: first((step) => step.survival <= half),
		lower: first((step) => step.interval !== null && step.interval.lower <= half),
		upper: first((step) => step.interval !== null && step.interval.upper <= half)
	};
}
