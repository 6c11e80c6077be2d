import type { Design } from './campaign.ts';

const shares = { months: 18, dossiers: [60, 240], drift: 0.015, memory: 0.5 } as const;

/** A province: sixty wards in three waves, many enough for influence functions. */
export const province: Design = {
	...shares,
	cohorts: [
		{ wards: 14, start: 6, effect: 0.09 },
		{ wards: 12, start: 9, effect: 0.07 },
		{ wards: 10, start: 12, effect: 0.05 },
		{ wards: 24, start: null, effect: 0 }
	]
};

/** A district like Thanh Xuân: eleven wards, two in each of three waves, which only pooled errors suit. */
export const district: Design = {
	...shares,
	cohorts: [
		{ wards: 2, start: 6, effect: 0.09 },
		{ wards: 2, start: 9, effect: 0.07 },
		{ wards: 2, start: 12, effect: 0.05 },
		{ wards: 5, start: null, effect: 0 }
	]
};

/** The same wards, and a campaign that does nothing. */
export function without(design: Design): Design {
	return { ...design, cohorts: design.cohorts.map((cohort) => ({ ...cohort, effect: 0 })) };
}
