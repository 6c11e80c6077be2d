import { byText } from '#lib/core/order.ts';
import type { Decision } from './decisions/decisions.ts';
import type { StandingLog } from './decisions/standing.ts';
import type { Candidates } from './match/candidates.ts';
import type { Reason } from './outcome.ts';
import type { ClaimRow, DossierRow, StudentRow } from './rows.ts';
import type { Rules } from './rules/rules.ts';
import type { Enrolment, Rolls } from './shared/rolls.ts';
import type { Catalogue } from './shared/catalogue.ts';

/** One claim on its way through the rules. */
export interface Case {
	readonly claim: ClaimRow;
	/** The same claim id stands on papers that differ. */
	readonly conflicting: boolean;
	student: StudentRow | null;
	/** Where the student was on the claim's date. */
	enrolment: Enrolment;
	/** The dossier matched. */
	dossier: DossierRow | null;
	/** Dossiers behind the reason: the one matched, or those that might have been meant. */
	evidence: readonly DossierRow[];
	reason: Reason;
	/** Number of the first of the claims it contends with, by which they are one case for a person; null where it contends with none. */
	conflict: string | null;
	/** Numbers of the decisions that took part. */
	decisions: readonly number[];
}

/** What every rule may look at. */
export interface Context {
	readonly rules: Rules;
	readonly rolls: Rolls;
	readonly catalogue: Catalogue;
	readonly dossiers: ReadonlyMap<string, DossierRow>;
	readonly candidates: ReadonlyMap<string, Candidates>;
	readonly log: readonly Decision[];
	readonly standing: StandingLog;
	/** First and last day of the programme and day of the cut-off, as day numbers. */
	readonly days: { from: number; to: number; cutOff: number };
}

/** One rule: the reason for which it stops the claim, or null where it lets it pass. */
export type Check = (it: Case, context: Context) => Reason | null;

/** Whether the result came after the cut-off; one without a day is taken for in time, and flagged. */
export function isResultLate({ dossier }: Case, { days }: Context): boolean {
	return (dossier?.result_on ?? -Infinity) > days.cutOff;
}

/** Claims of which not all can be credited wait together for a person. */
export function contend(claims: readonly Case[], reason: Reason): void {
	const numbers = claims.map(({ claim }) => claim.claim);
	const first = numbers.reduce((least, each) => (byText(each, least) < 0 ? each : least), numbers[0] ?? '');
	for (const it of claims) {
		it.reason = reason;
		it.conflict = first;
	}
}

/** Whether a standing decision sets this reason aside for the claim; notes its number where it does. */
export function isSettled(it: Case, reason: Reason, { standing }: Context): boolean {
	const settled = standing.claims.get(it.claim.claim)?.settled.get(reason);
	if (!settled) return false;
	if (!it.decisions.includes(settled.entry)) it.decisions = [...it.decisions, settled.entry];
	return true;
}
