import type { Check } from '../case.ts';

/** Point 7: filing and guiding are tallied apart, so a claim must say which. */
export const role: Check = ({ claim }) =>
	claim.role === 'filed' || claim.role === 'guided' ? null : 'role_unknown';
