import { AppError } from '#lib/core/errors.ts';
import { estimatedGain } from '#lib/outreach/plan/estimated-gain.ts';
import { gainRange, withGain } from '#lib/outreach/plan/gain-range.ts';
import { limitWorths, type LimitWorth } from '#lib/outreach/plan/limit-worth.ts';
import { loadSentences } from '#lib/i18n/load-sentence.ts';
import { potentialOf, readPotential } from '#lib/outreach/plan/potential.ts';
import { parseResources } from '#lib/outreach/plan/resources.ts';
import { solvePlan } from '#lib/outreach/plan/solve.ts';
import { unknownNames } from '#lib/outreach/plan/unknown-names.ts';
import { readContext } from '#lib/state/read-context.ts';
import { lastShownDay, resolveView, selectionOf } from '#lib/state/view.ts';
import type { Outcome } from '#lib/stats/outcome.ts';
import { csvChunks } from './csv-text.ts';
import { withSnapshot } from './data-folder.ts';
import { highsSolver } from './highs-solver.ts';
import { neededOption, oneOf, onlyWord, parseOptions, spanOption } from './options.ts';
import { callerPath } from './paths.ts';
import { checkPlan } from './plan-check.ts';
import { writeOut } from './standard-output.ts';
import { readTextFile } from './text-file.ts';
import type { Usage } from './usage.ts';

const COMMAND = 'plan';
const LIMITS = { gap: 0.01, seconds: 30 };

const options = {
	resources: { type: 'string' },
	check: { type: 'string' },
	from: { type: 'string' },
	to: { type: 'string' },
	worth: { type: 'boolean' },
	format: { type: 'string' }
} as const;

export const usage: Usage = {
	synopsis: [
		'plan DIR --resources FILE.json [--from DATE] [--to DATE] [--worth] [--format csv|json]',
		'plan DIR --check PLAN.json [--format csv|json]'
	],
	vi: 'Kế hoạch tập huấn thêm được nhiều hồ sơ trực tuyến nhất trong giới hạn ngân sách, báo cáo viên, thiết bị, phòng, lịch và mức sàn công bằng; kèm khoảng cách tới cận trên. Hồ sơ còn chuyển được: hồ sơ giấy của thủ tục đã có trực tuyến (D1c) trong 12 tháng cuối của số liệu, hoặc từ --from đến --to, như trên trang. Hình thức không ghi gainPerPerson thì lấy theo tác động ước lượng từ số liệu. --worth (JSON): mỗi giới hạn nới một đơn vị thì thêm được bao nhiêu. --check: đối chiếu một kế hoạch đã lập (JSON) với số liệu mới: buổi đã tổ chức, hồ sơ trực tuyến tăng thêm so với các phường khác.',
	en: 'The plan of sessions with most expected further online dossiers within budget, trainers, devices, rooms, calendar and fairness floors; with its distance to the bound. What can still move online: paper dossiers of procedures offered online (D1c) of the last 12 months of the data, or from --from to --to, as on the page. A format without gainPerPerson takes the effect estimated from the data. --worth (JSON): what one unit more of each limit gains. --check: holds a plan made before (JSON) against newer data: sessions held, further online dossiers next to the other wards.'
};

/**
 * `nhipso plan DIR --resources FILE.json`: sessions (place, format, date), their expected gain with its interval and its
 * distance to the bound. A ward and procedure can gain no more than the paper dossiers that could have been filed online, in the
 * period that the page shows when nothing is chosen, or from --from to --to; one without any dossiers is an error. `--worth`: what each limit costs, or why it is not known, in the JSON. DIR: a snapshot or exports.
 */
export async function run(args: string[]): Promise<number> {
	const words = parseOptions(COMMAND, args, options);
	const dir = onlyWord(words, COMMAND, 'DIR');
	const format = oneOf(words, 'format', ['csv', 'json']);
	const made = words.text('check');
	if (made !== undefined) return checkPlan(callerPath(dir), callerPath(made), format);
	const file = neededOption(words, 'resources', COMMAND);
	const span = spanOption(words);
	const stated = parseResources(await readTextFile(callerPath(file)));
	const { potential, estimate } = await withSnapshot(callerPath(dir), async ({ engine, manifest }) => {
		const { asOf } = manifest;
		const selection = selectionOf(resolveView({ ...span, filters: {} }, lastShownDay(manifest)));
		// Names alone are asked for: no balance is shown.
		const [unknown] = unknownNames(stated, await readContext(engine, manifest, []));
		if (unknown) throw new AppError(unknown.code, unknown.params);
		return {
			potential: potentialOf(valueOrThrow(await readPotential(engine, selection, { asOf }))),
			estimate: stated.formats.some(({ gainPerPerson }) => gainPerPerson === null)
				? valueOrThrow(await estimatedGain(engine, { asOf }))
				: null
		};
	});
	const perPerson = estimate?.perPerson ?? { expected: 0, low: 0, high: 0 };
	const resources = withGain(stated, perPerson.expected);
	const plan = valueOrThrow(await solvePlan(resources, potential, highsSolver, LIMITS));
	const worth = words.flag('worth')
		? await Promise.all((await limitWorths(resources, potential, highsSolver, LIMITS, plan)).map(withWords))
		: null;
	const { low, high } = gainRange(stated, plan.sessions, potential, perPerson);
	await writeOut(
		format === 'json'
			? [`${JSON.stringify({ ...plan, low, high, estimate, worth }, null, 2)}\n`]
			: csvChunks([
					['date', 'place', 'format'],
					...plan.sessions.map(({ date, place, format: of }) => [date, place, of])
				])
	);
	return 0;
}

/** A limit whose worth is not known, with the reason in words. */
async function withWords(worth: LimitWorth) {
	return 'refused' in worth ? { ...worth, words: await loadSentences(worth.refused) } : worth;
}

function valueOrThrow<Value>(outcome: Outcome<Value>): Value {
	if ('refused' in outcome) throw new AppError(outcome.refused.code, outcome.refused.params);
	return outcome.value;
}
