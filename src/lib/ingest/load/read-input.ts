import { AppError } from '#lib/core/errors.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { SnapshotInput } from '#lib/model/snapshot.ts';
import { quoteIdent, raw } from '#lib/sql/sql.ts';
import { readRaw } from '../formats/index.ts';
import { MAX_LINE_BYTES } from '../formats/limits.ts';
import { refuseHuge } from '../formats/refuse-huge.ts';
import { pointedFormats } from '../raw.ts';
import { understand } from '../structure/index.ts';
import type { UnderstoodFile, UnderstoodSheet } from '../understood.ts';
import { sha256Hasher } from './hasher.ts';
import type { CameBack } from './came-back.ts';
import type { LoadInput, LoadOptions } from './input.ts';
import { labelReader } from './labels.ts';
import { recordIgnored, type LedgerSheet } from './ledger.ts';
import { rulesFor } from './mapping/mapping.ts';
import { notesOf } from './notes.ts';
import { planSheet, unplannedReason, type SheetPlan } from './plan.ts';
import { putRows, type PutCell } from './put-rows.ts';
import { readPlain } from './read-plain.ts';
import type { FileProgress } from './read-progress.ts';
import { scanInput, type Scan } from './scan.ts';
import { hasGroups, stageSheet } from './stage.ts';
import { typeRowsSql } from './type-columns.ts';
import { createTyped } from './typed.ts';
import { notedCounts } from './vague-counts.ts';

type Read = Pick<SnapshotInput, 'format' | 'encoding' | 'reader'>;

/** What the files read so far leave behind beside their rows. */
interface Found {
	sheets: LedgerSheet[];
	cameBack: CameBack;
}

const STAGE = 'stage';
/** What is looked at of a file to tell what it is. */
const HEAD_BYTES = 1 << 16;

/**
 * Reads one file into the `typed_` tables and the ledger, adding a LedgerSheet for each of its sheets. A file that
 * cannot be read becomes one sheet with its problem; it never stops the others. Its hash is '' when not even its bytes could be had.
 */
export async function readInput(
	engine: Engine,
	given: LoadInput,
	options: LoadOptions,
	found: Found,
	progress: FileProgress
): Promise<Read & { sha256: string }> {
	const { sheets } = found;
	const input = progress.watched(given);
	const first = sheets.length;
	let scanning: Promise<Scan> | undefined;
	// Asked for by whoever needs it first; a file is hashed once.
	const scan = (delimiter?: string) =>
		(scanning ??= scanInput(input, options.hasher ?? sha256Hasher, delimiter));
	try {
		// What a person decided is for the careful reader.
		const ruled = rulesFor(options.mapping, input.file).length > 0;
		const plain = ruled ? undefined : await readPlain(engine, input, options, first, scan);
		if (plain) {
			const { judged, plan } = plain;
			sheets.push(ledgerSheet(input, judged.sheet, plan));
			const { format, encoding } = judged.head;
			return { format, encoding, reader: 'engine', sha256: (await scan()).sha256 };
		}
		const { sha256, longestLine } = await scan();
		return { ...(await readCarefully(engine, input, options, found, longestLine, progress)), sha256 };
	} catch (error) {
		// A fault of the engine is ours, not the file's.
		if (!(error instanceof AppError) || error.code === 'engine_query_failed' || error.code === 'cancelled')
			throw error;
		const problem = error.toProblem();
		sheets.length = first;
		sheets.push({
			file: input.file,
			sheet: '',
			table: null,
			problems: [{ code: problem.code, params: { ...problem.params, file: input.file } }],
			notes: [],
			failed: true
		});
		const sha256 = await scan().then(
			(done) => done.sha256,
			() => ''
		);
		return { format: 'unreadable', encoding: null, reader: 'careful', sha256 };
	} finally {
		for (const { problems } of sheets.slice(first))
			problems.forEach((problem) => options.onProblem?.(problem));
	}
}

async function readCarefully(
	engine: Engine,
	input: LoadInput,
	options: LoadOptions,
	{ sheets, cameBack }: Found,
	longestLine: number,
	progress: FileProgress
): Promise<Read> {
	if (input.size > MAX_LINE_BYTES)
		refuseHuge({ size: input.size, longestLine, head: await input.slice(0, HEAD_BYTES) }, input.file);
	const bytes = await input.slice(0, input.size);
	progress.opening(0);
	const rules = rulesFor(options.mapping, input.file);
	const content = await readRaw(bytes, input.file, rules, progress.opening);
	progress.taken();
	const file = understand(content, input.file, rules);
	progress.understood();
	const count = file.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
	const first = sheets.length;
	for (const sheet of file.sheets) {
		const plan = planOf(input, sheet, options);
		const number = sheets.length;
		sheets.push(ledgerSheet(input, sheet, plan));
		await stageSheet(engine, STAGE, sheet, plan, (rows) => progress.counted(rows, count));
		await recordIgnored(engine, STAGE, number);
		if (!plan) continue;
		await typeStage(engine, plan, file, number, hasWards(plan) && hasGroups(sheet));
		cameBack.look(input.file, sheet);
	}
	const [leading] = sheets.slice(first);
	if (!leading) throw new AppError('no_data_rows', { file: input.file });
	leading.notes.unshift(...file.problems);
	return { format: file.format, encoding: file.encoding, reader: 'careful' };
}

function planOf(input: LoadInput, sheet: UnderstoodSheet, options: LoadOptions): SheetPlan | undefined {
	return planSheet(
		{ file: input.file, sheet: sheet.name, table: sheet.table, columns: sheet.columns },
		options.mapping
	);
}

function ledgerSheet(input: LoadInput, sheet: UnderstoodSheet, plan: SheetPlan | undefined): LedgerSheet {
	const hasData = sheet.rows.some((row) => row.kind === 'data');
	const failed = !hasData || !plan || plan.fatal;
	const problems = [...(plan?.problems ?? [])];
	const notes = plan && !failed ? notesOf(sheet, plan) : [];
	if (failed) problems.push(...sheet.problems.filter(({ code }) => !code.startsWith('dates_')));
	if (!hasData) problems.push({ code: 'no_data_rows', params: { file: input.file, sheet: sheet.name } });
	else if (!plan)
		problems.push({ code: unplannedReason(sheet.columns), params: { file: input.file, sheet: sheet.name } });
	return { file: input.file, sheet: sheet.name, table: plan?.table.name ?? null, problems, notes, failed };
}

function hasWards({ table }: SheetPlan): boolean {
	return table.columns.some(({ kind }) => kind === 'ward');
}

/** Types the stage into `typed_<table>` and drops it. */
async function typeStage(
	engine: Engine,
	plan: SheetPlan,
	file: UnderstoodFile,
	number: number,
	grouped: boolean
): Promise<void> {
	await putLabels(engine, plan);
	const notes = notedCounts(plan.table, plan.columns).map(({ note }) => note);
	await createTyped(engine, plan.table, [...plan.columns.map(({ column }) => column), ...notes], grouped);
	const pointed = pointedFormats.includes(file.format);
	const source = {
		from: `(SELECT * FROM ${STAGE} WHERE _kind = 'data')`,
		row: 's._row',
		grouped,
		labels: null
	};
	await engine.exec(typeRowsSql(source, plan.table, plan.columns, { input: number, pointed }));
	await engine.exec(`DROP TABLE temp.${STAGE}; DROP TABLE temp.labels`);
}

/** `labels` (column_name, label, value): the canonical value of every distinct label of the stage. */
async function putLabels(engine: Engine, plan: SheetPlan): Promise<void> {
	const rows: PutCell[][] = [];
	for (const { column, labels } of plan.columns) {
		if (column.kind !== 'enum' && column.kind !== 'boolean') continue;
		const name = quoteIdent(column.name);
		const read = labelReader(column, labels);
		const found = await engine.query(
			raw(`SELECT DISTINCT ${name} AS label FROM ${STAGE} WHERE ${name} IS NOT NULL ORDER BY 1`)
		);
		for (const label of found.column('label')) rows.push([column.name, label ?? null, read(String(label))]);
	}
	await putRows(engine, 'labels', { column_name: 'VARCHAR', label: 'VARCHAR', value: 'VARCHAR' }, rows);
}
