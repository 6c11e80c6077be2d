import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '#lib/core/errors.ts';
import { parseDecisions } from '#lib/rewards/decisions/parse-decisions.ts';
import { reportDocx } from '#lib/features/rewards/report/docx.ts';
import { reportOf } from '#lib/features/rewards/report/report.ts';
import { signedDay } from '#lib/features/rewards/report/signed-day.ts';
import { tallyWorkbook } from '#lib/features/rewards/workbook/workbook.ts';
import { freeze, tallyText, withSourcesHash } from '#lib/rewards/freeze/freeze.ts';
import { parseRules } from '#lib/rewards/rules/parse-rules.ts';
import { dateOption, onlyWord, parseOptions } from './options.ts';
import { makeFolder } from './output.ts';
import { callerPath } from './paths.ts';
import { warn } from './report.ts';
import { writeOut } from './standard-output.ts';
import { tallyInput } from './tally-data.ts';
import { tallyCsv, tallyTables } from './tally-tables.ts';
import { readTextFile } from './text-file.ts';
import type { Usage } from './usage.ts';

const COMMAND = 'tally';

export const usage: Usage = {
	synopsis: ['tally DIR --rules FILE [--decisions FILE] [--date DATE] [--out DIR]'],
	vi: 'Kiểm đếm phiếu tham gia với hồ sơ theo tệp quy tắc, có nhật ký quyết định; ghi tệp kiểm đếm kèm mã băm, các bảng và báo cáo .docx. DIR: bộ số liệu hoặc thư mục tệp đã xuất.',
	en: 'Verifies claims against dossiers by a rules file, with a log of decisions; writes a tally with its hash, tables and the report as .docx. DIR: a snapshot or a folder of exports.'
};

/**
 * `nhipso tally DIR --rules FILE [--decisions FILE] [--date DATE] [--out DIR]`: with `--out` the tally (`tally.json`)
 * its tables as CSV, a workbook (`tally.xlsx`) and the report (`report.docx`, `report-public.docx`) in a folder and a summary on standard output; without it the tally on standard output. `--date`
 * is the day of the report, the cut-off if not given: no clock is read, so that the same inputs give the same bytes.
 */
export async function run(args: string[]): Promise<number> {
	const words = parseOptions(COMMAND, args, {
		rules: { type: 'string' },
		decisions: { type: 'string' },
		date: { type: 'string' },
		out: { type: 'string' }
	});
	const dir = onlyWord(words, COMMAND, 'DIR');
	const rulesPath = words.text('rules');
	if (rulesPath === undefined)
		throw new UsageError('argument_missing', { command: COMMAND, argument: '--rules FILE' });
	const rules = parseRules(await readTextFile(callerPath(rulesPath)));
	const log = words.text('decisions');
	const decisions = log === undefined ? [] : parseDecisions(await readTextFile(callerPath(log)));
	const date = dateOption(words, 'date') ?? rules.programme.cutOff;

	const input = await tallyInput(callerPath(dir), { rules, decisions, date });
	const file = await withSourcesHash((await freeze(input)).file);
	if (input.claims.length === 0) await warn({ code: 'tally_without_claims', params: { path: dir } });
	if (file.content.unusedDecisions.length > 0)
		await warn({ code: 'decisions_unused', params: { entries: file.content.unusedDecisions.join(', ') } });
	if (file.content.lateAppeals.length > 0)
		await warn({ code: 'appeals_late', params: { entries: file.content.lateAppeals.join(', ') } });
	const { asOf } = file.sources;
	if (signedDay(file) === null) await warn({ code: 'report_before_data', params: { date, asOf } });
	const out = words.text('out');
	if (out === undefined) {
		await writeOut([tallyText(file)]);
		return 0;
	}
	const folder = callerPath(out);
	await makeFolder(folder);
	await writeFile(join(folder, 'tally.json'), tallyText(file));
	for (const { name, records } of tallyTables(file)) {
		await writeFile(join(folder, `${name}.csv`), tallyCsv(records));
	}
	// The office's own language: its schools and its People's Committee read it.
	await writeFile(join(folder, 'tally.xlsx'), await tallyWorkbook(file, 'vi'));
	for (const [name, audience] of [
		['report.docx', 'office'],
		['report-public.docx', 'public']
	] as const) {
		const report = reportOf(file, { audience, names: null });
		await writeFile(join(folder, name), await reportDocx(report));
	}
	const { totals } = file.content;
	await writeOut([`${JSON.stringify({ sha256: file.sha256, date, totals }, null, 2)}\n`]);
	return 0;
}
