import { AppError } from '#lib/core/errors.ts';
import { balancedPanel, type Observation, type PreparedPanel } from '#lib/stats/effect/panel.ts';
import { readPanelTable } from './panel-table.ts';
import { panelTimes, type PanelTimes } from './panel-times.ts';

/** Which columns hold what. */
export interface PanelColumns {
	id: string;
	time: string;
	firstTreated: string;
	outcome: string;
}

export interface PanelFile {
	prepared: PreparedPanel;
	/** What its times count, and how the file writes them. */
	times: Pick<PanelTimes, 'step' | 'label'>;
}

/**
 * A balanced panel from a text table. Throws AppError `panel_value_invalid`, `panel_id_missing`, what `readPanelTable` and `panelTimes` throw and
 * what `balancedPanel` refuses.
 */
export async function readPanelFile(path: string, columns: PanelColumns): Promise<PanelFile> {
	const table = await readPanelTable(path, Object.values(columns));
	const pointed = (cell: string) =>
		table.decimalComma && /^[+-]?\d+,\d+$/.test(cell) ? cell.replace(',', '.') : cell;
	const column = (name: keyof PanelColumns, isNone: (cell: string) => boolean) => ({
		name: columns[name],
		cells: table.column(columns[name]).map((cell) => (isNone(cell) ? '' : pointed(cell)))
	});
	const [ids, outcomes] = [column('id', isMissing), column('outcome', isMissing)];
	const counted = panelTimes(column('time', isMissing), column('firstTreated', isNever));
	const rows = ids.cells.map((unit, row): Observation => {
		if (unit === '') throw new AppError('panel_id_missing', { row: row + 2, column: columns.id });
		const cell = outcomes.cells[row] as string;
		const outcome = cell === '' ? null : Number(cell);
		if (outcome !== null && !Number.isFinite(outcome))
			throw new AppError('panel_value_invalid', { row: row + 2, column: columns.outcome, value: cell });
		return {
			unit,
			time: counted.times[row] as number,
			firstTreated: counted.firsts[row] as number | null,
			outcome
		};
	});
	const found = balancedPanel(rows);
	if ('value' in found) return { prepared: found.value, times: counted };
	const { code, params } = found.refused;
	const { time } = params;
	throw new AppError(code, typeof time === 'number' ? { ...params, time: counted.label(time) } : params);
}

function isMissing(cell: string): boolean {
	return /^(?:na|nan|nat|null|<na>|\.)?$/i.test(cell);
}

/** Also 0, which R's `did` and Stata's csdid write for units that never are, and the word, in both languages. */
function isNever(cell: string): boolean {
	return (
		isMissing(cell) ||
		/^(?:\+?inf(?:inity)?|never|chưa(?: bao giờ)?|không(?: bao giờ)?|[+-]?0+(?:[.,]0+)?)$/iu.test(
			cell.normalize('NFC')
		)
	);
}
