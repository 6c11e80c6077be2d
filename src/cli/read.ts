import { basename, extname, join } from 'node:path';
import { AppError, UsageError } from '#lib/core/errors.ts';
import { loadSentences } from '#lib/i18n/load-sentence.ts';
import type { Mapping } from '#lib/ingest/load/mapping/mapping.ts';
import { csvChunks } from './csv-text.ts';
import { filesUnder } from './files-under.ts';
import { readMapping } from './mapping-file.ts';
import { onlyWord, parseOptions, someWords } from './options.ts';
import { makeFolder, writeOutput } from './output.ts';
import { freeName, outputStems, sheetPart } from './output-names.ts';
import { callerPath } from './paths.ts';
import { knownError, report, warn } from './report.ts';
import { firstTable, isTable, sheetRecords } from './sheet-records.ts';
import { writeOut } from './standard-output.ts';
import { understandFiles, type ReadFile } from './understand-file.ts';
import type { Usage } from './usage.ts';

export const usage: Usage = {
	synopsis: ['read FILE [--sheet NAME] [--mapping FILE.json]', 'read PATH… --out DIR [--mapping FILE.json]'],
	vi: 'In bảng trong tệp thành CSV, hoặc chuyển nhiều tệp thành CSV trong một thư mục; tệp hỏng để lại .error.json. Mã thoát 3: không đọc được tệp nào.',
	en: 'Prints the table in a file as CSV, or turns many files into CSV in a folder; a failed one leaves .error.json. Exit code 3: no file could be read.'
};

/**
 * `nhipso read FILE [--sheet NAME]`: the table as understood, as CSV on standard output.
 * `nhipso read PATH… --out DIR`: every file under the paths, and in archives, as CSV files of a folder.
 */
export async function run(args: string[]): Promise<number> {
	const options = parseOptions('read', args, {
		sheet: { type: 'string' },
		out: { type: 'string' },
		mapping: { type: 'string' }
	});
	const out = options.text('out');
	const paths = someWords(options, 'read', 'FILE');
	if (out !== undefined && options.text('sheet') !== undefined)
		throw new UsageError('options_exclude', { command: 'read', option: '--sheet', other: '--out' });
	const mapping = await readMapping(options.text('mapping'));
	if (out !== undefined) return readMany(paths.map(callerPath), callerPath(out), mapping);
	await readOne(callerPath(onlyWord(options, 'read', 'FILE')), options.text('sheet'), mapping);
	return 0;
}

/** A table without a header, or with one alone, looks like an answer and has no names, or is none: said aloud. */
const aboutHeader = ['header_only', 'header_missing', 'header_not_in_sheet'];

async function readOne(
	path: string,
	wanted: string | undefined,
	mapping: Mapping | undefined
): Promise<void> {
	const names: string[] = [];
	const leftOut = { tables: 0, rows: 0 };
	let printed = false;
	for await (const { inner, content } of understandFiles(path, mapping)) {
		if (content instanceof AppError) {
			await warn(content.toProblem());
			continue;
		}
		const { raw, understood } = content;
		const named = understood.sheets.find(({ name }) => [name, sheetName(inner, name)].includes(wanted ?? ''));
		names.push(...understood.sheets.map(({ name }) => sheetName(inner, name)));
		const chosen = wanted === undefined ? firstTable(understood.sheets) : named;
		const sheet = printed ? undefined : chosen;
		for (const other of understood.sheets.filter((each) => each !== sheet && isTable(each))) {
			leftOut.tables += 1;
			leftOut.rows += other.rows.filter(({ kind }) => kind === 'data').length;
		}
		if (!sheet) continue;
		await writeOut(csvChunks(sheetRecords(raw, understood, sheet)));
		for (const problem of sheet.problems) {
			if (aboutHeader.includes(problem.code)) await warn(problem);
		}
		// Who named a sheet knows of the others.
		if (wanted !== undefined) return;
		printed = true;
	}
	if (printed) {
		if (leftOut.tables > 0) await warn({ code: 'tables_left_out', params: leftOut });
		return;
	}
	if (wanted === undefined) throw new AppError('table_missing', { file: basename(path) });
	throw new UsageError('sheet_missing', { sheet: wanted, sheets: names.join(', ') });
}

/** A sheet's name; in an archive with the path of its file before it. */
function sheetName(inner: string, name: string): string {
	return inner === '' ? name : name === '' ? inner : `${inner}#${name}`;
}

/** Converts many files; one that cannot be read leaves its reason instead. 0 when any was converted, else 3. */
async function readMany(
	paths: readonly string[],
	folder: string,
	mapping: Mapping | undefined
): Promise<number> {
	const files = await filesUnder(paths);
	await makeFolder(folder);
	let converted = 0;
	const stems = outputStems(files);
	const taken = new Set([...stems.values()].map((stem) => stem.toLowerCase()));
	const failed = async (error: unknown, stem: string): Promise<void> => {
		await report(error);
		const problem = knownError(error).toProblem();
		const reason = { ...problem, ...(await loadSentences(problem)) };
		await writeOutput(join(folder, `${stem}.error.json`), [`${JSON.stringify(reason, null, 2)}\n`]);
	};
	for (const [file, stem] of stems) {
		try {
			for await (const each of understandFiles(file, mapping)) {
				const own = each.inner === '' ? stem : freeName(`${stem}.${innerStem(each.inner)}`, taken);
				try {
					await convert(each, folder, own, taken);
					converted++;
				} catch (error) {
					await failed(error, own);
				}
			}
		} catch (error) {
			await failed(error, stem);
		}
	}
	return converted > 0 ? 0 : 3;
}

/** `2017/ho-so.csv` as part of a file's name. */
function innerStem(path: string): string {
	return sheetPart(path.slice(0, path.length - extname(path).length));
}

async function convert(
	{ file, content }: ReadFile,
	folder: string,
	stem: string,
	taken: Set<string>
): Promise<void> {
	if (content instanceof AppError) throw content;
	const { raw, understood } = content;
	const main = firstTable(understood.sheets);
	if (!main) throw new AppError('table_missing', { file: basename(file) });
	for (const sheet of understood.sheets.filter(isTable)) {
		const name = sheet === main ? stem : freeName(`${stem}.${sheetPart(sheet.name)}`, taken);
		const chunks = csvChunks(sheetRecords(raw, understood, sheet));
		await writeOutput(join(folder, `${name}.csv`), chunks);
	}
}
