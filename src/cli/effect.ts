import { UsageError, AppError } from '#lib/core/errors.ts';
import { effectWords } from '#lib/outreach/effect-words.ts';
import { placebo } from '#lib/outreach/placebo.ts';
import type { PreparedPanel } from '#lib/stats/effect/panel.ts';
import { staggeredEffect, type EffectOptions } from '#lib/stats/effect/staggered.ts';
import { readPanelFile } from './effect-panel.ts';
import { costReport, priceAsked } from './effect-cost.ts';
import { effectReport, effectTable, type EffectReport, type Reported } from './effect-report.ts';
import { aboutPanel, questionAsked, readOutcomePanel } from './effect-snapshot.ts';
import { neededOption, numberOption, oneOf, onlyWord, parseOptions, type Parsed } from './options.ts';
import { callerPath } from './paths.ts';
import { warn } from './report.ts';
import { inWords } from './said.ts';
import { writeOut } from './standard-output.ts';
import type { Usage } from './usage.ts';

const COMMAND = 'effect';
const SEED = 'nhipso-effect/1';

export const usage: Usage = {
	synopsis: [
		'effect --panel FILE.csv --id COL --time COL --first-treated COL --y COL [--control never|notyet] ' +
			'[--aggregate simple|dynamic|group|calendar] [--errors influence|pooled] [--placebo N] [--draws N] [--seed TEXT] [--format csv|json]',
		'effect DIR [--treatment sessions|pilots|channels|fees] [--only TEXT] [--outcome ID] [--period month|quarter|week] ' +
			'[--from DATE] [--to DATE] [--control …] [--aggregate …] [--errors …] [--placebo N] [--cost N | --cost-per-session N] [--format csv|json]'
	],
	vi: 'Tác động của một biện pháp bắt đầu ở các nơi vào các thời điểm khác nhau (Callaway & Sant’Anna 2021). Ô trống, 0, NA, Inf ở cột --first-treated: không bao giờ. Thời điểm viết bằng số, quý (2017-Q1), tháng (2017-03, 03/2017), tuần (2017-W10) hoặc ngày (2017-03-01). DIR: bộ số liệu hoặc thư mục tệp xuất; --treatment channels: kênh tuyên truyền; fees: bắt đầu hoặc thôi thu phí, so giữa các thủ tục. --only: đối tượng của buổi tập huấn, tên mô hình, mã kênh, introduced hoặc dropped. Kỳ gốc thay đổi (như mặc định của gói did). --placebo: thử với ngày bắt đầu giả sớm hơn N kỳ. --cost: tổng chi phí; --cost-per-session: chi phí mỗi buổi (JSON: chi phí cho mỗi hồ sơ trực tuyến tăng thêm).',
	en: 'The effect of a treatment that places take up at different times (Callaway & Sant’Anna 2021). Empty, 0, NA, Inf in --first-treated: never. Times are numbers, quarters (2017-Q1), months (2017-03, 03/2017), weeks (2017-W10) or days (2017-03-01). DIR: a snapshot or a folder of exports; --treatment channels: outreach by a channel; fees: introduced or dropped, compared between procedures. --only: audience of the sessions, name of the pilot, code of the channel, introduced or dropped. Varying base period (as by default in did). --placebo: tries a false start N periods earlier. --cost: in all, --cost-per-session: of each (JSON: the cost of each further online dossier).'
};

const options = {
	panel: { type: 'string' },
	id: { type: 'string' },
	time: { type: 'string' },
	'first-treated': { type: 'string' },
	y: { type: 'string' },
	treatment: { type: 'string' },
	only: { type: 'string' },
	outcome: { type: 'string' },
	unit: { type: 'string' },
	period: { type: 'string' },
	from: { type: 'string' },
	to: { type: 'string' },
	control: { type: 'string' },
	aggregate: { type: 'string' },
	errors: { type: 'string' },
	placebo: { type: 'string' },
	cost: { type: 'string' },
	'cost-per-session': { type: 'string' },
	draws: { type: 'string' },
	seed: { type: 'string' },
	format: { type: 'string' }
} as const;

/**
 * `nhipso effect --panel FILE.csv …`: group-time effects, their aggregate and the check of the trends before, as CSV or as
 * JSON `{aggregate, cells, pretrend, …}`. `nhipso effect DIR …`: the same of an indicator around the first sessions or
 * pilots of each ward, with the sentences that may be said of it. What the method refuses is an AppError.
 */
export async function run(args: string[]): Promise<number> {
	const words = parseOptions(COMMAND, args, options);
	const format = oneOf(words, 'format', ['csv', 'json']);
	const panelFile = words.text('panel');
	const [surplus] = words.positionals;
	if (panelFile === undefined) await ofSnapshot(onlyWord(words, COMMAND, 'DIR'), words, format);
	else if (surplus === undefined) await ofPanel(panelFile, words, format);
	else throw new UsageError('argument_extra', { command: COMMAND, argument: surplus });
	return 0;
}

async function ofPanel(path: string, words: Parsed, format: 'csv' | 'json'): Promise<void> {
	const needed = (name: string) => neededOption(words, name, COMMAND);
	const columns = {
		id: needed('id'),
		time: needed('time'),
		firstTreated: needed('first-treated'),
		outcome: needed('y')
	};
	const how = howAsked(words, 'influence');
	const earlier = placeboAsked(words);
	const { prepared, times } = await readPanelFile(callerPath(path), columns);
	await write(effectReport({ ...estimated(prepared, how, earlier), ...times }), format);
}

async function ofSnapshot(dir: string, words: Parsed, format: 'csv' | 'json'): Promise<void> {
	const how = howAsked(words, 'pooled');
	const [earlier, price, question] = [placeboAsked(words), priceAsked(words), questionAsked(words)];
	const { found, held, together } = await readOutcomePanel(callerPath(dir), question);
	const reported = estimated(found, how, earlier);
	const said = await inWords(effectWords(reported.effect));
	const report = {
		...effectReport({
			...reported,
			step: found.axis.grain,
			label: (time) => found.axis.labels[time] as string
		}),
		...aboutPanel(question, found),
		together,
		cost: price === null ? null : costReport(price, reported.effect, held),
		words: said
	};
	await write(report, format);
	if (format === 'csv') for (const { vi, en } of said) process.stderr.write(`${vi} / ${en}\n`);
}

function howAsked(words: Parsed, errors: EffectOptions['errors']): EffectOptions {
	return {
		control: oneOf(words, 'control', ['never', 'notyet']),
		aggregate: oneOf(words, 'aggregate', ['simple', 'dynamic', 'group', 'calendar']),
		errors: words.text('errors') === undefined ? errors : oneOf(words, 'errors', ['influence', 'pooled']),
		draws: {
			count: numberOption(words, 'draws', { least: 100, most: 100_000, whole: true }) ?? 1000,
			seed: words.text('seed') ?? SEED
		}
	};
}

function placeboAsked(words: Parsed): number | null {
	return numberOption(words, 'placebo', { least: 1, most: 1000, whole: true }) ?? null;
}

function estimated(
	prepared: PreparedPanel,
	how: EffectOptions,
	earlier: number | null
): Omit<Reported, 'step' | 'label'> {
	const found = staggeredEffect(prepared.panel, how);
	if ('refused' in found) throw new AppError(found.refused.code, found.refused.params);
	return {
		effect: found.value,
		how,
		prepared,
		placebo: earlier === null ? null : placebo(prepared.panel, how, earlier)
	};
}

async function write(report: EffectReport, format: 'csv' | 'json'): Promise<void> {
	await writeOut(format === 'json' ? [`${JSON.stringify(report, null, 2)}\n`] : effectTable(report));
	for (const caution of report.cautions) await warn(caution);
}
