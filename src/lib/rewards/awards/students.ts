import { distinct, groupBy } from '#lib/core/groups.ts';
import { byText } from '#lib/core/order.ts';
import type { Case, Context } from '../case.ts';
import { countHouseholds } from '../shared/households.ts';
import type { Enrolment } from '../shared/rolls.ts';
import type { Role, Rules } from '../rules/rules.ts';
import { inOrder } from './ties.ts';
import { tierOf } from './tiers.ts';

/** One student's year. Counts are of verified claims on the main list; roles are counted apart (point 7). */
export interface StudentResult {
	student: string;
	/** School and class on the programme's last day; of who had left by then, on the day of the latest claim made while on a roll. */
	school: string | null;
	class: string | null;
	claimed: number;
	verified: number;
	filed: number;
	guided: number;
	procedures: number;
	households: number;
	/** Verified after the cut-off, for the supplementary list. */
	supplementary: number;
	tier: string | null;
	/** Place within the tier; equals share one (1, 2, 2, 4). */
	place: number | null;
	/** The tier reached once the supplementary list is counted too, where that is another. */
	supplementaryTier: string | null;
	/** A parent agreed, and no claim says otherwise: the name may stand in the signed annex (point 13). */
	consent: boolean;
	/** Points of the columns in force, by column. */
	columns: Record<string, number>;
}

export type Counts = Pick<StudentResult, 'verified' | 'filed' | 'guided' | 'procedures' | 'households'>;

/** Every student with a claim, by pseudonym. `late`: which verified claims came after the cut-off. */
export function studentResults(
	cases: readonly Case[],
	late: (it: Case) => boolean,
	inForce: Rules['columns'],
	context: Context
): StudentResult[] {
	const { rules, rolls, catalogue, days } = context;
	const columns = [...inForce].sort((a, b) => byText(a.id, b.id));
	const results = [...groupBy(cases, ({ claim }) => claim.student)].map(([student, own]): StudentResult => {
		const verified = own.filter(({ reason }) => reason === 'verified');
		const count = (list: readonly Case[]): Counts => ({
			verified: list.length,
			filed: inRole(list, 'filed'),
			guided: inRole(list, 'guided'),
			procedures:
				list.length < 2
					? list.length
					: distinct(list, ({ dossier }) => (dossier ? catalogue.keyOf(dossier) : null)),
			households: countHouseholds(list)
		});
		const tierFor = (list: readonly Case[], counts: Counts) =>
			tierOf(rules.tiers, (roles) => {
				const counted = list.filter(({ claim }) => roles.some((role) => role === claim.role));
				return counted.length === list.length ? counts : count(counted);
			});
		const main = verified.some(late) ? verified.filter((it) => !late(it)) : verified;
		const counts = count(main);
		const tier = tierFor(main, counts);
		const withLate = verified.length === main.length ? tier : tierFor(verified, count(verified));
		const atEnd = rolls.on(student, days.to);
		const at = atEnd.state === 'enrolled' ? atEnd : lastPlace(own);
		// In the order of the canonical text, which is then written as it stands (`freeze/canonical.ts`).
		return {
			claimed: own.length,
			class: at?.class ?? null,
			columns: Object.fromEntries(
				columns.map(({ id, tiers }) => [id, tier === null ? 0 : (tiers[tier] ?? 0)])
			),
			consent: rolls.student(student)?.consent === true && own.every(({ claim }) => claim.consent !== false),
			filed: counts.filed,
			guided: counts.guided,
			households: counts.households,
			place: null,
			procedures: counts.procedures,
			school: at?.school ?? null,
			student,
			supplementary: verified.length - main.length,
			supplementaryTier: withLate === tier ? null : withLate,
			tier,
			verified: counts.verified
		};
	});
	for (const inTier of groupBy(results, ({ tier }) => tier).values()) {
		if (inTier[0]?.tier != null)
			for (const [result, place] of inOrder(inTier, rules.ties.by)) result.place = place;
	}
	return results.sort((a, b) => byText(a.student, b.student));
}

/** Where the student was on the latest day of a claim made while on a roll: one made after leaving takes no school away. */
function lastPlace(cases: readonly Case[]): Extract<Enrolment, { state: 'enrolled' }> | null {
	let latest = -Infinity;
	let place: Extract<Enrolment, { state: 'enrolled' }> | null = null;
	for (const { claim, enrolment } of cases) {
		if (enrolment.state !== 'enrolled' || claim.done_on === null || claim.done_on <= latest) continue;
		latest = claim.done_on;
		place = enrolment;
	}
	return place;
}

function inRole(cases: readonly Case[], role: Role): number {
	let count = 0;
	for (const { claim } of cases) if (claim.role === role) count++;
	return count;
}
