import type { Role, Rules } from '../rules/rules.ts';
import type { Counts } from './students.ts';

/** The first tier, highest first, whose every threshold the counts reach; each tier says which roles it counts (points 7 and 9). */
export function tierOf(tiers: Rules['tiers'], countsOf: (roles: readonly Role[]) => Counts): string | null {
	const found = tiers.find((tier) => {
		const counts = countsOf(tier.roles);
		return (
			counts.verified >= tier.verified &&
			counts.procedures >= tier.procedures &&
			counts.households >= tier.households
		);
	});
	return found?.id ?? null;
}
