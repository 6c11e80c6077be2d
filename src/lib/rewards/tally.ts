import { dayNumber, type IsoDate } from '#lib/core/dates.ts';
import { severalBy } from '#lib/core/groups.ts';
import { byText } from '#lib/core/order.ts';
import { schoolResults, type SchoolAwards } from './awards/schools.ts';
import { studentResults, type StudentResult } from './awards/students.ts';
import { isResultLate, isSettled, type Case, type Check, type Context } from './case.ts';
import { agreement } from './checks/agreement.ts';
import { refuseDuplicates } from './checks/duplicates.ts';
import { eligibility } from './checks/eligibility.ts';
import { filing } from './checks/filing.ts';
import { collapseHouseholds } from './checks/household.ts';
import { matching } from './checks/matching.ts';
import { role } from './checks/role.ts';
import { status } from './checks/status.ts';
import { refuseConflicts } from './checks/uniqueness.ts';
import { window } from './checks/window.ts';
import type { Decision } from './decisions/decisions.ts';
import { standingDecisions, type StandingLog } from './decisions/standing.ts';
import type { FlagName } from './flags/flag.ts';
import { flagsOf } from './flags/flags.ts';
import type { Candidates } from './match/candidates.ts';
import { linkable } from './outcome.ts';
import type { ClaimRow, TallyRows } from './rows.ts';
import { columnsInForce } from './rules/columns-in-force.ts';
import type { Rules } from './rules/rules.ts';
import { catalogueOf } from './shared/catalogue.ts';
import { rollsOf } from './shared/rolls.ts';

export interface TallyInput extends TallyRows {
	rules: Rules;
	decisions: readonly Decision[];
	/** From `findCandidates` over the ids of all dossiers. */
	candidates: ReadonlyMap<string, Candidates>;
	/** Day of the tally: decides which columns are in force and who issues the report. */
	date: IsoDate;
}

/** Hears how much of a piece of work is done, in [0, 1]. */
export type OnProgress = (share: number) => void;

/** What a tally found, before it is frozen. */
export interface Tallied {
	/** Every claim once, by claim id. */
	cases: Case[];
	flags: ReadonlyMap<Case, readonly FlagName[]>;
	/** Verified with a result after the cut-off. */
	isLate: (it: Case) => boolean;
	students: StudentResult[];
	schools: SchoolAwards;
	standing: StandingLog;
	context: Context;
}

/** The rules that look at one claim alone, in the order in which they are asked: the first to object gives the reason. */
const checks: readonly Check[] = [...eligibility, role, matching, ...filing, ...agreement, ...window];

/** Claims × dossiers → an outcome and a reason for every claim (docs/rewards.md). Pure, and blind to the order of rows. */
export function tally(input: TallyInput, onProgress: OnProgress = () => undefined): Tallied {
	const { rules } = input;
	const { from, to, cutOff } = rules.programme;
	const context: Context = {
		rules,
		rolls: rollsOf(input.students, input.transfers, input.attendance),
		catalogue: catalogueOf(input.procedures),
		dossiers: new Map(input.dossiers.map((row) => [row.dossier_id, row])),
		candidates: input.candidates,
		log: input.decisions,
		standing: standingDecisions(input.decisions, rules.appeals.until),
		days: { from: dayNumber(from), to: dayNumber(to), cutOff: dayNumber(cutOff) }
	};
	onProgress(0.1);
	const cases = casesOf(input.claims, context);
	onProgress(0.25);
	const passed = cases.filter((it) => passes(it, context));
	onProgress(0.45);
	refuseDuplicates(passed, context);
	const single = passed.filter(({ reason }) => reason === 'verified');
	for (const it of single) stop(it, status, context);
	const successful = single.filter(({ reason }) => reason === 'verified');
	collapseHouseholds(successful, context);
	refuseConflicts(
		successful.filter(({ reason }) => reason === 'verified'),
		context
	);
	onProgress(0.65);
	noteSeen(cases, context);
	const isLate = (it: Case) => it.reason === 'verified' && isResultLate(it, context);
	const staff = new Set([...input.trainers, ...rules.flags.staff]);
	const students = studentResults(cases, isLate, columnsInForce(rules, input.date), context);
	onProgress(0.85);
	return {
		cases,
		flags: flagsOf(cases, context, staff),
		isLate,
		students,
		schools: schoolResults(
			cases,
			isLate,
			students,
			{ students: input.students, schools: input.schools },
			context
		),
		standing: context.standing,
		context
	};
}

/** Claims whose flags a person has looked at name the decision that says so. */
function noteSeen(cases: readonly Case[], { standing }: Context): void {
	if (standing.claims.size === 0) return;
	for (const it of cases) {
		const seen = standing.claims.get(it.claim.claim)?.seen ?? null;
		if (seen !== null) it.decisions = [...it.decisions, seen];
	}
}

/** Shared by the many cases that have nothing yet. */
const none: readonly never[] = [];

/** One case a claim id, in the order of the ids; copies of one row are one, rows that differ are a conflict. */
function casesOf(claims: readonly ClaimRow[], { rolls, days }: Context): Case[] {
	const copies = new Map(severalBy(claims, ({ claim }) => claim).map((rows) => [rows[0]?.claim ?? '', rows]));
	const seen = new Set<string>();
	const cases: Case[] = [];
	for (const row of claims) {
		const rows = copies.size === 0 ? undefined : copies.get(row.claim);
		if (rows !== undefined) {
			if (seen.has(row.claim)) continue;
			seen.add(row.claim);
		}
		const texts = rows === undefined ? [] : [...new Map(rows.map((each) => [contentOf(each), each]))];
		const first = texts.sort(([a], [b]) => byText(a, b))[0]?.[1] ?? row;
		// A refusal counts on whichever of the papers it stands.
		const claim = texts.some(([, { consent }]) => consent === false) ? { ...first, consent: false } : first;
		cases.push({
			claim,
			conflicting: texts.length > 1,
			student: rolls.student(claim.student),
			enrolment: rolls.on(claim.student, claim.done_on ?? days.to),
			dossier: null,
			evidence: none,
			reason: 'verified',
			conflict: null,
			decisions: none
		});
	}
	return cases.sort((a, b) => byText(a.claim.claim, b.claim.claim));
}

function passes(it: Case, context: Context): boolean {
	const refused = context.standing.claims.get(it.claim.claim)?.refused ?? null;
	if (refused !== null) {
		it.reason = 'refused_by_decision';
		it.decisions = [...it.decisions, refused];
		return false;
	}
	if (it.conflicting) {
		it.reason = 'claim_conflict';
		return false;
	}
	return checks.every((check) => !stop(it, check, context));
}

/** Asks one rule; what a decision set aside does not stop. */
function stop(it: Case, check: Check, context: Context): boolean {
	const reason = check(it, context);
	if (reason === null) return false;
	// A match is set aside by the dossier named, which the ladder has looked for already.
	if (!linkable.includes(reason) && isSettled(it, reason, context)) return false;
	it.reason = reason;
	return true;
}

/** A claim's content as text, without where it was written. */
function contentOf({ source: _, ...row }: ClaimRow): string {
	return JSON.stringify(Object.entries(row).sort(([a], [b]) => byText(a, b)));
}
