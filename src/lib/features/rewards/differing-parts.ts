import * as m from '#lib/i18n/generated/messages.js';
import type { Difference } from '#lib/rewards/freeze/difference.ts';
import { tableLabel } from '../labels.ts';

type Parts = Pick<Difference, 'engine' | 'rules' | 'date' | 'inputs'>;

/** What two tallies were made from and with that is not the same, in words. */
export function differingParts({ engine, rules, date, inputs }: Parts): string[] {
	return [
		...(engine ? [m.rewards_changes_engine()] : []),
		...(rules ? [m.rewards_changes_rules()] : []),
		...(date ? [m.rewards_changes_date()] : []),
		...inputs.map((name) =>
			m.rewards_changes_table({ name: name === 'trainers' ? m.report_trainers() : tableLabel(name) })
		)
	];
}
