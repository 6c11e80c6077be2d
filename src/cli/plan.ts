import { AppError } from '#lib/core/errors.ts';
import { answer } from '#lib/indicators/answer.ts';
import { parseResources } from '#lib/outreach/plan/resources.ts';
import { solvePlan } from '#lib/outreach/plan/solve.ts';
import { csvChunks } from './csv-text.ts';
import { withSnapshot } from './data-folder.ts';
import { highsSolver } from './highs-solver.ts';
import { neededOption, oneOf, onlyWord, parseOptions } from './options.ts';
import { callerPath } from './paths.ts';
import { writeOut } from './standard-output.ts';
import { readTextFile } from './text-file.ts';
import type { Usage } from './usage.ts';

const COMMAND = 'plan';
const LIMITS = { gap: 0.01, seconds: 30 };

export const usage: Usage = {
	synopsis: ['plan DIR --resources FILE.json [--format csv|json]'],
	vi: 'Kế hoạch tập huấn thêm được nhiều hồ sơ trực tuyến nhất trong giới hạn ngân sách, báo cáo viên, thiết bị, phòng, lịch và mức sàn công bằng; kèm khoảng cách tới cận trên.',
	en: 'The plan of sessions with most expected further online dossiers within budget, trainers, devices, rooms, calendar and fairness floors; with its distance to the bound.'
};

/**
 * `nhipso plan DIR --resources FILE.json`: sessions (place, format, date), their expected gain and its relative distance to the
 * bound. A ward and procedure can gain no more than the dossiers it filed offline. DIR: a snapshot or exports.
 */
export async function run(args: string[]): Promise<number> {
	const words = parseOptions(COMMAND, args, { resources: { type: 'string' }, format: { type: 'string' } });
	const dir = onlyWord(words, COMMAND, 'DIR');
	const file = neededOption(words, 'resources', COMMAND);
	const format = oneOf(words, 'format', ['csv', 'json']);
	const resources = parseResources(await readTextFile(callerPath(file)));
	const offline = await withSnapshot(callerPath(dir), async ({ engine, manifest }) => {
		const counts = new Map<string, number>();
		for (const by of [['ward'], ['ward', 'procedure']] as const) {
			const { rows } = await answer(engine, 'D1a', by, { filters: [] }, { asOf: manifest.asOf });
			for (const { keys, numerator, denominator } of rows)
				counts.set(JSON.stringify(keys), (denominator ?? 0) - (numerator ?? 0));
		}
		return counts;
	});
	const potential = (place: string, procedure: string | null) =>
		offline.get(JSON.stringify(procedure === null ? [place] : [place, procedure])) ?? 0;
	const found = await solvePlan(resources, potential, highsSolver, LIMITS);
	if ('refused' in found) throw new AppError(found.refused.code, found.refused.params);
	const { sessions } = found.value;
	await writeOut(
		format === 'json'
			? [`${JSON.stringify(found.value, null, 2)}\n`]
			: csvChunks([
					['date', 'place', 'format'],
					...sessions.map(({ date, place, format: of }) => [date, place, of])
				])
	);
	return 0;
}
