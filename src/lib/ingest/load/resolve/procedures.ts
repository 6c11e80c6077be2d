import type { Engine } from '#lib/engine/engine.ts';
import type { TableSpec } from '#lib/model/column.ts';
import { raw } from '#lib/sql/sql.ts';
import { procedureMatches } from '../../names/match.ts';
import { ProcedureReader } from '../procedure-codes.ts';
import { putRows, type PutCell } from '../put-rows.ts';
import type { ResolutionContext } from './context.ts';
import { Epochs } from './epochs.ts';
import { metCells } from './met.ts';

/**
 * Fills the table `map` (code_text, name_text, epoch, code, name, unreadable, warning). Gives the SQL of a row's epoch, whether
 * some code could not be read, and the warnings there are.
 */
export async function resolveProcedures(
	engine: Engine,
	{ table, from }: { table: TableSpec; from: string },
	map: string,
	{ aliases, names, asOfDay }: ResolutionContext
): Promise<{ epoch: string; unreadable: boolean; said: string[] }> {
	const rows = await engine.query(
		raw('SELECT code, name, valid_from, valid_to FROM procedures ORDER BY code, valid_from')
	);
	const catalogue = rows.rows().map((row) => ({
		code: String(row.code),
		name: String(row.name),
		validFrom: row.valid_from === null ? null : Number(row.valid_from),
		validTo: row.valid_to === null ? null : Number(row.valid_to)
	}));
	const reader = new ProcedureReader(catalogue, aliases);
	const changes = catalogue.flatMap(({ validFrom, validTo }) => [
		validFrom,
		validTo === null ? null : validTo + 1
	]);
	const starts = [...new Set(changes.filter((day) => day !== null))].sort((a, b) => a - b);
	const epochs = new Epochs(reader.dated ? starts : []);
	const epoch = epochs.sql(table, asOfDay);
	const cells = { code: 't.procedure_code', name: 't.procedure_name' };
	const met = (await metCells(engine, from, cells, epoch)).map((each) => {
		const day = reader.dated ? epochs.dayOf(each.epoch) : null;
		const found = reader.read(each.cells.code, each.cells.name, day);
		const text = found.name ?? each.cells.code;
		if (text !== null) {
			names.add({
				kind: 'procedure',
				text,
				period: epochs.period(each.epoch),
				code: found.code,
				reached: found.reached,
				score: null,
				doubt: procedureMatches.doubtOf(found),
				rows: each.rows,
				inputs: each.inputs,
				candidates: () => reader.candidates(text, day)
			});
		}
		return { ...each.cells, epoch: each.epoch, found };
	});
	for (const { code, name, validFrom, validTo } of catalogue)
		names.offer('procedure', { code, name, period: { first: validFrom, last: validTo } });
	await putRows(
		engine,
		map,
		{
			code_text: 'VARCHAR',
			name_text: 'VARCHAR',
			epoch: 'INTEGER',
			code: 'VARCHAR',
			name: 'VARCHAR',
			unreadable: 'BOOLEAN',
			warning: 'VARCHAR'
		},
		met.map(({ code, name, epoch: at, found }): PutCell[] => [
			code,
			name,
			at,
			found.code,
			found.name,
			found.unreadable,
			found.warning
		])
	);
	return {
		epoch,
		unreadable: met.some(({ found }) => found.unreadable),
		said: procedureMatches.warnings.filter((code) => met.some(({ found }) => found.warning === code))
	};
}
