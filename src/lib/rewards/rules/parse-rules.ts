import { AppError } from '#lib/core/errors.ts';
import { byText } from '#lib/core/order.ts';
import type { Rules } from './rules.ts';
import rulesSchema from './rules.schema.json' with { type: 'json' };
import { schemaFaults, type Schema } from './schema.ts';

/**
 * Reads a rules file. Throws AppError `rules_not_json`, `rules_invalid` (the first place that breaks the schema, and
 * how many there are) and, for what a schema cannot say, `rules_dates_order`, `rules_repeated`, `rules_tier_unknown`,
 * `rules_issuers_overlap`.
 */
export function parseRules(text: string): Rules {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (cause) {
		throw new AppError('rules_not_json', {}, { cause });
	}
	return checkRules(json);
}

/** The same for a value that is no text any more: the rules inside a tally. */
export function checkRules(json: unknown): Rules {
	const faults = schemaFaults(json, rulesSchema as Schema);
	const [first] = faults;
	if (first)
		throw new AppError('rules_invalid', {
			place: first.path || '.',
			rule: first.keyword,
			faults: faults.length
		});
	const rules = json as Rules;
	const { from, to, cutOff } = rules.programme;
	ordered('programme.from', from, 'programme.to', to);
	ordered('programme.to', to, 'programme.cutOff', cutOff);
	for (const [name, list] of [
		['tiers', rules.tiers],
		['columns', rules.columns]
	] as const) {
		const ids = list.map(({ id }) => id);
		const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
		if (repeated !== undefined) throw new AppError('rules_repeated', { place: name, id: repeated });
	}
	rules.columns.forEach((column, index) => {
		if (column.to !== null) ordered(`columns[${index}].from`, column.from, `columns[${index}].to`, column.to);
		const stray = Object.keys(column.tiers).find((id) => !rules.tiers.some((tier) => tier.id === id));
		if (stray !== undefined)
			throw new AppError('rules_tier_unknown', { place: `columns[${index}]`, id: stray });
	});
	const issuers = [...rules.issuers].sort((a, b) => byText(a.from ?? '', b.from ?? ''));
	issuers.forEach((issuer, index) => {
		const before = issuers[index - 1];
		if (before && (before.to === null || issuer.from === null || before.to >= issuer.from))
			throw new AppError('rules_issuers_overlap', { first: before.name, second: issuer.name });
	});
	return rules;
}

function ordered(earlier: string, a: string, later: string, b: string): void {
	if (a > b) throw new AppError('rules_dates_order', { earlier, later });
}
