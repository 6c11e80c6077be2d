import { AppError } from '#lib/core/errors.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { quoteIdent, raw } from '#lib/sql/sql.ts';
import { MAX_FILE_BYTES } from '../formats/index.ts';
import type { UnderstoodFile } from '../understood.ts';
import type { LoadInput, LoadOptions } from './input.ts';
import { firstLabels, learnUnseen, LABELS_LIMIT } from './known-labels.ts';
import { judgePlainCsv, type PlainJudgement } from './plain-csv.ts';
import { plainSource, type PlainCsv } from './plain-source.ts';
import { planSheet, type SheetPlan } from './plan.ts';
import type { Scan } from './scan.ts';
import { typeRowsSql, type KnownLabels } from './type-columns.ts';
import { createTyped, forgetRows, numberRows } from './typed.ts';
import { notedCounts } from './vague-counts.ts';

export interface PlainRead {
	judged: PlainJudgement;
	plan: SheetPlan;
}

/**
 * Types a plain CSV straight from the file into `typed_<table>` by the engine's own reader, in one pass, while `scan`
 * reads its bytes beside. What the ends of the file led to expect is checked afterwards, and the pass is taken back when it
 * was wrong: texts that were to be tidied, labels never seen (then it is done once more), or a file that is not plain after all
 * (then undefined, and nothing is left of it).
 */
export async function readPlain(
	engine: Engine,
	input: LoadInput,
	options: LoadOptions,
	number: number,
	scan: (delimiter: string) => Promise<Scan>
): Promise<PlainRead | undefined> {
	const judged = await judgePlainCsv(input);
	if (!judged) return undefined;
	const { sheet, head } = judged;
	const plan = planSheet(
		{ file: input.file, sheet: sheet.name, table: sheet.table, columns: sheet.columns },
		options.mapping
	);
	if (!plan || plan.fatal) return undefined;
	const notes = notedCounts(plan.table, plan.columns).map(({ note }) => note);
	await createTyped(engine, plan.table, [...plan.columns.map(({ column }) => column), ...notes], false);
	const path = input.enginePath ?? (await engine.putFile(input.file, await input.slice(0, input.size)));
	try {
		const scanning = scan(judged.csv.delimiter);
		// Met below, or of no interest once the engine has refused the file.
		scanning.catch(() => undefined);
		const pass = (csv: PlainCsv, labels: KnownLabels) => typePass(engine, csv, plan, head, number, labels);
		let csv: PlainCsv = { ...judged.csv, path };
		let labels: KnownLabels = firstLabels(plan, [sheet, judged.tail]);
		if (!(await pass(csv, labels))) return undefined;
		const { texture } = await scanning;
		const untidy = csv.tidy && texture === 'untidy';
		// Tidying may join spellings, so what a second pass meets is looked through like the first's.
		for (let again = untidy; ; again = false) {
			const learnt = await learnUnseen(engine, plan, number, labels);
			labels = learnt ?? labels;
			if (texture === 'blank lines' || tooMany(labels)) {
				await forgetRows(engine, plan.table, number);
				return undefined;
			}
			if (!again && !learnt) break;
			if (again) csv = { ...csv, tidy: false };
			await forgetRows(engine, plan.table, number);
			if (!(await pass(csv, labels))) return undefined;
		}
	} finally {
		if (!input.enginePath) await engine.dropFile(path);
	}
	// A total or a note in the middle of the file shows as a row without what every row must have. In a file too
	// large for the careful reader, which would tell them apart, such rows are rejected with that reason.
	if (input.size <= MAX_FILE_BYTES && (await hasGaps(engine, plan, number))) {
		await forgetRows(engine, plan.table, number);
		return undefined;
	}
	await numberRows(engine, plan.table, number);
	return { judged, plan };
}

/** False when the engine refuses the file. */
async function typePass(
	engine: Engine,
	csv: PlainCsv,
	plan: SheetPlan,
	head: UnderstoodFile,
	input: number,
	labels: KnownLabels
): Promise<boolean> {
	const pointed = head.format !== 'csv' && head.format !== 'tsv';
	const source = { from: plainSource(csv, plan), row: null, grouped: false, labels };
	try {
		await engine.exec(typeRowsSql(source, plan.table, plan.columns, { input, pointed }));
		return true;
	} catch (error) {
		if (error instanceof AppError && error.code === 'engine_query_failed') return false;
		throw error;
	}
}

function tooMany(labels: KnownLabels): boolean {
	return [...labels.values()].some(
		(known) => [...known.values()].filter((value) => value !== null).length > LABELS_LIMIT
	);
}

async function hasGaps(engine: Engine, plan: SheetPlan, input: number): Promise<boolean> {
	const found = await engine.query(
		raw(`SELECT 1 AS gap FROM ${quoteIdent(`typed_${plan.table.name}`)}
			WHERE _input = ${input} AND _rejected IS NOT NULL AND starts_with(_rejected, 'missing_') LIMIT 1`)
	);
	return found.rowCount > 0;
}
