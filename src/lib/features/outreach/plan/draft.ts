import { dayNumber, isoDate, type IsoDate } from '#lib/core/dates.ts';
import type { MissedWard } from '#lib/outreach/missed/missed.ts';
import type { StatedResources } from '#lib/outreach/plan/resources.ts';

/** What there is to plan with besides dates and floors. */
export type Means = Omit<StatedResources, 'dates' | 'floors'>;

/** What a reader sets: the resources, with their dates as a beginning and a number of weeks. A gain of null is the one estimated. */
export interface PlanDraft extends Means {
	from: IsoDate;
	weeks: number;
	/** Sessions in the deprived wards together, at least. */
	deprivedSessions: number;
}

/** Half a year: what is farther off is not planned day by day. */
export const MOST_WEEKS = 26;

/** Amounts nobody recorded: stated on the page as assumptions to be changed. */
const assumed = {
	weeks: 4,
	budget: 60_000_000,
	trainersADay: 3,
	devicesADay: 30,
	sessionsAPlace: 4,
	room: 60,
	deprivedSessions: 6,
	hall: { trainers: 1, devices: 10, cost: 2_000_000, people: 40 },
	counter: { trainers: 1, devices: 5, cost: 1_000_000, people: 15 }
} as const;

/**
 * A draft for the wards with most convertible paper: sessions for anything in a hall, and at the counter for the two procedures most
 * filed on paper. What is not in the data is assumed; where no gain can be estimated, none is assumed.
 */
export function draftPlan(wards: readonly MissedWard[], after: IsoDate, estimated: boolean): PlanDraft {
	const counts = new Map<string, number>();
	for (const { procedures } of wards)
		for (const { procedure, paper } of procedures)
			counts.set(procedure, (counts.get(procedure) ?? 0) + paper);
	const most = [...counts].sort(([, one], [, other]) => other - one).slice(0, 2);
	const gainPerPerson = estimated ? null : 0;
	return {
		from: nextMonday(after),
		weeks: assumed.weeks,
		budget: assumed.budget,
		trainersADay: assumed.trainersADay,
		devicesADay: assumed.devicesADay,
		sessionsAPlace: assumed.sessionsAPlace,
		formats: [
			{ id: HALL, procedure: null, ...assumed.hall, gainPerPerson },
			...most.map(([procedure]) => ({ id: procedure, procedure, ...assumed.counter, gainPerPerson }))
		],
		places: wards.map(({ ward }) => ({ id: ward, room: assumed.room, closed: [] })),
		deprivedSessions: wards.some(isDeprived) ? assumed.deprivedSessions : 0
	};
}

/** The format for any procedure; the others are named by their procedure. */
export const HALL = 'hall';

export function isDeprived({ reasons }: MissedWard): boolean {
	return reasons.some(({ kind }) => kind === 'deprived');
}

/** The resources of a draft: its working days without holidays, and the floor where there are deprived wards. */
export function resourcesOfDraft(
	{ from, weeks, deprivedSessions, ...means }: PlanDraft,
	deprived: readonly string[],
	holidays: readonly IsoDate[]
): StatedResources {
	const first = dayNumber(from);
	const dates = Array.from({ length: weeks * 7 }, (_, day) => isoDate(first + day)).filter(
		(date) => isWorkingDay(date) && !holidays.includes(date)
	);
	const floor = deprived.length > 0 && deprivedSessions > 0;
	return { ...means, dates, floors: floor ? [{ places: [...deprived], sessions: deprivedSessions }] : [] };
}

/** Day 0, 1 January 1970, was a Thursday: (day + 3) mod 7 is 0 on Mondays. */
const weekday = (date: IsoDate) => (dayNumber(date) + 3) % 7;
const isWorkingDay = (date: IsoDate) => weekday(date) < 5;
const nextMonday = (date: IsoDate) => isoDate(dayNumber(date) + 7 - weekday(date));
