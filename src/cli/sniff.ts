import { AppError, type Problem } from '#lib/core/errors.ts';
import type { UnderstoodFile, UnderstoodSheet } from '#lib/ingest/understood.ts';
import { readMapping } from './mapping-file.ts';
import { onlyWord, parseOptions } from './options.ts';
import { callerPath } from './paths.ts';
import { firstTable } from './sheet-records.ts';
import { writeOut } from './standard-output.ts';
import { understandFiles, type ReadFile } from './understand-file.ts';
import type { Usage } from './usage.ts';

export const usage: Usage = {
	synopsis: ['sniff FILE [--mapping FILE.json]'],
	vi: 'Cho biết đã nhận ra gì trong tệp, dạng JSON: định dạng, bảng mã, hàng tiêu đề, các cột, độ chắc chắn, các vấn đề.',
	en: 'Says what was found in a file, as JSON: format, encoding, header row, columns, how sure each is, problems.'
};

/**
 * `nhipso sniff FILE`: what was detected, as JSON. The top level describes the first sheet that has data; for an archive
 * of several files `files` describes each.
 */
export async function run(args: string[]): Promise<number> {
	const options = parseOptions('sniff', args, { mapping: { type: 'string' } });
	const path = onlyWord(options, 'sniff', 'FILE');
	const mapping = await readMapping(options.text('mapping'));
	const files: ReadFile[] = [];
	for await (const file of understandFiles(callerPath(path), mapping)) {
		// The cells of an archive's files are not kept: only what was found in them.
		files.push(file.inner === '' ? file : withoutRows(file));
	}
	const [only] = files;
	const report =
		files.length === 1 && only && !(only.content instanceof AppError)
			? describeFile(only.content.understood)
			: describeArchive(files);
	await writeOut([`${JSON.stringify(report, null, 2)}\n`]);
	return 0;
}

function withoutRows(file: ReadFile): ReadFile {
	if (file.content instanceof AppError) return file;
	const { raw, understood } = file.content;
	// One row of data is enough to tell which sheet is the table.
	const sheets = understood.sheets.map((sheet) => ({
		...sheet,
		rows: sheet.rows.filter((row) => row.kind === 'data').slice(0, 1)
	}));
	return { ...file, content: { raw: { ...raw, sheets: [] }, understood: { ...understood, sheets } } };
}

function describeArchive(files: readonly ReadFile[]) {
	return {
		format: 'zip',
		encoding: null,
		delimiter: null,
		sheet: null,
		headerRow: null,
		table: null,
		columns: [],
		problems: [],
		sheets: [],
		files: files.map(({ file, content }) =>
			content instanceof AppError
				? { file, format: null, problems: [flat(content.toProblem())] }
				: { file, ...describeFile(content.understood) }
		)
	};
}

function describeFile(understood: UnderstoodFile) {
	const main = firstTable(understood.sheets);
	const { sheet, headerRow, table, columns } = main
		? describe(main)
		: { sheet: null, headerRow: null, table: null, columns: [] };
	return {
		format: understood.format,
		encoding: understood.encoding,
		delimiter: understood.delimiter,
		sheet,
		headerRow,
		table,
		columns,
		problems: [...understood.problems, ...((main ?? understood.sheets[0])?.problems ?? [])].map(flat),
		sheets: understood.sheets.map((each) => ({
			...describe(each),
			problems: each.problems.map(flat),
			decisions: each.decisions
		})),
		decisions: understood.decisions
	};
}

function describe(sheet: UnderstoodSheet) {
	return {
		sheet: sheet.name === '' ? null : sheet.name,
		headerRow: sheet.headerRow,
		table: sheet.table,
		columns: sheet.columns.map(({ source, name, type, dateFormat, confidence, basis }) => ({
			source,
			name,
			type,
			dateFormat,
			confidence,
			// What is but guessed by its place is told from what is known.
			...(basis && { basis })
		}))
	};
}

function flat(problem: Problem) {
	return { code: problem.code, ...problem.params };
}
