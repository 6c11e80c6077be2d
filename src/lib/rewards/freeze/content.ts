import { isoDate, type IsoDate } from '#lib/core/dates.ts';
import { distinct } from '#lib/core/groups.ts';
import type { SchoolAwards } from '../awards/schools.ts';
import type { StudentResult } from '../awards/students.ts';
import type { Case } from '../case.ts';
import type { Decision } from '../decisions/decisions.ts';
import type { FlagName } from '../flags/flag.ts';
import { outcomes, reasonNames, reasons, type Outcome, type Reason } from '../outcome.ts';
import type { DossierRow } from '../rows.ts';
import type { Rules } from '../rules/rules.ts';
import type { Tallied } from '../tally.ts';
import type { InputHash } from './input-hash.ts';

export const TALLY_FORMAT = 'nhipso-tally/1';
/** Raised when the same inputs and rules would be tallied otherwise than before. */
export const TALLY_ENGINE = 6;

/** A dossier behind a claim's reason; nothing of it is personal. */
export interface Evidence {
	dossier: string;
	procedure: string | null;
	channel: string | null;
	status: string | null;
	filed: IsoDate | null;
	result: IsoDate | null;
	practice: boolean;
}

export interface ClaimResult {
	claim: string;
	student: string;
	/** School and class on the claim's date. */
	school: string | null;
	class: string | null;
	/** Of a claim that contends with others: the number of the first of them. One case, which one decision settles. */
	conflict: string | null;
	role: string | null;
	relation: string | null;
	date: IsoDate | null;
	outcome: Outcome;
	reason: Reason;
	/** Of a verified claim: results after the cut-off are on the supplementary list. */
	list: 'main' | 'supplementary' | null;
	evidence: Evidence[];
	flags: readonly FlagName[];
	/** Numbers of the decisions that took part. */
	decisions: readonly number[];
}

export interface Totals {
	enrolled: number;
	trained: number;
	studentsClaiming: number;
	studentsVerified: number;
	rewarded: number;
	claims: number;
	outcomes: Record<Outcome, number>;
	/** Reasons that occur; they add up to `claims`. */
	reasons: Partial<Record<Reason, number>>;
	supplementary: number;
	flags: Partial<Record<FlagName, number>>;
	/** Students in each tier. */
	tiers: Record<string, number>;
}

/** What is hashed and signed: nothing in it depends on files, rows or machines other than by what they say. */
export interface TallyContent {
	format: typeof TALLY_FORMAT;
	engine: number;
	date: IsoDate;
	/** Names the key under which people's pseudonyms were made. */
	pseudonymKey: string;
	inputs: Record<string, InputHash>;
	rules: Rules;
	rulesSha256: string;
	decisions: readonly Decision[];
	totals: Totals;
	claims: ClaimResult[];
	students: StudentResult[];
	schools: SchoolAwards['schools'];
	/** Schools equal for the last awards. */
	tied: SchoolAwards['tied'];
	/** Erased students: the decision and how many claims went with it. */
	tombstones: { decision: number; claims: number }[];
	/** Decisions that would lift a refusal but came too late, and those about claims that are not there. */
	lateAppeals: readonly number[];
	unusedDecisions: number[];
}

/** What a tally says, before what it stands on is hashed. */
export type TallyResult = Omit<TallyContent, 'inputs' | 'rulesSha256'>;

export function resultOf(
	tallied: Tallied,
	date: IsoDate,
	parts: Pick<TallyContent, 'pseudonymKey' | 'tombstones'>
): TallyResult {
	const { cases, context, students, schools, standing } = tallied;
	const claims = cases.map((it) => claimResult(it, tallied));
	const decided = context.log.some((entry) => 'claim' in entry);
	const known = new Set(decided ? cases.map(({ claim }) => claim.claim) : []);
	return {
		format: TALLY_FORMAT,
		engine: TALLY_ENGINE,
		date,
		...parts,
		rules: context.rules,
		decisions: context.log,
		totals: totalsOf(claims, students, schools.schools, context.rules),
		claims,
		students,
		schools: schools.schools,
		tied: schools.tied,
		lateAppeals: standing.late,
		unusedDecisions: context.log.flatMap((entry, index) =>
			'claim' in entry && !known.has(entry.claim) ? [index + 1] : []
		)
	};
}

const unflagged: readonly FlagName[] = [];

function claimResult(it: Case, { flags, isLate, context }: Tallied): ClaimResult {
	const { claim, enrolment, reason } = it;
	const at = enrolment.state === 'enrolled' ? enrolment : { school: null, class: null };
	// In the order of the canonical text, which is then written as it stands (`canonical.ts`).
	return {
		claim: claim.claim,
		class: at.class,
		conflict: it.conflict,
		date: day(claim.done_on),
		decisions: it.decisions.length < 2 ? it.decisions : [...it.decisions].sort((a, b) => a - b),
		evidence: it.evidence.map((row) => evidenceOf(row, context.catalogue.keyOf(row))),
		flags: flags.get(it) ?? unflagged,
		list: reason !== 'verified' ? null : isLate(it) ? 'supplementary' : 'main',
		outcome: reasons[reason],
		reason,
		relation: claim.relation,
		role: claim.role,
		school: at.school,
		student: claim.student
	};
}

function evidenceOf(row: DossierRow, procedure: string | null): Evidence {
	return {
		channel: row.channel,
		dossier: row.dossier_id,
		filed: day(row.filed_on),
		practice: row.is_practice === true,
		procedure,
		result: day(row.result_on),
		status: row.status
	};
}

function totalsOf(
	claims: readonly ClaimResult[],
	students: readonly StudentResult[],
	schools: SchoolAwards['schools'],
	rules: Rules
): Totals {
	const counted = <Name extends string>(names: readonly Name[], of: (name: Name) => number) =>
		Object.fromEntries(names.map((name) => [name, of(name)] as const).filter(([, count]) => count > 0));
	const perReason = countBy(claims.map(({ reason }) => reason));
	const perFlag = countBy(claims.flatMap(({ flags }) => flags));
	const sum = (of: (school: SchoolAwards['schools'][number]) => number) =>
		schools.reduce((total, school) => total + of(school), 0);
	return {
		enrolled: sum(({ enrolled }) => enrolled),
		trained: sum(({ trained }) => trained),
		studentsClaiming: distinct(claims, ({ student }) => student),
		studentsVerified: students.filter(({ verified }) => verified > 0).length,
		rewarded: students.filter(({ tier }) => tier !== null).length,
		claims: claims.length,
		outcomes: Object.fromEntries(
			outcomes.map((outcome) => [outcome, claims.filter((claim) => claim.outcome === outcome).length])
		) as Record<Outcome, number>,
		reasons: counted(reasonNames, (name) => perReason.get(name) ?? 0),
		supplementary: claims.filter(({ list }) => list === 'supplementary').length,
		flags: counted([...perFlag.keys()], (name) => perFlag.get(name) ?? 0),
		tiers: Object.fromEntries(
			rules.tiers.map(({ id }) => [id, students.filter(({ tier }) => tier === id).length])
		)
	};
}

function countBy<Name>(names: readonly Name[]): Map<Name, number> {
	const counts = new Map<Name, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return counts;
}

/** Days written as dates; there are few different ones. */
const dates = new Map<number, IsoDate>();

function day(number: number | null): IsoDate | null {
	if (number === null) return null;
	let date = dates.get(number);
	if (date === undefined) dates.set(number, (date = isoDate(number)));
	return date;
}
