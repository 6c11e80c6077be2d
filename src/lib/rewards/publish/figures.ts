import type { ClassResult } from '../awards/classes.ts';
import type { SchoolResult } from '../awards/schools.ts';
import { funnelSteps, type FunnelStep } from '../awards/steps.ts';
import type { Totals } from '../freeze/content.ts';
import { outcomes, reasonNames, reasons, type Outcome, type Reason } from '../outcome.ts';
import { hiddenCounts } from './protect.ts';
import type { Figures, Sum } from './sums.ts';

type Steps = Record<FunnelStep, number>;
/** Null: left out. */
export type ShownSteps = Record<FunnelStep, number | null>;

export interface ShownSchoolFigures extends ShownSteps {
	tiers: Record<string, number | null>;
	/** Students of the roll in no tier. */
	left: number | null;
}

/** The figures of a tally on whatever page or paper. */
export interface ShownFigures {
	steps: ShownSteps;
	outcomes: Record<Outcome, number | null>;
	reasons: Partial<Record<Reason, number | null>>;
	tiers: Record<string, number | null>;
	/** By code. */
	schools: Map<string, ShownSchoolFigures>;
	/** Sums of the schools' steps, as annex I has them below. */
	schoolSums: ShownSteps;
	/** By `classKey`. */
	classes: Map<string, ShownSteps>;
}

export function classKey({ school, class: name }: Pick<ClassResult, 'school' | 'class'>): string {
	return `${school}\n${name}`;
}

interface Counted {
	totals: Totals;
	schools: readonly SchoolResult[];
}

/**
 * The figures of a tally, `masked` as they may be published: null for what is small or would give a small one away, all tables
 * taken together (progress, outcomes and reasons, tiers, schools by step and tier, classes). Classes come second: what the tables of
 * the report show is not changed by whether classes are shown too.
 */
export function shownFigures(
	{ totals, schools }: Counted,
	{ classes = [], masked }: { classes?: readonly ClassResult[]; masked: boolean }
): ShownFigures {
	const report = reportFigures(totals, schools);
	const all = report.andClasses(classes);
	const hidden = masked ? hiddenOf(report, all) : new Set<string>();
	const value = (id: string) => (hidden.has(id) ? null : (all.counts.get(id) ?? 0));
	const steps = (of: string) =>
		Object.fromEntries(funnelSteps.map((step) => [step, value(`${step} ${of}`)])) as ShownSteps;
	const tierIds = Object.keys(totals.tiers);
	const tiers = (of: string) =>
		Object.fromEntries(tierIds.map((tier) => [tier, value(`tier ${tier} ${of}`)]));
	return {
		steps: steps('all'),
		outcomes: Object.fromEntries(outcomes.map((outcome) => [outcome, value(`outcome ${outcome}`)])) as Record<
			Outcome,
			number | null
		>,
		reasons: Object.fromEntries(
			Object.keys(totals.reasons).map((reason) => [reason, value(`reason ${reason}`)])
		),
		tiers: tiers('all'),
		schools: new Map(
			schools.map(({ school }) => [
				school,
				{
					...steps(`school ${school}`),
					tiers: tiers(`school ${school}`),
					left: value(`rest rewarded school ${school}`)
				}
			])
		),
		schoolSums: steps(report.schoolSums),
		classes: new Map(classes.map((each) => [classKey(each), steps(`class ${classKey(each)}`)]))
	};
}

function hiddenOf(report: Ledger, all: Ledger): Set<string> {
	const hidden = hiddenCounts(report.figures());
	if (all.sums.length === report.sums.length) return hidden;
	const published = [...report.counts.keys()].filter((id) => !hidden.has(id));
	return hiddenCounts({ ...all.figures(), shown: new Set([...all.shown, ...published]), hidden });
}

/** Counts under their names, and the sums they stand in. */
class Ledger {
	readonly counts: Map<string, number>;
	readonly sums: Sum[];
	readonly shown: Set<string>;

	constructor(from?: Ledger) {
		this.counts = new Map(from?.counts);
		this.sums = [...(from?.sums ?? [])];
		this.shown = new Set(from?.shown);
	}

	/** The group of all schools: that of all students, unless some are of no school. */
	get schoolSums(): 'all' | 'schools' {
		return this.counts.has('enrolled schools') ? 'schools' : 'all';
	}

	figures(): Figures {
		return { counts: this.counts, sums: this.sums, shown: this.shown };
	}

	/**
	 * A group's steps: each is a part of the roll, whose size is known, and of the step before it; what is left of either is a count too.
	 * Without the second a reader could tell a step left out from the one before it, where both are the same for all groups together.
	 */
	group(name: string, steps: Steps): void {
		this.counts.set(`enrolled ${name}`, steps.enrolled);
		this.shown.add(`enrolled ${name}`);
		for (const step of funnelSteps) {
			if (step === 'enrolled') continue;
			this.counts.set(`${step} ${name}`, steps[step]);
			// More than the roll, where some have moved: nothing is left of it.
			if (steps[step] > steps.enrolled) continue;
			this.counts.set(`rest ${step} ${name}`, steps.enrolled - steps[step]);
			this.sums.push({ total: `enrolled ${name}`, parts: [`${step} ${name}`, `rest ${step} ${name}`] });
		}
		for (let at = 2; at < funnelSteps.length; at++)
			this.parts(`${funnelSteps[at - 1]} ${name}`, [`${funnelSteps[at]} ${name}`]);
	}

	/** Parts of a total; how many are in the total and in no part is a count of its own. */
	parts(total: string, parts: readonly string[]): void {
		const whole = this.counts.get(total) ?? 0;
		const sum = this.#sum(parts);
		// Someone counted in two parts: the sum says less than nothing about the total.
		if (sum > whole) return;
		if (sum === whole) {
			this.sums.push({ total, parts });
			return;
		}
		const unprinted = outside(total, parts);
		this.counts.set(unprinted, whole - sum);
		this.sums.push({ total, parts: [...parts, unprinted], unprinted });
	}

	#sum(ids: readonly string[]): number {
		return ids.reduce((all, id) => all + (this.counts.get(id) ?? 0), 0);
	}

	andClasses(classes: readonly ClassResult[]): Ledger {
		const more = new Ledger(this);
		const bySchool = new Map<string, string[]>();
		for (const each of classes) {
			const name = `class ${classKey(each)}`;
			more.group(name, each);
			bySchool.set(each.school, [...(bySchool.get(each.school) ?? []), name]);
		}
		for (const [school, names] of bySchool) {
			for (const step of funnelSteps)
				more.parts(
					`${step} school ${school}`,
					names.map((name) => `${step} ${name}`)
				);
		}
		return more;
	}
}

/** The name of what is in a total and in none of its parts. */
function outside(total: string, parts: readonly string[]): string {
	return `in ${total} not in ${parts.join(', ')}`;
}

function reportFigures(totals: Totals, schools: readonly SchoolResult[]): Ledger {
	const ledger = new Ledger();
	ledger.group('all', totals);
	for (const school of schools) ledger.group(`school ${school.school}`, school);
	const sums = Object.fromEntries(
		funnelSteps.map((step) => [step, schools.reduce((sum, school) => sum + school[step], 0)])
	) as Steps;
	if (funnelSteps.some((step) => sums[step] !== totals[step])) {
		ledger.group('schools', sums);
		for (const step of funnelSteps) ledger.parts(`${step} all`, [`${step} schools`]);
	}
	for (const step of funnelSteps)
		ledger.parts(
			`${step} ${ledger.schoolSums}`,
			schools.map(({ school }) => `${step} school ${school}`)
		);
	const tierIds = Object.keys(totals.tiers);
	for (const tier of tierIds) {
		ledger.counts.set(`tier ${tier} all`, totals.tiers[tier] ?? 0);
		for (const { school, tiers } of schools)
			ledger.counts.set(`tier ${tier} school ${school}`, tiers[tier] ?? 0);
		ledger.parts(
			`tier ${tier} all`,
			schools.map(({ school }) => `tier ${tier} school ${school}`)
		);
	}
	ledger.parts(
		'rewarded all',
		tierIds.map((tier) => `tier ${tier} all`)
	);
	for (const { school } of schools)
		ledger.parts(
			`rewarded school ${school}`,
			tierIds.map((tier) => `tier ${tier} school ${school}`)
		);
	ledger.counts.set('claims', totals.claims);
	ledger.shown.add('claims');
	for (const outcome of outcomes) {
		ledger.counts.set(`outcome ${outcome}`, totals.outcomes[outcome]);
		for (const reason of reasonNames) {
			if (reasons[reason] === outcome && totals.reasons[reason] !== undefined)
				ledger.counts.set(`reason ${reason}`, totals.reasons[reason]);
		}
		ledger.parts(
			`outcome ${outcome}`,
			reasonNames.flatMap((reason) =>
				reasons[reason] === outcome && totals.reasons[reason] !== undefined ? [`reason ${reason}`] : []
			)
		);
	}
	ledger.parts(
		'claims',
		outcomes.map((outcome) => `outcome ${outcome}`)
	);
	return ledger;
}
