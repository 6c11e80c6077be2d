import type { IsoDate } from '#lib/core/dates.ts';
import type { ClassResult } from '#lib/rewards/awards/classes.ts';
import type { SchoolResult } from '#lib/rewards/awards/schools.ts';
import { outcomes, type Outcome } from '#lib/rewards/outcome.ts';
import { publishedList, publishedParts, publishedSteps } from '#lib/rewards/publish/shares.ts';
import type { Rules } from '#lib/rewards/rules/rules.ts';
import { funnelSteps, type FunnelStep } from './funnel-steps.ts';
import type { TallyAnswer } from './protocol.ts';
import { schoolNames } from './school-names.ts';

/** A group's campaign; null where a count is small or would give a small one away. */
export type ShownSteps = Record<FunnelStep, number | null>;

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
	sha256: string;
	steps: ShownSteps;
	claims: number;
	outcomes: Record<Outcome, number | null>;
	tiers: { id: string; title: Rules['title']; students: number | null }[];
	/** Share of all students with a verified dossier: what the funnel plot is drawn about. */
	overall: number | null;
	denominator: Rules['schools']['denominator'];
	schools: ShownSchool[];
	classes: ShownClass[];
	/** Awards to be given, null for as many as earned; by which method; who is equal for the last. */
	awards: {
		limit: number | null;
		method: Rules['schools']['method'];
		basis: string;
		tied: string[];
		left: number;
	};
}

/** What of a tally is shown: everything in the office, the published part otherwise (point 13 of docs/rewards.md). */
export function shownCampaign(
	{ file: { content, sha256 }, classes }: TallyAnswer,
	{ masked }: { masked: boolean }
): ShownCampaign {
	const { totals, rules, schools, tied } = content;
	const all = funnelSteps.map((step) => totals[step]);
	const steps = masked ? publishedSteps(all) : all;
	const { denominator } = rules.schools;
	const trials = schools.reduce((sum, school) => sum + school[denominator], 0);
	const verified = schools.reduce((sum, school) => sum + school.studentsVerified, 0);
	const list = (counts: number[]) => (masked ? publishedList(counts) : counts);
	const perOutcome = list(outcomes.map((outcome) => totals.outcomes[outcome]));
	const perTier = list(rules.tiers.map(({ id }) => totals.tiers[id] ?? 0));
	const schoolSteps = groupSteps(schools, masked);
	const names = schoolNames(content);
	return {
		masked,
		date: content.date,
		sha256,
		steps: stepsOf(steps),
		claims: totals.claims,
		outcomes: Object.fromEntries(outcomes.map((outcome, at) => [outcome, perOutcome[at] ?? null])) as Record<
			Outcome,
			number | null
		>,
		tiers: rules.tiers.map(({ id, title }, at) => ({ id, title, students: perTier[at] ?? null })),
		overall: trials === 0 ? null : verified / trials,
		denominator,
		schools: schools.map((school, at): ShownSchool => {
			const own = schoolSteps[at] as ShownSteps;
			const open = own.studentsVerified !== null && own[denominator] !== null;
			const rewarded = own.rewarded !== null;
			return {
				...own,
				school: school.school,
				name: names.get(school.school) ?? school.school,
				rate: open ? school.rate : null,
				shrunk: open ? school.shrunk : null,
				band: open ? school.band : null,
				place: open ? school.place : null,
				earned: own.rewarded,
				awards: rewarded ? school.awards : null,
				quota: rewarded ? school.quota : null
			};
		}),
		classes: shownClasses(classes, masked),
		awards: {
			limit: rules.schools.awards,
			method: rules.schools.method,
			basis: rules.schools.basis,
			tied: tied.schools.map((code) => names.get(code) ?? code),
			left: tied.left
		}
	};
}

function stepsOf(steps: readonly (number | null)[]): ShownSteps {
	return Object.fromEntries(funnelSteps.map((step, at) => [step, steps[at] ?? null])) as ShownSteps;
}

/** Parts of each group's roll, masked against the roll and the sum over all groups. */
function groupSteps(groups: readonly Record<FunnelStep, number>[], masked: boolean): ShownSteps[] {
	const columns = funnelSteps.map((step) =>
		!masked || step === 'enrolled'
			? groups.map((group) => group[step])
			: publishedParts(groups.map((group) => ({ part: group[step], whole: group.enrolled })))
	);
	return groups.map((_, at) => stepsOf(columns.map((column) => column[at] ?? null)));
}

/** Classes of one school are masked together: its own figures are their sums. */
function shownClasses(classes: readonly ClassResult[], masked: boolean): ShownClass[] {
	const schools = [...new Set(classes.map(({ school }) => school))];
	return schools.flatMap((school) => {
		const own = classes.filter((each) => each.school === school);
		const steps = groupSteps(own, masked);
		return own.map(({ class: name }, at) => ({ school, class: name, ...(steps[at] as ShownSteps) }));
	});
}
