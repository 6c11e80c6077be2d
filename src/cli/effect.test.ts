import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nhipso } from '../../tests/support/nhipso.ts';
import type { StaggeredEffect } from '#lib/stats/effect/staggered.ts';
import { costReport } from './effect-cost.ts';
import { run } from './effect.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'nhipso-effect-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: readonly string[]): string {
	const path = join(folder, name);
	writeFileSync(path, `\ufeff${lines.join('\r\n')}\r\n`);
	return path;
}

const columns = ['--id', 'ward', '--time', 'month', '--first-treated', 'start', '--y', 'share'];

// The four units of staggered.test.ts, with every way of writing “never”, and one unit with a gap.
const lines = [
	'ward;month;start;share',
	...['A;1;2;1', 'A;2;2;4', 'A;3;2;5', 'B;1;2;2', 'B;2;2;3', 'B;3;2;6'],
	...[
		'C;1;;1',
		'C;2;0;2',
		'C;3;NA;3',
		'D;1;Inf;3',
		'D;2;never;4',
		'D;3;Chưa;3',
		'E;1;2;1',
		'E;2;2;NA',
		'E;3;2;1'
	]
];

describe('effect --panel', { timeout: 60_000 }, () => {
	it('answers in JSON, and says what was left out', async () => {
		const path = file('panel.csv', lines);
		const { code, stdout, stderr } = await nhipso([
			'effect',
			'--panel',
			path,
			...columns,
			'--format',
			'json'
		]);
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({
			aggregate: { type: 'simple', att: 2, se: 0.5 },
			cells: [
				{ group: 2, time: 2, att: 1 },
				{ group: 2, time: 3, att: 3 }
			],
			pretrend: { statistic: null, refused: { code: 'pretrend_no_cells' } },
			method: { bootstrap: { draws: 1000, seed: 'nhipso-effect/1' } },
			twoWay: { estimate: 2, comparisons: [{ treated: 2, untreated: null, weight: 1 }] },
			placebo: null,
			leftOut: { incomplete: 1, withoutOutcome: 1 }
		});
		expect(stderr).toMatch(/^effect_small_groups: /);
	});

	it('says how many units an unbalanced panel loses, and reads a decimal comma between semicolons', async () => {
		const commas = lines.map((line, at) => (at === 0 ? line : line.replace(/;(\d)$/, ';$1,5')));
		const more = [...commas, 'F;1;1;2,5', 'F;2;1;3,5', 'F;3;1;3,5'];
		const args = ['effect', '--panel', file('commas.csv', more), ...columns, '--format', 'json'];
		const { stdout, stderr } = await nhipso(args);
		expect(JSON.parse(stdout)).toMatchObject({
			aggregate: { att: 2, se: 0.5 },
			leftOut: { incomplete: 1, alreadyTreated: 1 },
			cautions: [
				{ code: 'effect_small_groups' },
				{ code: 'effect_units_left_out', params: { incomplete: 1, alreadyTreated: 1 } }
			]
		});
		expect(stderr).toMatch(/^effect_units_left_out: .+ \/ Units left out: without a value at every time 1,/m);
	});

	it.each([
		['months', ['2017-03', '2017-04', '2017-05'], 'month'],
		[
			'days of months, by a name and spaces as R’s write.table',
			['2017-03-01', '2017-04-01', '2017-05-01'],
			'month'
		],
		['quarters', ['2017-Q1', '2017-Q2', '2017-Q3'], 'quarter']
	] as const)('times written as %s', async (how, times, step) => {
		const dated = lines.map((line) =>
			line.replace(/^(\w);(\d);2;/, '$1;$2;#2;').replace(/^(\w);(\d);/, '$1;#$2;')
		);
		const written = dated.map((line) =>
			line.replaceAll(/#(\d)/g, (_, time: string) => times[Number(time) - 1] as string)
		);
		const named = written.map(
			(line, at) =>
				(at === 0 ? '' : `"${at}" `) +
				line
					.split(';')
					.map((cell) => `"${cell}"`)
					.join(' ')
		);
		const path = file('times.csv', how.includes('write.table') ? named : written);
		const { stdout } = await nhipso([
			'effect',
			'--panel',
			path,
			...columns,
			'--aggregate',
			'dynamic',
			'--format',
			'json'
		]);
		expect(JSON.parse(stdout)).toMatchObject({
			aggregate: {
				att: 2,
				se: 0.5,
				parts: [
					{ event: 0, att: 1 },
					{ event: 1, att: 3 }
				]
			},
			cells: [
				{ group: times[1], time: times[1], base: times[0], att: 1 },
				{ group: times[1], time: times[2], base: times[0], att: 3 }
			],
			method: { step },
			twoWay: { comparisons: [{ treated: times[1], untreated: null }] }
		});
	});

	it('answers in CSV', async () => {
		const path = file('panel.csv', lines);
		const { stdout } = await nhipso(['effect', '--panel', path, ...columns, '--aggregate', 'dynamic']);
		expect(stdout.split('\r\n').map((line) => line.split(',').slice(0, 4).join(','))).toEqual([
			'kind,group,time,att',
			'cell,2,2,1',
			'cell,2,3,3',
			'dynamic,,0,1',
			'dynamic,,1,3',
			'aggregate,,,2',
			'treated_untreated,2,,2',
			''
		]);
	});
});

it('the placebo of a panel is a line of its own, or a reason', async () => {
	const rows = ['A', 'B', 'C', 'D'].flatMap((unit, u) =>
		[1, 2, 3, 4, 5, 6].map((time) => {
			const treated = u < 2;
			return `${unit},${time},${treated ? 6 : ''},${treated && time >= 5 ? 3 + u : u}`;
		})
	);
	const path = file('placebo.csv', ['ward,month,start,share', ...rows]);
	const answer = async (earlier: string) => {
		const args = ['effect', '--panel', path, ...columns, '--placebo', earlier, '--format', 'json'];
		return JSON.parse((await nhipso(args)).stdout) as { placebo: unknown };
	};
	// Treated and others differ by 3 from time 5 on, one before the start that is stated.
	expect((await answer('1')).placebo).toMatchObject({ time: 5, att: 3 });
	expect((await answer('5')).placebo).toMatchObject({ refused: { code: 'placebo_too_short' } });
}, 60_000);

describe('what a further dossier cost', () => {
	const estimate = (att: number, lower: number, upper: number) => ({
		...{ att, lower, upper, se: 0.01, p: null },
		...{ simultaneousLower: lower, simultaneousUpper: upper }
	});
	const effect = {
		overall: estimate(0.05, 0.02, 0.08),
		fromAllBefore: estimate(0.04, 0.03, 0.05)
	} as unknown as StaggeredEffect;

	it('by hand: 4 sessions of 2 million over 2,000 dossiers', () => {
		// 100 dossiers more (40 to 160), and 80 (60 to 100) from all before.
		const report = costReport({ of: 'session', cost: 2e6 }, effect, { dossiers: 2000, starts: 4 });
		expect(report).toMatchObject({
			cost: 8e6,
			gain: 100,
			each: 80_000,
			eachLower: 50_000,
			eachUpper: 200_000
		});
		expect(report.fromAllBefore).toMatchObject({ each: 100_000, eachLower: 80_000 });
		expect(costReport({ of: 'all', cost: 1e6 }, effect, { dossiers: 2000, starts: 4 }).each).toBeCloseTo(
			10_000,
			6
		);
	});
});

describe('what effect refuses', () => {
	it.each([
		['argument_missing', []],
		['argument_missing', ['--panel', 'x.csv', '--id', 'ward']],
		['argument_extra', ['dir', '--panel', 'x.csv', ...columns]],
		['argument_extra', ['dir', 'other']],
		['effect_unit_not_offered', ['dir', '--unit', 'channel']],
		['effect_unit_not_offered', ['dir', '--treatment', 'fees', '--unit', 'ward']],
		['effect_school_outcome', ['dir', '--unit', 'school']],
		['indicator_unknown', ['dir', '--outcome', 'D99']],
		['date_invalid', ['dir', '--from', '2017-02-30']],
		['option_invalid', ['--panel', 'x.csv', ...columns, '--control', 'always']],
		['option_invalid', ['--panel', 'x.csv', ...columns, '--draws', 'many']],
		['file_missing', ['--panel', '/no/such.csv', ...columns]],
		['option_invalid', ['dir', '--placebo', '0']],
		['option_invalid', ['dir', '--cost', '5', '--cost-per-session', '2']],
		['option_unknown', ['--fast']]
	])('%s: %j', async (code, args) => {
		await expect(run(args)).rejects.toMatchObject({ code, exitCode: 2 });
	});

	it.each([
		['panel_column_missing', ['ward,month,share', 'A,1,2'], 2],
		['panel_value_invalid', ['ward,month,start,share', 'A,1,2,many'], 3],
		['panel_time_invalid', ['ward,month,start,share', 'A,May,2,1'], 3],
		['panel_times_mixed', ['ward,month,start,share', 'A,2017,,1', 'A,2017-03,,1'], 3],
		['panel_column_repeated', ['ward,month,start,share,share', 'A,1,2,1,1'], 2],
		['panel_id_missing', ['ward,month,start,share', ',1,2,1'], 3],
		[
			'panel_repeated',
			['ward,month,start,share', 'A,2017-03,2017-03,1', 'A,03/2017,2017-03,2', 'A,04/2017,2017-03,2'],
			3
		],
		['panel_empty', ['ward,month,start,share'], 3],
		['panel_untreated', ['ward,month,start,share', 'A,1,,1', 'A,2,,1'], 3]
	])('%s: %j', async (code, content, exitCode) => {
		const path = file('bad.csv', content);
		await expect(run(['--panel', path, ...columns])).rejects.toMatchObject({ code, exitCode });
	});
});
