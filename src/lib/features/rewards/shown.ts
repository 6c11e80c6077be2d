import type { IsoDate } from '#lib/core/dates.ts';
import type { SchoolResult } from '#lib/rewards/awards/schools.ts';
import type { Outcome } from '#lib/rewards/outcome.ts';
import {
	classKey,
	shownFigures,
	type ShownSchoolFigures,
	type ShownSteps
} from '#lib/rewards/publish/figures.ts';
import { shownRates } from '#lib/rewards/publish/rates.ts';
import type { Rules } from '#lib/rewards/rules/rules.ts';
import { isShort } from './certificate.ts';
import type { TallyAnswer } from './protocol.ts';
import { schoolNames } from './school-names.ts';

export interface ShownSchool extends ShownSteps {
	school: string;
	name: string;
	rate: number | null;
	shrunk: number | null;
	band: SchoolResult['band'];
	place: number | null;
	earned: number | null;
	awards: number | null;
	quota: number | null;
}

export interface ShownClass extends ShownSteps {
	school: string;
	class: string;
}

/** The figures of a campaign as a page shows them. */
export interface ShownCampaign {
	/** Small counts are left out, with what would give them away. */
	masked: boolean;
	date: IsoDate;
	steps: ShownSteps;
	claims: number;
	outcomes: Record<Outcome, number | null>;
	tiers: { id: string; title: Rules['title']; students: number | null }[];
	/** Share of all students with a verified dossier: what the funnel plot is drawn about. Null where it is left out. */
	overall: number | null;
	denominator: Rules['schools']['denominator'];
	schools: ShownSchool[];
	classes: ShownClass[];
	/** Awards to be given, null for as many as earned; by which method; who is equal for the last, in the office. */
	awards: {
		limit: number | null;
		method: Rules['schools']['method'];
		basis: string;
		tied: string[];
		left: number;
	};
}

/** What the figures are taken from. */
type Counted = Pick<TallyAnswer, 'content' | 'classes'>;

/** What of a tally is shown: everything in the office, the published part otherwise (point 13 of docs/rewards.md). */
export function shownCampaign({ content, classes }: Counted, { masked }: { masked: boolean }): ShownCampaign {
	const { totals, rules, schools, tied } = content;
	const { denominator } = rules.schools;
	const figures = shownFigures(content, { classes, masked });
	const { [denominator]: trials, studentsVerified: verified } = figures.schoolSums;
	const names = schoolNames(content);
	const rates = shownRates(content, figures);
	/** Fewer awards than earned are shared out by what every school earned: of one that is left out each quota and each remainder would tell. */
	const sharesOpen =
		!isShort(content) ||
		(figures.schoolSums.rewarded !== null &&
			[...figures.schools.values()].every(({ rewarded }) => rewarded !== null));
	return {
		masked,
		date: content.date,
		steps: figures.steps,
		claims: totals.claims,
		outcomes: figures.outcomes,
		tiers: rules.tiers.map(({ id, title }) => ({ id, title, students: figures.tiers[id] ?? null })),
		overall: trials === null || trials === 0 || verified === null ? null : verified / trials,
		denominator,
		schools: schools.map((school): ShownSchool => {
			const { tiers: _, left: __, ...own } = figures.schools.get(school.school) as ShownSchoolFigures;
			const rated = rates.get(school.school);
			const shared = own.rewarded !== null && sharesOpen;
			return {
				...own,
				school: school.school,
				name: names.get(school.school) ?? school.school,
				rate: rated?.rate ?? null,
				shrunk: rated?.shrunk ?? null,
				band: rated?.band ?? null,
				place: rated?.place ?? null,
				earned: own.rewarded,
				awards: shared ? school.awards : null,
				quota: shared ? school.quota : null
			};
		}),
		classes: classes.map((each) => ({
			school: each.school,
			class: each.class,
			...(figures.classes.get(classKey(each)) as ShownSteps)
		})),
		awards: {
			limit: rules.schools.awards,
			method: rules.schools.method,
			basis: rules.schools.basis,
			// How many are left for so many schools says something of how many each earned.
			tied: masked ? [] : tied.schools.map((code) => names.get(code) ?? code),
			left: masked ? 0 : tied.left
		}
	};
}
