/** The steps of a campaign, each within the one before. */
export const funnelSteps = [
	'enrolled',
	'trained',
	'studentsClaiming',
	'studentsVerified',
	'rewarded'
] as const;
export type FunnelStep = (typeof funnelSteps)[number];
