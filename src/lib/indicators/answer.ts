import type { IsoDate } from '#lib/core/dates.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { Cell, Table } from '#lib/engine/table.ts';
import type { Dimension } from '#lib/model/dimensions.ts';
import type { Selection } from '#lib/model/selection.ts';
import { indicator } from './catalogue.ts';
import { compile } from './compile.ts';
import type { Figures, IndicatorDefinition } from './definition.ts';
import { finishRow } from './finish.ts';
import type { IndicatorAnswer, IndicatorRow } from './indicator.ts';
import { absentInputs } from './inputs.ts';

export interface AnswerOptions {
	/** The day the data speaks of (manifest `asOf`); without it the last day a dossier was accepted. */
	asOf?: IsoDate;
	signal?: AbortSignal;
}

/**
 * Answers an indicator by SQL. When an input is empty that it or a dimension asked for needs, the answer says `inputs_absent` and has
 * no rows: nothing was measured, which is not 0. Throws UsageError for what cannot be asked, AppError for what the engine reports.
 */
export async function answer(
	engine: Engine,
	id: string,
	by: readonly Dimension[],
	selection: Selection,
	options: AnswerOptions = {}
): Promise<IndicatorAnswer> {
	const definition = indicator(id);
	const query = compile(definition, by, selection, engine.dialect, options.asOf);
	const head = { indicator: id, by, engine: 'duckdb' as const };
	const asked = [...by, ...selection.filters.map(({ dimension }) => dimension)];
	const absent = await absentInputs(engine, definition, asked);
	if (absent.length > 0) {
		return {
			...head,
			rows: [],
			absent: { code: 'inputs_absent', params: { indicator: id, inputs: absent.join(', ') } }
		};
	}
	const rows = rowsOf(definition, by, await engine.query(query, { signal: options.signal }));
	if (definition.times === undefined) return { ...head, rows };
	const factor = await multiplier(engine, indicator(definition.times), by, selection, options);
	return { ...head, rows: rows.map((row) => multiplied(row, factor(row.keys))) };
}

function rowsOf(definition: IndicatorDefinition, by: readonly Dimension[], table: Table): IndicatorRow[] {
	const names = Object.keys(definition.extra ?? {});
	const lines = table.rows().map((row) => ({
		keys: by.map((_, index) => text(row[`k${index}`])),
		at: number(row.spread_at) ?? 0,
		numerator: number(row.numerator),
		denominator: number(row.denominator),
		extra: Object.fromEntries(names.map((name) => [name, number(row[name])]))
	}));
	const { spread } = definition;
	if (!spread) return lines.map(({ keys, ...figures }) => finishRow(definition, keys, figures));
	const groups = new Map<string, { keys: (string | null)[]; figures: (Figures & { at: number })[] }>();
	// Uncut there is always one line, even of nothing.
	if (by.length === 0) groups.set('[]', { keys: [], figures: [] });
	for (const { keys, ...figures } of lines) {
		const key = JSON.stringify(keys);
		const group = groups.get(key) ?? { keys, figures: [] };
		group.figures.push(figures);
		groups.set(key, group);
	}
	return [...groups.values()].map(({ keys, figures }) => ({
		keys,
		numerator: null,
		denominator: null,
		...spread.finish(figures)
	}));
}

/** The value of another indicator at the keys it shares with the question, over the same period. */
async function multiplier(
	engine: Engine,
	definition: IndicatorDefinition,
	by: readonly Dimension[],
	selection: Selection,
	options: AnswerOptions
): Promise<(keys: readonly (string | null)[]) => number | null> {
	const { relation } = definition;
	const known = (dimension: Dimension) =>
		relation.columns[dimension] !== undefined || relation.times.includes(dimension);
	const shared = by.filter(known);
	const narrowed = { ...selection, filters: selection.filters.filter((filter) => known(filter.dimension)) };
	const { rows } = await answer(engine, definition.id, shared, narrowed, options);
	const values = new Map(rows.map((row) => [JSON.stringify(row.keys), row.value]));
	return (keys) => values.get(JSON.stringify(keys.filter((_, index) => known(by[index] ?? 'day')))) ?? null;
}

function multiplied(row: IndicatorRow, factor: number | null): IndicatorRow {
	return {
		...row,
		value: row.value === null || factor === null ? null : row.value * factor,
		// Two uncertain factors: no interval is claimed.
		lower: null,
		upper: null,
		extra: { ...row.extra, factor }
	};
}

function number(cell: Cell | undefined): number | null {
	return typeof cell === 'number' && Number.isFinite(cell) ? cell : null;
}

function text(cell: Cell | undefined): string | null {
	return cell === null || cell === undefined ? null : String(cell);
}
