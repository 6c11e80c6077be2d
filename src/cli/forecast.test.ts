import { describe, expect, it } from 'vitest';
import { run } from './forecast.ts';
import { forecastRefusals, forecastReport, forecastTable } from './forecast-report.ts';

describe('what forecast refuses before it opens anything', () => {
	it.each([
		['argument_missing', []],
		['argument_extra', ['dir', 'other']],
		['indicator_unknown', ['dir', '--indicator', 'D99']],
		['dimension_unknown', ['dir', '--by', 'colour']],
		['option_invalid', ['dir', '--horizon', '0']],
		['option_invalid', ['dir', '--horizon', '1.5']],
		['option_invalid', ['dir', '--target', 'half']],
		['option_invalid', ['dir', '--period', 'day']],
		['date_invalid', ['dir', '--from', '2017-13-01']],
		['file_missing', ['/no/such/dir']]
	])('%s: %j', async (code, args) => {
		await expect(run(args)).rejects.toMatchObject({ code, exitCode: 2 });
	});
});

it('writes periods by their names, and why a member has no forecast', async () => {
	const report = await forecastReport(
		{
			indicator: 'D1a',
			by: ['ward'],
			period: 'month',
			selection: { filters: [] },
			horizon: 2,
			target: 0.5,
			draws: 10,
			seed: 's'
		},
		{
			axis: { grain: 'month', labels: ['2017-10', '2017-11'] },
			target: 0.5,
			series: [
				{
					keys: ['00343'],
					last: 0.4,
					outcome: {
						value: {
							method: 'holt',
							parameters: { alpha: 0.5 },
							error: 0.02,
							compared: [],
							steps: [
								{ value: 0.41, lower: 0.4, upper: 0.42 },
								{ value: 0.42, lower: 0.4, upper: 0.44 }
							],
							target: { when: 10, earliest: 8, latest: 15, already: false }
						}
					}
				},
				{ keys: ['00346'], last: null, outcome: { refused: { code: 'forecast_gap', params: {} } } }
			]
		}
	);
	expect(report.series[0]).toMatchObject({
		forecast: [{ period: '2017-12' }, { period: '2018-01' }],
		target: { when: '2018-09', earliest: '2018-07', latest: '2019-02' },
		words: { en: 'At this pace 50% is reached in 2018-09 (95% interval: 2018-07 to 2019-02).' }
	});
	expect(report.series[1]).toMatchObject({
		method: null,
		forecast: [],
		words: null,
		refused: { code: 'forecast_gap' }
	});
	expect([...forecastTable(report)].join('').split('\r\n')).toEqual([
		'ward,period,value,lower,upper,method,error',
		'00343,2017-12,0.41,0.4,0.42,holt,0.02',
		'00343,2018-01,0.42,0.4,0.44,holt,0.02',
		''
	]);
	expect(await forecastRefusals(report)).toEqual([
		'forecast_gap ward=00346: Chuỗi số liệu có kỳ không có giá trị. / The series has a period without a value.\n'
	]);
});
