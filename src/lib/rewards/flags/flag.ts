import type { Case, Context } from '../case.ts';

/** What a person should look at (point 8). A flag never changes an outcome. */
export const flagNames = [
	'many_claims_a_day',
	'shared_filer',
	'staff_filer',
	'many_low_value',
	'withdrawn_after_credit',
	'joint_session',
	'result_undated'
] as const;
export type FlagName = (typeof flagNames)[number];

/** Claims that a flag is about, among those that count or may come to count. */
export type Flagger = (
	cases: readonly Case[],
	context: Context,
	staff: ReadonlySet<string>
) => Iterable<Case>;
