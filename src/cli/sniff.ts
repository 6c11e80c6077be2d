import { UsageError } from '#lib/core/errors.ts';
import type { UnderstoodSheet } from '#lib/ingest/understood.ts';
import { parseOptions } from './options.ts';
import { callerPath } from './paths.ts';
import { firstTable } from './sheet-records.ts';
import { writeOut } from './standard-output.ts';
import { understandFile } from './understand-file.ts';
import type { Usage } from './usage.ts';

export const usage: Usage = {
	synopsis: ['sniff FILE'],
	vi: 'Cho biết đã nhận ra gì trong tệp, dạng JSON: định dạng, bảng mã, hàng tiêu đề, các cột, các vấn đề.',
	en: 'Says what was found in a file, as JSON: format, encoding, header row, columns, problems.'
};

/** `nhipso sniff FILE`: what was detected, as JSON. The top level describes the first sheet that has data. */
export async function run(args: string[]): Promise<number> {
	const { positionals } = parseOptions('sniff', args, {});
	const [path, extra] = positionals;
	if (path === undefined) throw new UsageError('argument_missing', { command: 'sniff', argument: 'FILE' });
	if (extra !== undefined) throw new UsageError('argument_extra', { command: 'sniff', argument: extra });
	const { understood } = await understandFile(callerPath(path));
	const main = firstTable(understood.sheets);
	const report = {
		format: understood.format,
		encoding: understood.encoding,
		delimiter: understood.delimiter,
		...(main ? describe(main) : { sheet: null, headerRow: null, table: null, columns: [] }),
		problems: [...understood.problems, ...((main ?? understood.sheets[0])?.problems ?? [])].map(flat),
		sheets: understood.sheets.map((sheet) => ({ ...describe(sheet), problems: sheet.problems.map(flat) }))
	};
	await writeOut([`${JSON.stringify(report, null, 2)}\n`]);
	return 0;
}

function describe(sheet: UnderstoodSheet) {
	return {
		sheet: sheet.name === '' ? null : sheet.name,
		headerRow: sheet.headerRow,
		table: sheet.table,
		columns: sheet.columns
	};
}

function flat(problem: { code: string; params: Record<string, string | number> }) {
	return { code: problem.code, ...problem.params };
}
