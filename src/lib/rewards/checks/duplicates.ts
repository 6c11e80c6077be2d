import { groupBy, severalBy } from '#lib/core/groups.ts';
import { byText } from '#lib/core/order.ts';
import { contend, isSettled, type Case, type Context } from '../case.ts';

/**
 * Point 5: one student's claims on one dossier count once. In one role the claim with the lowest number stays, which
 * takes nothing from anyone; in both roles a person decides which it was, since nobody guides himself.
 */
export function refuseDuplicates(cases: readonly Case[], context: Context): void {
	const onOneDossier = severalBy(cases, ({ dossier }) => dossier);
	for (const same of onOneDossier.flatMap((claims) => severalBy(claims, ({ claim }) => claim.student))) {
		const kept: Case[] = [];
		for (const inRole of groupBy(same, ({ claim }) => claim.role).values()) {
			const [first, ...others] = inRole.sort((a, b) => byText(a.claim.claim, b.claim.claim));
			if (first) kept.push(first);
			for (const other of others) other.reason = 'claimed_twice';
		}
		if (kept.length < 2) continue;
		const chosen = kept.filter((it) => isSettled(it, 'both_roles', context));
		if (chosen.length !== 1) contend(kept, 'both_roles');
		else for (const it of kept) if (it !== chosen[0]) it.reason = 'claimed_twice';
	}
}
