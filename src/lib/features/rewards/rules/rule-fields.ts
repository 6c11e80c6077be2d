import rulesSchema from '#lib/rewards/rules/rules.schema.json' with { type: 'json' };
import type { Schema } from '#lib/rewards/rules/schema.ts';

/** How a rule is edited. */
export type FieldKind =
	| 'fixed'
	| 'switch'
	| 'count'
	| 'date'
	| 'text'
	| 'words'
	| 'choice'
	| 'choices'
	| 'list'
	| 'per-tier'
	| 'group'
	| 'groups';

const root = rulesSchema as Schema;

/** The parts of the rules in the order of the schema. */
export const partNames = Object.keys(root.properties ?? {});

/** The schema of a part of the rules by its name. */
export function partSchema(name: string): Schema {
	return resolved(root.properties?.[name] ?? {});
}

/** A schema with what it refers to in its place. */
export function resolved(schema: Schema): Schema {
	return schema.$ref === undefined ? schema : (root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {});
}

export function fieldKind(schema: Schema): FieldKind {
	if (schema.$ref === '#/$defs/words') return 'words';
	const { const: fixed, enum: choices, items, format, properties } = resolved(schema);
	const type = mainType(schema);
	if (fixed !== undefined) return 'fixed';
	if (choices) return 'choice';
	if (type === 'boolean') return 'switch';
	if (type === 'integer' || type === 'number') return 'count';
	if (type === 'string') return format === 'date' ? 'date' : 'text';
	if (type === 'array') {
		if (items?.enum) return 'choices';
		return items?.properties ? 'groups' : 'list';
	}
	return properties ? 'group' : 'per-tier';
}

/** Whether nothing may be said: no limit, all schools. */
export function isNullable(schema: Schema): boolean {
	return [resolved(schema).type ?? []].flat().includes('null');
}

function mainType(schema: Schema): string | undefined {
	return [resolved(schema).type ?? []].flat().find((type) => type !== 'null');
}

/** A value to begin with, to be filled in by a person. */
export function blankOf(schema: Schema): unknown {
	if (isNullable(schema)) return null;
	const { enum: choices, properties, required = [], minimum = 0 } = resolved(schema);
	switch (fieldKind(schema)) {
		case 'choice':
			return choices?.[0];
		case 'switch':
			return false;
		case 'count':
			return minimum;
		case 'date':
		case 'text':
			return '';
		case 'choices':
		case 'list':
		case 'groups':
			return [];
		default:
			return Object.fromEntries(required.map((name) => [name, blankOf(properties?.[name] ?? {})]));
	}
}

/** What a person writes for a list: its members between semicolons. */
export function listText(value: unknown): string {
	return Array.isArray(value) ? value.join('; ') : '';
}

/** The list a person wrote; null where nothing is written and nothing may be said. Members that must be numbers and are none stay as written, for the check to name. */
export function listOf(text: string, schema: Schema): unknown[] | null {
	const members = text
		.split(';')
		.map((member) => member.trim())
		.filter((member) => member !== '');
	if (members.length === 0 && isNullable(schema)) return null;
	const numbers = resolved(schema).items?.type === 'integer';
	return members.map((member) => (numbers && /^\d+$/u.test(member) ? Number(member) : member));
}
