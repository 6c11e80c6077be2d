import { tidy } from '#lib/core/text.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { looksLegacy, repairMojibake } from '../decode/index.ts';
import type { UnderstoodSheet } from '../understood.ts';
import { unplannedReason, type SheetPlan } from './plan.ts';
import { putRows, type PutCell, type PutColumns } from './put-rows.ts';

/**
 * A stage is one sheet as text: `_row` (row in the sheet), `_kind` (`data`, or why the row is ignored), `_group` (text
 * of the banner above, only in sheets with banners) and the planned canonical columns, tidied, with NULL for an empty cell.
 * `watched` sees the rows go by.
 */
export async function stageSheet(
	engine: Engine,
	stage: string,
	sheet: UnderstoodSheet,
	plan: SheetPlan | undefined,
	watched: (rows: Iterable<PutCell[]>) => Iterable<PutCell[]>
): Promise<void> {
	const planned = plan?.columns ?? [];
	const grouped = hasGroups(sheet);
	const columns: PutColumns = {
		_row: 'BIGINT',
		_kind: 'VARCHAR',
		...(grouped ? { _group: 'VARCHAR' as const } : {}),
		...Object.fromEntries(planned.map(({ column }) => [column.name, 'VARCHAR' as const]))
	};
	const unplanned = unplannedReason(sheet.columns);
	const menders = planned.map(({ index }) => cellMender(sheet, index));
	function* rows(): Generator<PutCell[]> {
		for (const row of sheet.rows) {
			if (row.kind === 'header' || row.kind === 'blank') continue;
			const kind = row.kind === 'data' && !plan ? unplanned : row.kind;
			const cells = planned.map(({ index }, at) =>
				row.kind === 'data' ? (menders[at]?.(row.cells[index] ?? '') ?? null) : null
			);
			yield [row.number, kind, ...(grouped ? [row.group ?? null] : []), ...cells];
		}
	}
	await putRows(engine, stage, columns, watched(rows()));
}

/** Rows of the sheet stand under banners. */
export function hasGroups(sheet: UnderstoodSheet): boolean {
	return sheet.rows.some((row) => row.group !== undefined);
}

/** Tidies the cells of a column and puts right text pasted from legacy fonts; each distinct text once. */
function cellMender(sheet: UnderstoodSheet, index: number): (cell: string) => string | null {
	const texts = sheet.rows.filter((row) => row.kind === 'data').map((row) => row.cells[index] ?? '');
	const kind = looksLegacy(texts) ?? undefined;
	const mended = new Map<string, string | null>();
	return (cell) => {
		let text = mended.get(cell);
		if (text === undefined) {
			text = tidy(beyondAscii.test(cell) ? repairMojibake(cell, kind) : cell) || null;
			if (mended.size < MENDED_LIMIT) mended.set(cell, text);
		}
		return text;
	};
}

const beyondAscii = /[^\0-\x7f]/;
/** Distinct texts remembered for a column: names and ids repeat too little to be worth more. */
const MENDED_LIMIT = 20_000;

/** Macro `tidy_text(text)`: as `tidy()` in core/text. */
export const tidyMacro = `CREATE OR REPLACE TEMP MACRO tidy_text(t) AS
	trim(regexp_replace(nfc_normalize(t), '[\\s\\x{00a0}\\x{200b}\\x{feff}]+', ' ', 'g'))`;
