import { dayNumber, type IsoDate } from '#lib/core/dates.ts';
import { AppError } from '#lib/core/errors.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { LedgerEntry, SnapshotInput } from '#lib/model/snapshot.ts';
import { tables } from '#lib/model/tables/index.ts';
import { quoteIdent, raw } from '#lib/sql/sql.ts';
import { unpackArchives } from './archive-inputs.ts';
import { settleAsOf } from './as-of.ts';
import { countTables, findDuplicates } from './deduplicate.ts';
import { storeFiles } from './files-table.ts';
import type { LoadInput, LoadOptions } from './input.ts';
import { CameBack } from './came-back.ts';
import { createLedger, ledgerEntries, recordOutcomes, storeExceptions, type LedgerSheet } from './ledger.ts';
import { hmacMacro, pseudonymMacro } from './pseudonym.ts';
import { readInput } from './read-input.ts';
import { ReadProgress } from './read-progress.ts';
import { AliasBook } from '../names/alias-book.ts';
import type { Reconciliation } from '../names/reconciliation.ts';
import { NameLog } from './name-log.ts';
import { addRegistryRows, registryRows } from './reference.ts';
import { dropResolved, resolveTable } from './resolution.ts';
import { dateMacros } from './sql/dates.ts';
import { showableMacro } from './sql/marks.ts';
import { numberMacros } from './sql/numbers.ts';
import { vagueMacro } from './vague-counts.ts';
import { tidyMacro } from './stage.ts';
import { identifierMacro } from './type-columns.ts';
import { createStored, storeRows } from './store-table.ts';
import { settleTimes } from './typed.ts';
import { addUnitsFromData } from './units-from-data.ts';

export interface Loaded {
	inputs: SnapshotInput[];
	ledger: LedgerEntry[];
	/** Rows per table of the model. */
	rows: Record<string, number>;
	asOf: IsoDate;
	/** How names came to members of the registry, and which are in doubt. */
	reconciliation: Reconciliation;
}

/**
 * Loads files into the engine's current database: every table of `model/tables` (empty ones too), `dossiers_history`,
 * `files`, `ledger_exceptions`. Working tables and macros are the connection's own (TEMP): clear texts and the key never
 * reach a database file. `ledger`, `ledger_counts` and `ledger_sheets` are left for `ledgerCsv`.
 * Throws AppError `no_input_readable` when no file could be read, `as_of_unknown` when no row carries a date.
 */
export async function loadInputs(
	engine: Engine,
	given: readonly LoadInput[],
	options: LoadOptions
): Promise<Loaded> {
	const inputs = (await unpackArchives(given)).sort((a, b) =>
		a.file < b.file ? -1 : a.file > b.file ? 1 : 0
	);
	const macros = [tidyMacro, showableMacro, vagueMacro, identifierMacro, ...dateMacros, ...numberMacros];
	await engine.exec([...macros, await hmacMacro(options.key), pseudonymMacro].join(';\n'));
	await createLedger(engine);

	const sheets: LedgerSheet[] = [];
	const described: SnapshotInput[] = [];
	const cameBack = new CameBack();
	const progress = new ReadProgress(inputs, options.onStep);
	for (const [index, input] of inputs.entries()) {
		const told = progress.begin(index, options.onStep ? await rowsRead(engine, sheets) : 0);
		const first = sheets.length;
		const read = await readInput(engine, input, options, { sheets, cameBack }, told);
		described.push({
			file: input.file,
			bytes: input.size,
			...read,
			tables: [...new Set(sheets.slice(first).flatMap(({ table }) => (table === null ? [] : [table])))]
		});
	}
	if (sheets.every((sheet) => sheet.failed))
		throw new AppError('no_input_readable', { files: inputs.length });
	await cameBack.store(engine, sheets, described);
	for (const [file, count] of cameBack.withoutFile(described))
		sheets
			.find((sheet) => sheet.file === file)
			?.notes.push({ code: 'came_back_without_file', params: { count } });
	const loaded = tables.filter((table) => sheets.some((sheet) => sheet.table === table.name));
	for (const table of loaded) await settleTimes(engine, table);
	const rowsIn = options.onStep ? await rowsRead(engine, sheets) : 0;
	const asOf = await settleAsOf(engine, loaded, options);

	await createStored(engine);
	const { aliases = [], dataset } = options;
	const names = new NameLog();
	const book = new AliasBook(aliases, dataset.scope);
	for (const table of tables) {
		if (loaded.includes(table)) {
			const index = loaded.indexOf(table);
			options.onStep?.({ phase: 'store', table: table.name, index, count: loaded.length, rows: rowsIn });
			const said = await resolveTable(engine, table, {
				mode: options.units,
				scope: dataset.scope,
				asOfDay: dayNumber(asOf),
				aliases: book,
				names
			});
			await findDuplicates(engine, table);
			await recordOutcomes(engine, table.name, said);
			await storeRows(engine, table, sheets);
			await dropResolved(engine, table);
		}
		if (options.units === 'registry' && registryRows[table.name]) await addRegistryRows(engine, table.name);
	}
	if (options.units === 'from-data') await addUnitsFromData(engine);
	const rows = await countTables(engine);
	await storeExceptions(engine, sheets);
	await storeFiles(engine, described);
	const files = sheets.map(({ file }) => file);
	const reconciliation = names.reconciliation(files, dataset.scope, aliases);
	return { inputs: described, ledger: await ledgerEntries(engine, sheets), rows, asOf, reconciliation };
}

/** Rows in the tables so far; the engine knows without counting. */
async function rowsRead(engine: Engine, sheets: readonly LedgerSheet[]): Promise<number> {
	let rows = 0;
	for (const name of new Set(sheets.flatMap(({ table }) => table ?? []))) {
		const counted = await engine.query(raw(`SELECT count(*) AS n FROM ${quoteIdent(`typed_${name}`)}`));
		rows += Number(counted.column('n')[0]);
	}
	return rows;
}
