import type { Engine } from '#lib/engine/engine.ts';
import { catalogue, dimensionsOf } from '#lib/indicators/catalogue.ts';
import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import { absentInputs } from '#lib/indicators/inputs.ts';
import { csvChunks } from './csv-text.ts';

export type TableFormat = 'csv' | 'json';

const figures = ['numerator', 'denominator', 'value', 'lower', 'upper'] as const;

/**
 * An answer as text: keys named by their dimensions, then the figures. In CSV null is an empty cell; JSON is an array
 * of objects with null, and further figures under `extra`.
 */
export function answerTable({ by, rows }: IndicatorAnswer, format: TableFormat): Iterable<string> {
	if (format === 'json') {
		const objects = rows.map((row) => ({
			...Object.fromEntries(by.map((dimension, index) => [dimension, row.keys[index] ?? null])),
			...Object.fromEntries(figures.map((name) => [name, row[name]])),
			...(row.extra ? { extra: row.extra } : {})
		}));
		return [`${JSON.stringify(objects, null, 2)}\n`];
	}
	return csvChunks([
		[...by, ...figures],
		...rows.map((row) => [...row.keys, ...figures.map((name) => row[name])].map(cell))
	]);
}

/** The catalogue, and for each indicator whether this database can answer it and what is missing. */
export async function listTable(engine: Engine, format: TableFormat): Promise<Iterable<string>> {
	const listed = [];
	for (const definition of catalogue) {
		const { id, name, kind, unit, direction } = definition;
		const missing = await absentInputs(engine, definition);
		listed.push({
			id,
			name_vi: name.vi,
			name_en: name.en,
			kind,
			unit,
			direction,
			dimensions: dimensionsOf(definition).join(' '),
			available: missing.length === 0,
			missing: missing.join('; ')
		});
	}
	if (format === 'json') return [`${JSON.stringify(listed, null, 2)}\n`];
	const [first] = listed;
	return csvChunks([Object.keys(first ?? {}), ...listed.map((row) => Object.values(row).map(cell))]);
}

function cell(value: string | number | boolean | null): string {
	return value === null ? '' : String(value);
}
