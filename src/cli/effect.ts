import { UsageError, AppError } from '#lib/core/errors.ts';
import { staggeredEffect, type EffectOptions } from '#lib/stats/effect/staggered.ts';
import type { PreparedPanel } from '#lib/stats/effect/panel.ts';
import { readPanelFile } from './effect-panel.ts';
import { effectReport, effectTable } from './effect-report.ts';
import { oneOf, parseOptions, type Parsed } from './options.ts';
import { callerPath } from './paths.ts';
import { warn } from './report.ts';
import { writeOut } from './standard-output.ts';
import type { Usage } from './usage.ts';

const COMMAND = 'effect';
const SEED = 'nhipso-effect/1';

export const usage: Usage = {
	synopsis: [
		'effect --panel FILE.csv --id COL --time COL --first-treated COL --y COL [--control never|notyet] ' +
			'[--aggregate simple|dynamic|group|calendar] [--errors influence|pooled] [--draws N] [--seed TEXT] [--format csv|json]'
	],
	vi: 'Tác động của một biện pháp bắt đầu ở các nơi vào các thời điểm khác nhau (Callaway & Sant’Anna 2021). Ô trống, 0, NA, Inf ở cột --first-treated: không bao giờ. Kỳ gốc thay đổi (như mặc định của gói did).',
	en: 'The effect of a treatment that places take up at different times (Callaway & Sant’Anna 2021). Empty, 0, NA, Inf in --first-treated: never. Varying base period (as by default in did).'
};

const options = {
	panel: { type: 'string' },
	id: { type: 'string' },
	time: { type: 'string' },
	'first-treated': { type: 'string' },
	y: { type: 'string' },
	control: { type: 'string' },
	aggregate: { type: 'string' },
	errors: { type: 'string' },
	draws: { type: 'string' },
	seed: { type: 'string' },
	format: { type: 'string' }
} as const;

/**
 * `nhipso effect --panel FILE.csv …`: group-time effects, their aggregate and the check of the trends before, as CSV or as
 * JSON `{aggregate, cells, pretrend, …}`. What the method refuses is an AppError with its code.
 */
export async function run(args: string[]): Promise<number> {
	const words = parseOptions(COMMAND, args, options);
	const needed = (name: string) => {
		const value = words.text(name);
		if (value === undefined)
			throw new UsageError('argument_missing', { command: COMMAND, argument: `--${name}` });
		return value;
	};
	const [extra] = words.positionals;
	if (extra !== undefined) throw new UsageError('argument_extra', { command: COMMAND, argument: extra });
	const columns = {
		id: needed('id'),
		time: needed('time'),
		firstTreated: needed('first-treated'),
		outcome: needed('y')
	};
	const how = howAsked(words, 'influence');
	const format = oneOf(words, 'format', ['csv', 'json']);
	const prepared = await readPanelFile(callerPath(needed('panel')), columns);
	await answer(prepared, how, format);
	return 0;
}

function howAsked(words: Parsed, errors: EffectOptions['errors']): EffectOptions {
	const draws = words.text('draws') ?? '1000';
	if (!/^\d+$/.test(draws) || Number(draws) < 100 || Number(draws) > 100_000)
		throw new UsageError('option_invalid', { option: '--draws', value: draws });
	return {
		control: oneOf(words, 'control', ['never', 'notyet']),
		aggregate: oneOf(words, 'aggregate', ['simple', 'dynamic', 'group', 'calendar']),
		errors: words.text('errors') === undefined ? errors : oneOf(words, 'errors', ['influence', 'pooled']),
		draws: { count: Number(draws), seed: words.text('seed') ?? SEED }
	};
}

async function answer(prepared: PreparedPanel, how: EffectOptions, format: 'csv' | 'json'): Promise<void> {
	const found = staggeredEffect(prepared.panel, how);
	if ('refused' in found) throw new AppError(found.refused.code, found.refused.params);
	const report = effectReport(found.value, how, prepared.leftOut);
	await writeOut(format === 'json' ? [`${JSON.stringify(report, null, 2)}\n`] : effectTable(report));
	for (const caution of report.cautions) await warn(caution);
}
