import { expect, it } from 'vitest';
import { multiplesGeometry, type Panel } from './geometry.ts';

const panel = (key: string, ...values: (number | null)[]): Panel => ({
	key,
	label: key,
	verdict: '',
	series: [
		{
			key: 'measured',
			label: 'measured',
			points: values.map((value, index) => ({ period: `2018-0${index + 1}`, value }))
		}
	]
});

it('draws every panel to one scale, with the target at the same height in each', () => {
	const { panels, columns } = multiplesGeometry(
		[panel('A', 0.1, 0.2), panel('B', 0.4, 0.8), panel('C', null, 0.4)],
		[{ label: 'target', value: 0.4 }],
		'percent',
		640
	);
	// Four would fit: all in one row, from 0 to 80 %.
	expect(columns).toBe(4);
	const ys = panels.map(({ series }) => series[0]!.points.map(({ y }) => y));
	const [bottom, top] = [panels[0]!.bottom, ys[1]![1]!];
	const half = (bottom + top) / 2;
	expect(ys[1]![0]).toBeCloseTo(half, 9);
	expect(ys[2]).toEqual([expect.closeTo(half, 9)]);
	expect(ys[0]![1]).toBeCloseTo(bottom - (bottom - top) / 4, 9);
	expect(panels.flatMap(({ references }) => references)).toEqual([half, half, half]);
	// The same period in the same place of each panel.
	const x = (index: number) => panels[index]!.series[0]!.points.at(-1)!.x - panels[index]!.x;
	expect(x(1)).toBeCloseTo(x(0), 9);
	expect(x(2)).toBeCloseTo(x(0), 9);
});

it('goes on in further rows where there is no room, one beside the other at least', () => {
	const four = ['A', 'B', 'C', 'D', 'E'].map((key) => panel(key, 0.5));
	const { panels, columns, height } = multiplesGeometry(four, [], 'percent', 340);
	expect(columns).toBe(2);
	expect(panels.map(({ y }) => y / (height / 3))).toEqual([0, 0, 1, 1, 2]);
	expect(multiplesGeometry(four, [], 'percent', 100).columns).toBe(1);
	expect(multiplesGeometry([], [], 'percent', 340)).toMatchObject({ panels: [], xLabels: [], height: 0 });
});
