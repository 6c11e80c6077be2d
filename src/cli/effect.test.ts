import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nhipso } from '../../tests/support/nhipso.ts';
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
	...['C;1;;1', 'C;2;0;2', 'C;3;NA;3', 'D;1;Inf;3', 'D;2;never;4', 'D;3;;3', 'E;1;2;1', 'E;2;2;NA', 'E;3;2;1']
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
			leftOut: { incomplete: 1, withoutOutcome: 1 }
		});
		expect(stderr).toMatch(/^effect_small_groups: /);
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
			''
		]);
	});
});

describe('what effect refuses', () => {
	it.each([
		['argument_missing', []],
		['argument_missing', ['--panel', 'x.csv', '--id', 'ward']],
		['argument_extra', ['dir', '--panel', 'x.csv', ...columns]],
		['argument_extra', ['dir', 'other']],
		['effect_unit_not_offered', ['dir', '--unit', 'channel']],
		['indicator_unknown', ['dir', '--outcome', 'D99']],
		['date_invalid', ['dir', '--from', '2017-02-30']],
		['option_invalid', ['--panel', 'x.csv', ...columns, '--control', 'always']],
		['option_invalid', ['--panel', 'x.csv', ...columns, '--draws', 'many']],
		['file_missing', ['--panel', '/no/such.csv', ...columns]],
		['option_unknown', ['--fast']]
	])('%s: %j', async (code, args) => {
		await expect(run(args)).rejects.toMatchObject({ code, exitCode: 2 });
	});

	it.each([
		['panel_column_missing', ['ward,month,share', 'A,1,2'], 2],
		['panel_value_invalid', ['ward,month,start,share', 'A,1,2,many'], 3],
		['panel_value_invalid', ['ward,month,start,share', 'A,May,2,1'], 3],
		['panel_empty', ['ward,month,start,share'], 3],
		['panel_untreated', ['ward,month,start,share', 'A,1,,1', 'A,2,,1'], 3]
	])('%s: %j', async (code, content, exitCode) => {
		const path = file('bad.csv', content);
		await expect(run(['--panel', path, ...columns])).rejects.toMatchObject({ code, exitCode });
	});
});
