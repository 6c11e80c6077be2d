import { refused, type Outcome } from '../outcome.ts';

/** One unit at one time. Times are numbers in one unit, e.g. years, or periods counted from the first. */
export interface Observation {
	unit: string;
	time: number;
	/** The first time at which the unit is treated; null where it never is. */
	firstTreated: number | null;
	/** null where nothing was measured. */
	outcome: number | null;
}

/** Every unit measured at every time. */
export interface Panel {
	units: readonly string[];
	/** Ascending. */
	times: readonly number[];
	/** By unit: first time treated, Infinity where never. */
	first: readonly number[];
	/** By unit, then by time. */
	outcomes: readonly Float64Array[];
}

/** What was left out or understood, as counts of units (for `withoutOutcome` of rows without an outcome or a time). */
export interface LeftOut {
	withoutOutcome: number;
	/** Not measured at every time. */
	incomplete: number;
	/** Treated at or before the first time: there is no “before”. */
	alreadyTreated: number;
	/** First treated after the last time: counted as never treated. */
	treatedAfterwards: number;
}

export interface PreparedPanel {
	panel: Panel;
	leftOut: LeftOut;
}

/** Squares of what is beyond it, and of its inverse, are no numbers any more. */
const LARGEST = 1e100;

/**
 * A balanced panel from rows in any order, by the rules of R's `did` package (`panel = TRUE`): units treated from the
 * start and units with a gap are left out and counted. Refused: `panel_repeated` (two rows of a unit and time),
 * `panel_treatment_varies`, `panel_empty`, `panel_treated_at_start`, `panel_one_time`, `panel_untreated` (nobody is treated within it), `panel_value_too_large`
 * (an outcome or a time beyond 10¹⁰⁰, or two times less than 10⁻¹⁰⁰ apart).
 * Source: Callaway & Sant'Anna 2021, J. Econometrics 225(2), assumption 1.
 */
export function balancedPanel(rows: readonly Observation[]): Outcome<PreparedPanel> {
	const measured = rows.filter(
		(row) => row.outcome !== null && Number.isFinite(row.outcome) && Number.isFinite(row.time)
	);
	const times = [...new Set(measured.map((row) => row.time))].sort((a, b) => a - b);
	const [start, end] = [times[0], times.at(-1)];
	if (start === undefined || end === undefined) return refused('panel_empty');
	if (times.length < 2) return refused('panel_one_time');
	if (
		measured.some(({ outcome, time }) => Math.max(Math.abs(outcome as number), Math.abs(time)) > LARGEST) ||
		times.some((time, at) => at > 0 && time - (times[at - 1] as number) < 1 / LARGEST)
	)
		return refused('panel_value_too_large');
	const place = new Map(times.map((time, index) => [time, index]));

	const leftOut: LeftOut = {
		withoutOutcome: rows.length - measured.length,
		incomplete: 0,
		alreadyTreated: 0,
		treatedAfterwards: 0
	};
	const lines = new Map<string, { first: number; outcomes: Float64Array; seen: number }>();
	for (const { unit, time, firstTreated, outcome } of measured) {
		const first = firstTreated ?? Infinity;
		const line = lines.get(unit) ?? { first, outcomes: new Float64Array(times.length).fill(NaN), seen: 0 };
		if (line.first !== first) return refused('panel_treatment_varies', { unit });
		const index = place.get(time) as number;
		if (!Number.isNaN(line.outcomes[index])) return refused('panel_repeated', { unit, time });
		line.outcomes[index] = outcome as number;
		line.seen += 1;
		lines.set(unit, line);
	}

	const kept = [...lines].filter(([, { first, seen }]) => {
		if (first <= start) leftOut.alreadyTreated += 1;
		else if (seen < times.length) leftOut.incomplete += 1;
		else return true;
		return false;
	});
	const first = kept.map(([, line]) => {
		if (line.first <= end || line.first === Infinity) return line.first;
		leftOut.treatedAfterwards += 1;
		return Infinity;
	});
	if (kept.length === 0)
		return leftOut.incomplete > 0
			? refused('panel_empty')
			: refused('panel_treated_at_start', { units: leftOut.alreadyTreated });
	if (first.every((each) => each === Infinity)) return refused('panel_untreated');
	return {
		value: {
			panel: {
				units: kept.map(([unit]) => unit),
				times,
				first,
				outcomes: kept.map(([, line]) => line.outcomes)
			},
			leftOut
		}
	};
}

/** Units of one first time, by their place in the panel. */
export interface Cohort {
	/** Infinity: never treated. */
	first: number;
	members: readonly number[];
}

/** The cohorts of a panel, the earliest first. */
export function cohortsOf({ first }: Panel): Cohort[] {
	const members = new Map<number, number[]>();
	first.forEach((each, index) => {
		const own = members.get(each);
		if (own === undefined) members.set(each, [index]);
		else own.push(index);
	});
	return [...members].sort(([a], [b]) => a - b).map(([each, list]) => ({ first: each, members: list }));
}

/** The panel without its times from `until` on (did: when nobody is never treated, the last treated are the comparison before then). */
export function before(panel: Panel, until: number): Panel {
	const kept = panel.times.filter((time) => time < until);
	return {
		...panel,
		times: kept,
		outcomes: panel.outcomes.map((line) => line.slice(0, kept.length))
	};
}
