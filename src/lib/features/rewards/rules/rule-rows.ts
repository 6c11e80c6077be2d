import { dayNumber } from '#lib/core/dates.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { Locale } from '#lib/i18n/named-message.ts';
import type { Rules, Words } from '#lib/rewards/rules/rules.ts';
import type { Schema } from '#lib/rewards/rules/schema.ts';
import { fieldKind, listText, partNames, partSchema, resolved } from './rule-fields.ts';
import { fieldWords, optionWords, partWords } from './rule-words.ts';

/** One rule as a row of a table, in the words of the page on which it is edited; days are midnight UTC. */
export interface RuleRow {
	part: string;
	field: string;
	value: string | number | Date | null;
	/** What the part rests on. */
	basis: string | null;
}

type Group = Readonly<Record<string, unknown>>;

/** What the rules are themselves. */
const own = ['format', 'id', 'version', 'date', 'title'] as const;

/** Every rule, in the order of the file's schema. */
export function ruleRows(rules: Rules, locale: Locale): RuleRow[] {
	const said = { locale };
	const fieldsOf = (
		part: string,
		prefix: string,
		schema: Schema,
		value: unknown
	): [string, RuleRow['value']][] => {
		if (value === undefined) return [];
		const kind = fieldKind(schema);
		// A group has no words of its own: its fields have.
		const label = kind === 'group' ? '' : fieldWords(part, prefix, locale);
		switch (kind) {
			case 'switch':
				return [[label, value === true ? m.tally_yes({}, said) : m.tally_no({}, said)]];
			case 'count':
				return [[label, value === null ? m.rewards_rule_awards_all({}, said) : Number(value)]];
			case 'date':
				return [[label, typeof value === 'string' ? new Date(dayNumber(value) * 86_400_000) : null]];
			case 'words':
				return [[label, (value as Words)[locale]]];
			case 'choice':
				return [[label, optionWords(String(value), locale)]];
			case 'choices':
				return [[label, (value as string[]).map((option) => optionWords(option, locale)).join('; ')]];
			case 'list':
				return [[label, value === null ? m.rewards_any({}, said) : listText(value)]];
			case 'per-tier':
				return Object.entries(value as Record<string, number>).map(([id, points]) => [
					`${label}: ${rules.tiers.find((tier) => tier.id === id)?.title[locale] ?? id}`,
					points
				]);
			case 'group':
				return Object.entries(resolved(schema).properties ?? {}).flatMap(([name, inner]) =>
					fieldsOf(part, `${prefix}_${name}`, inner, (value as Group)[name])
				);
			case 'fixed':
			case 'text':
				return [[label, value === null ? null : String(value)]];
			case 'groups':
				throw new RangeError(`${part}.${prefix}: a list of groups within a group`);
		}
	};
	const rowsOf = (part: string, title: string, schema: Schema, group: Group): RuleRow[] => {
		const { basis } = group;
		return Object.entries(resolved(schema).properties ?? {})
			.filter(([name]) => name !== 'basis')
			.flatMap(([name, inner]) => fieldsOf(part, name, inner, group[name]))
			.map(([field, value]) => ({
				part: title,
				field,
				value,
				basis: typeof basis === 'string' ? basis : null
			}));
	};
	return [
		...rowsOf('own', partWords('own', locale), ownSchema(), partsOf(rules)),
		...partNames
			.filter((part) => !own.some((name) => name === part))
			.flatMap((part) => {
				const value = partsOf(rules)[part];
				const schema = partSchema(part);
				if (!Array.isArray(value)) return rowsOf(part, partWords(part, locale), schema, value as Group);
				return (value as Group[]).flatMap((group, at) =>
					rowsOf(part, `${partWords(part, locale)} ${at + 1}`, schema.items ?? {}, group)
				);
			})
	];
}

function partsOf(rules: Rules): Group {
	return rules as unknown as Group;
}

function ownSchema(): Schema {
	return {
		properties: Object.fromEntries(
			own.map((name) => [name, name === 'title' ? { $ref: '#/$defs/words' } : partSchema(name)])
		)
	};
}
