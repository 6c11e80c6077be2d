export const outcomes = ['verified', 'waiting', 'failed', 'refused', 'decision'] as const;
export type Outcome = (typeof outcomes)[number];

/** Every reason a claim can end with, and the outcome it stands for; a claim has exactly one, so they add up. */
export const reasons = {
	verified: 'verified',
	waiting_newly_filed: 'waiting',
	waiting_accepted: 'waiting',
	waiting_in_process: 'waiting',
	waiting_supplement_asked: 'waiting',
	waiting_payment_asked: 'waiting',
	failed_not_accepted: 'failed',
	failed_stopped: 'failed',
	refused_by_decision: 'refused',
	student_unknown: 'refused',
	student_not_on_roll: 'refused',
	student_out_of_scope: 'refused',
	dossier_id_missing: 'refused',
	dossier_not_found: 'refused',
	dossier_near_several: 'refused',
	dossier_practice: 'refused',
	dossier_not_online: 'refused',
	dossier_withdrawn: 'refused',
	procedure_differs: 'refused',
	date_differs: 'refused',
	filed_before_programme: 'refused',
	filed_after_programme: 'refused',
	student_not_trained: 'refused',
	filed_before_training: 'refused',
	claimed_twice: 'refused',
	household_repeat: 'refused',
	credited_to_another: 'refused',
	claim_conflict: 'decision',
	role_unknown: 'decision',
	enrolment_undated: 'decision',
	grade_unknown: 'decision',
	school_unknown: 'decision',
	near_match: 'decision',
	dossier_ambiguous: 'decision',
	channel_unknown: 'decision',
	procedure_unknown: 'decision',
	date_unknown: 'decision',
	training_unknown: 'decision',
	status_unknown: 'decision',
	both_roles: 'decision',
	household_conflict: 'decision',
	filed_conflict: 'decision',
	guided_conflict: 'decision'
} as const satisfies Record<string, Outcome>;

export type Reason = keyof typeof reasons;
export const reasonNames = Object.keys(reasons) as Reason[];

/** Reasons answered by naming the dossier. */
export const linkable: readonly Reason[] = [
	'near_match',
	'dossier_ambiguous',
	'dossier_near_several',
	'dossier_not_found',
	'dossier_id_missing'
];

/**
 * What no decision can set aside: success is the dossier's own status, practice is not filing, a claim counts once,
 * a dossier credits one, and what a paper leaves open (which of two with one number, in which role)
 * is put right on the paper (docs/rewards.md).
 */
const fixed: readonly Reason[] = [
	'verified',
	'claim_conflict',
	'role_unknown',
	'student_unknown',
	'dossier_practice',
	'dossier_withdrawn',
	'claimed_twice',
	'credited_to_another',
	'refused_by_decision'
];

/** Whether a decision may set this reason aside; a refusal only on appeal. */
export function canBeSettled(reason: Reason): boolean {
	const outcome = reasons[reason];
	return (outcome === 'decision' || outcome === 'refused') && !fixed.includes(reason);
}
