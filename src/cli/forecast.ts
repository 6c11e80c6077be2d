import { AppError } from '#lib/core/errors.ts';
import { indicator } from '#lib/indicators/catalogue.ts';
import { compile } from '#lib/indicators/compile.ts';
import { FARTHEST_YEARS, forecasts, type ForecastQuestion } from '#lib/outreach/forecast.ts';
import { duckdb } from '#lib/sql/dialects/duckdb.ts';
import { withSnapshot } from './data-folder.ts';
import { forecastRefusals, forecastReport, forecastTable } from './forecast-report.ts';
import { numberOption, oneOf, onlyWord, parseOptions, spanOption, type Parsed } from './options.ts';
import { callerPath } from './paths.ts';
import { writeOut } from './standard-output.ts';
import type { Usage } from './usage.ts';
import { dimensionNamed, parseWhere } from './where.ts';

const COMMAND = 'forecast';
const SEED = 'nhipso-forecast/1';
const DRAWS = 500;

export const usage: Usage = {
	synopsis: [
		'forecast DIR [--indicator ID] [--by K[,K]] [--period month|quarter|week] [--horizon N] [--target SHARE] [--where …] ' +
			'[--from DATE] [--to DATE] [--seed TEXT] [--format csv|json]'
	],
	vi: `Dự báo một chỉ tiêu theo từng nơi: các phương pháp được so bằng sai số dự báo lùi, dùng phương pháp tốt nhất; khi nào đạt mục tiêu (trong ${FARTHEST_YEARS} năm). Không có --target thì lấy mục tiêu mới nhất trong số liệu.`,
	en: `Forecasts an indicator for each place: methods compared by rolling-origin error, the best one used; when the target is reached (within ${FARTHEST_YEARS} years). Without --target the latest one in the data.`
};

const options = {
	indicator: { type: 'string' },
	by: { type: 'string', empty: true },
	period: { type: 'string' },
	horizon: { type: 'string' },
	target: { type: 'string' },
	where: { type: 'string', multiple: true },
	from: { type: 'string' },
	to: { type: 'string' },
	seed: { type: 'string' },
	format: { type: 'string' }
} as const;

/**
 * `nhipso forecast DIR --indicator D1a --by ward --horizon 12`: the next periods of each member with 95 % prediction
 * intervals, the method and its rolling-origin error, and when the target is reached. DIR: a snapshot or exports.
 */
export async function run(args: string[]): Promise<number> {
	const words = parseOptions(COMMAND, args, options);
	const dir = onlyWord(words, COMMAND, 'DIR');
	const format = oneOf(words, 'format', ['csv', 'json']);
	const question = questionAsked(words);
	const found = await withSnapshot(callerPath(dir), ({ engine, manifest }) =>
		forecasts(engine, question, { asOf: manifest.asOf })
	);
	if ('refused' in found) throw new AppError(found.refused.code, found.refused.params);
	const report = await forecastReport(question, found.value);
	await writeOut(format === 'json' ? [`${JSON.stringify(report, null, 2)}\n`] : forecastTable(report));
	if (format !== 'json') for (const line of await forecastRefusals(report)) process.stderr.write(line);
	return 0;
}

function questionAsked(words: Parsed): ForecastQuestion {
	const question: ForecastQuestion = {
		indicator: words.text('indicator') ?? 'D1a',
		by: (words.text('by') ?? '')
			.split(',')
			.map((name) => name.trim())
			.filter((name) => name !== '')
			.map(dimensionNamed),
		period: oneOf(words, 'period', ['month', 'quarter', 'week']),
		selection: { filters: words.texts('where').map(parseWhere), ...spanOption(words) },
		horizon: numberOption(words, 'horizon', { least: 1, most: 120, whole: true }) ?? 12,
		target: numberOption(words, 'target', { least: 0, most: 1_000_000, whole: false }) ?? null,
		draws: DRAWS,
		seed: words.text('seed') ?? SEED
	};
	compile(indicator(question.indicator), [...question.by, question.period], question.selection, duckdb);
	return question;
}
