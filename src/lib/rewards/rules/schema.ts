import { isIsoDate } from '#lib/core/dates.ts';

/** The part of JSON Schema (2020-12) that this project's files need. */
export interface Schema {
	type?: string | readonly string[];
	const?: unknown;
	enum?: readonly unknown[];
	format?: string;
	pattern?: string;
	minimum?: number;
	minLength?: number;
	minItems?: number;
	uniqueItems?: boolean;
	required?: readonly string[];
	properties?: Readonly<Record<string, Schema>>;
	additionalProperties?: boolean | Schema;
	items?: Schema;
	$ref?: string;
	$defs?: Readonly<Record<string, Schema>>;
}

/** Where a value breaks the schema and which keyword says so. */
export interface SchemaFault {
	/** `tiers[0].verified`; empty for the whole. */
	path: string;
	keyword: string;
}

/** Every place in which a value breaks the schema, in the order of the schema. */
export function schemaFaults(
	value: unknown,
	schema: Schema,
	root: Schema = schema,
	path = ''
): SchemaFault[] {
	if (schema.$ref !== undefined) {
		const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
		if (!target) throw new RangeError(`no definition ${schema.$ref}`);
		return schemaFaults(value, target, root, path);
	}
	const fault = (keyword: string): SchemaFault[] => [{ path, keyword }];
	const types = schema.type === undefined ? [] : [schema.type].flat();
	if (
		types.length > 0 &&
		!types.includes(typeName(value)) &&
		!(types.includes('number') && typeName(value) === 'integer')
	)
		return fault('type');
	if (schema.const !== undefined && value !== schema.const) return fault('const');
	if (schema.enum && !schema.enum.includes(value)) return fault('enum');
	if (typeof value === 'string') {
		if (schema.format === 'date' && !isIsoDate(value)) return fault('format');
		if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value)) return fault('pattern');
		if (value.length < (schema.minLength ?? 0)) return fault('minLength');
	}
	if (typeof value === 'number' && schema.minimum !== undefined && value < schema.minimum)
		return fault('minimum');
	if (Array.isArray(value)) return arrayFaults(value, schema, root, path);
	if (typeof value === 'object' && value !== null)
		return objectFaults(value as Record<string, unknown>, schema, root, path);
	return [];
}

function arrayFaults(list: readonly unknown[], schema: Schema, root: Schema, path: string): SchemaFault[] {
	if (list.length < (schema.minItems ?? 0)) return [{ path, keyword: 'minItems' }];
	if (schema.uniqueItems === true && new Set(list).size < list.length)
		return [{ path, keyword: 'uniqueItems' }];
	const { items } = schema;
	return items ? list.flatMap((item, index) => schemaFaults(item, items, root, `${path}[${index}]`)) : [];
}

function objectFaults(
	object: Record<string, unknown>,
	schema: Schema,
	root: Schema,
	path: string
): SchemaFault[] {
	const at = (name: string) => (path === '' ? name : `${path}.${name}`);
	const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(object, name));
	const faults: SchemaFault[] = missing.map((name) => ({ path: at(name), keyword: 'required' }));
	for (const [name, value] of Object.entries(object)) {
		const own =
			schema.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
		const other = schema.additionalProperties;
		if (own) faults.push(...schemaFaults(value, own, root, at(name)));
		else if (other === false) faults.push({ path: at(name), keyword: 'additionalProperties' });
		else if (typeof other === 'object') faults.push(...schemaFaults(value, other, root, at(name)));
	}
	return faults;
}

function typeName(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
	return typeof value;
}
