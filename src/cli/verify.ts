import type { Problem } from '#lib/core/errors.ts';
import { difference, tierMoves, type Difference } from '#lib/rewards/freeze/difference.ts';
import { freeze, type TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { parseTally } from '#lib/rewards/freeze/parse-tally.ts';
import { sourcesDifference, type SourcesDifference } from '#lib/rewards/freeze/sources-difference.ts';
import { verifyTally } from '#lib/rewards/freeze/verify.ts';
import { onlyWord, parseOptions } from './options.ts';
import { callerPath } from './paths.ts';
import { warn } from './report.ts';
import { writeOut } from './standard-output.ts';
import { tallyInput } from './tally-data.ts';
import { readTextFile } from './text-file.ts';
import type { Usage } from './usage.ts';

const COMMAND = 'verify';

export const usage: Usage = {
	synopsis: ['verify TALLY.json [--data DIR] [--against TALLY.json]'],
	vi: 'Kiểm tra một tệp kiểm đếm: mã băm, các tổng; tính lại từ dữ liệu (--data), so với tệp kiểm đếm trước (--against). Mã thoát 1: có khác biệt.',
	en: 'Checks a tally: its hash and sums; computes it again from data (--data); compares it with an earlier one (--against). Exit code 1: something differs.'
};

/**
 * `nhipso verify TALLY.json [--data DIR] [--against TALLY.json]`: what, if anything, differs, as JSON on standard output
 * and a sentence each on standard error. Where `--data` has the same rows in other files, that is said and no more. 0 nothing, 1 something, 2 usage, 3 unreadable.
 */
export async function run(args: string[]): Promise<number> {
	const words = parseOptions(COMMAND, args, { data: { type: 'string' }, against: { type: 'string' } });
	const path = onlyWord(words, COMMAND, 'TALLY.json');
	const file = parseTally(await readTextFile(callerPath(path)));
	const problems = await verifyTally(file);
	const answer: { data?: Difference; sources?: SourcesDifference; against?: Difference } = {};
	/** Said, but nothing that does not hold: other files may hold the same rows. */
	const notes: Problem[] = [];
	const data = words.text('data');
	if (data !== undefined) {
		const now = await again(file, callerPath(data));
		answer.data = difference(file.content, now.content);
		problems.push(...said(answer.data, 'verify_data'));
		answer.sources = sourcesDifference(file.sources, now.sources);
		notes.push(...filesSaid(answer.sources));
	}
	const earlier = words.text('against');
	if (earlier !== undefined) {
		const before = parseTally(await readTextFile(callerPath(earlier)));
		problems.push(...(await verifyTally(before)));
		answer.against = difference(before.content, file.content);
		problems.push(...said(answer.against, 'verify_against'));
	}
	await writeOut([
		`${JSON.stringify({ same: problems.length === 0, sha256: file.sha256, problems, ...answer }, null, 2)}\n`
	]);
	for (const problem of [...problems, ...notes]) await warn(problem);
	return problems.length === 0 ? 0 : 1;
}

/** The same rules, decisions and date over the data as it is now. */
async function again({ content }: TallyFile, dir: string): Promise<TallyFile> {
	const { rules, decisions, date } = content;
	return (await freeze(await tallyInput(dir, { rules, decisions, date }))).file;
}

/** The difference as problems: what came out otherwise, then each thing it was made from or with that differs. */
function said(found: Difference, what: 'verify_data' | 'verify_against'): Problem[] {
	if (found.same) return [];
	// Written out, so that every code can be found in the source.
	const differs: Problem =
		what === 'verify_data'
			? { code: 'verify_data_differs', params: counts(found) }
			: { code: 'verify_against_differs', params: counts(found) };
	const problems = [differs];
	if (found.engine) problems.push({ code: 'verify_engine_differs', params: {} });
	if (found.rules) problems.push({ code: 'verify_rules_differ', params: {} });
	if (found.date) problems.push({ code: 'verify_date_differs', params: {} });
	if (found.decisionsAdded > 0)
		problems.push({ code: 'verify_decisions_added', params: { count: found.decisionsAdded } });
	if (found.pseudonymKey) problems.push({ code: 'verify_key_differs', params: {} });
	if (found.decisionsRewritten) problems.push({ code: 'verify_log_rewritten', params: {} });
	if (found.withdrawnAfterCredit.length > 0)
		problems.push({
			code: 'verify_withdrawn_after_credit',
			params: { claims: found.withdrawnAfterCredit.join(', ') }
		});
	return problems;
}

/** Rows of the data in other files than the tally names. */
function filesSaid({ changed, gone, fresh, moved }: SourcesDifference): Problem[] {
	if (changed.length + gone.length + fresh.length + moved === 0) return [];
	const listed = (files: string[]) => files.join(', ') || '–';
	return [
		{
			code: 'verify_files_differ',
			params: { changed: listed(changed), gone: listed(gone), fresh: listed(fresh), moved }
		}
	];
}

function counts({ inputs, claims, students, schools }: Difference): Problem['params'] {
	return {
		claims: claims.length,
		students: students.length,
		...tierMoves(students),
		schools: schools.length,
		inputs: inputs.join(', ') || '–'
	};
}
