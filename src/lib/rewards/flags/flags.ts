import type { Case, Context } from '../case.ts';
import { reasons } from '../outcome.ts';
import { flagNames, type Flagger, type FlagName } from './flag.ts';
import { jointSession } from './joint-session.ts';
import { manyClaimsADay } from './many-claims-a-day.ts';
import { manyLowValue } from './many-low-value.ts';
import { resultUndated } from './result-undated.ts';
import { sharedFiler } from './shared-filer.ts';
import { staffFiler } from './staff-filer.ts';
import { withdrawnAfterCredit } from './withdrawn-after-credit.ts';

const flaggers: Record<FlagName, Flagger> = {
	many_claims_a_day: manyClaimsADay,
	shared_filer: sharedFiler,
	staff_filer: staffFiler,
	many_low_value: manyLowValue,
	withdrawn_after_credit: withdrawnAfterCredit,
	joint_session: jointSession,
	result_undated: resultUndated
};

/** The flags of each claim that has any, in the order of `flagNames`. Refused and failed claims get none but the one for withdrawals. */
export function flagsOf(
	cases: readonly Case[],
	context: Context,
	staff: ReadonlySet<string>
): Map<Case, FlagName[]> {
	const live = cases.filter(({ reason }) => !['refused', 'failed'].includes(reasons[reason]));
	const flagged = new Map<Case, FlagName[]>();
	for (const name of flagNames) {
		const among = name === 'withdrawn_after_credit' ? cases : live;
		for (const it of new Set(flaggers[name](among, context, staff)))
			flagged.set(it, [...(flagged.get(it) ?? []), name]);
	}
	return flagged;
}
