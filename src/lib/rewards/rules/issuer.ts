import type { IsoDate } from '#lib/core/dates.ts';
import { AppError } from '#lib/core/errors.ts';
import type { Rules } from './rules.ts';

/** Who issues a report dated so (point 15). Throws AppError `rules_issuer_absent` when the rules name nobody for the day. */
export function issuerOn(rules: Rules, date: IsoDate): Rules['issuers'][number] {
	const found = rules.issuers.find(
		({ from, to }) => (from === null || from <= date) && (to === null || date <= to)
	);
	if (!found) throw new AppError('rules_issuer_absent', { date });
	return found;
}
