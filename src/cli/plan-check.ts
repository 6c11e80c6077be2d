import { AppError } from '#lib/core/errors.ts';
import { parsePlan } from '#lib/outreach/plan/made-plan.ts';
import { readReview } from '#lib/outreach/plan/read-review.ts';
import { reviewWords } from '#lib/outreach/plan/review-words.ts';
import { lastShownDay } from '#lib/state/view.ts';
import { csvChunks } from './csv-text.ts';
import { withSnapshot } from './data-folder.ts';
import { inWords } from './said.ts';
import { writeOut } from './standard-output.ts';
import { readTextFile } from './text-file.ts';

/**
 * `nhipso plan DIR --check PLAN.json`: what came of a plan made before, by newer data: wards with sessions planned and held as CSV
 * (the sentences on stderr), or all of it as JSON. What cannot be told is an AppError, or a reason in `change`.
 */
export async function checkPlan(dir: string, file: string, format: 'csv' | 'json'): Promise<number> {
	const plan = parsePlan(await readTextFile(file));
	const review = await withSnapshot(dir, ({ engine, manifest }) =>
		readReview(engine, plan, { until: lastShownDay(manifest), asOf: manifest.asOf })
	);
	if ('refused' in review) throw new AppError(review.refused.code, review.refused.params);
	const words = await inWords(reviewWords(review.value));
	await writeOut(
		format === 'json'
			? [`${JSON.stringify({ ...review.value, words }, null, 2)}\n`]
			: csvChunks([
					['ward', 'planned', 'held'],
					...review.value.wards.map(({ ward, planned, held }) => [ward, String(planned), String(held)])
				])
	);
	if (format === 'csv') for (const { vi, en } of words) process.stderr.write(`${vi} / ${en}\n`);
	return 0;
}
