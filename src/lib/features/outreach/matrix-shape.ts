import type { MatrixCount, MatrixMember } from '#lib/charts/kinds/matrix/geometry.ts';
import type { ChartTable } from '#lib/charts/table.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import type { Barrier } from '#lib/outreach/missed/ground.ts';
import { paperOf } from '#lib/outreach/missed/missed.ts';
import type { DatasetContext } from '#lib/state/context.ts';
import { dimensionLabel, memberLabel } from '../labels.ts';

/** Two lists of members, those with most first, and the counts of their pairs. */
export interface Matrix {
	rows: MatrixMember[];
	columns: MatrixMember[];
	cells: MatrixCount[];
}

/** Rows drawn; the table twin has them all. */
const ROWS = 15;

/** Convertible paper dossiers of an answer of D1c by ward and procedure: procedures down, wards across. */
export function paperMatrix(answer: IndicatorAnswer, context: DatasetContext): Matrix {
	const cells = answer.rows.flatMap((row): MatrixCount[] => {
		const [ward, procedure] = row.keys;
		const count = paperOf(row);
		return typeof ward === 'string' && typeof procedure === 'string' && count > 0
			? [{ row: procedure, column: ward, count }]
			: [];
	});
	return {
		rows: mostFirst(cells, 'row', (code) => memberLabel(context, 'procedure', code)).slice(0, ROWS),
		columns: mostFirst(cells, 'column', (code) => memberLabel(context, 'ward', code)),
		cells
	};
}

/** People who named a barrier: barriers down, wards across. */
export function barrierMatrix(barriers: readonly Barrier[], context: DatasetContext): Matrix {
	const cells = barriers.flatMap(({ ward, reason, people }): MatrixCount[] =>
		people === null ? [] : [{ row: reason, column: ward, count: people }]
	);
	return {
		rows: mostFirst(cells, 'row', (reason) => reason),
		columns: mostFirst(cells, 'column', (code) => memberLabel(context, 'ward', code)),
		cells
	};
}

/** The twin of the map of paper dossiers: every pair, with what it is a part of. */
export function paperTable(answer: IndicatorAnswer, context: DatasetContext): ChartTable {
	return {
		columns: [
			{ key: 'procedure', label: dimensionLabel('procedure'), format: 'text' },
			{ key: 'ward', label: dimensionLabel('ward'), format: 'text' },
			{ key: 'paper', label: m.outreach_column_paper(), format: 'count' },
			{ key: 'offered', label: m.outreach_column_offered(), format: 'count' }
		],
		rows: [...answer.rows]
			.sort((one, other) => paperOf(other) - paperOf(one))
			.map((row) => ({
				procedure: memberLabel(context, 'procedure', row.keys[1] ?? null),
				ward: memberLabel(context, 'ward', row.keys[0] ?? null),
				paper: paperOf(row),
				offered: row.denominator
			}))
	};
}

/** The twin of the map of barriers. */
export function barrierTable(barriers: readonly Barrier[], context: DatasetContext): ChartTable {
	return {
		columns: [
			{ key: 'reason', label: m.outreach_reason(), format: 'text' },
			{ key: 'ward', label: dimensionLabel('ward'), format: 'text' },
			{ key: 'people', label: m.outreach_people(), format: 'count' }
		],
		rows: barriers.map(({ reason, ward, people }) => ({
			reason,
			ward: memberLabel(context, 'ward', ward),
			people: people ?? m.outreach_support_hidden_cell()
		}))
	};
}

function mostFirst(
	cells: readonly MatrixCount[],
	side: 'row' | 'column',
	label: (key: string) => string
): MatrixMember[] {
	const sums = new Map<string, number>();
	for (const cell of cells) sums.set(cell[side], (sums.get(cell[side]) ?? 0) + cell.count);
	return [...sums].sort(([, one], [, other]) => other - one).map(([key]) => ({ key, label: label(key) }));
}
