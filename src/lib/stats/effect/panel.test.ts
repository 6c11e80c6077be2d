import { expect, it } from 'vitest';
import { balancedPanel, cohortsOf, type Observation } from './panel.ts';
import { valueOf } from '../outcome.ts';

const rows = (
	unit: string,
	firstTreated: number | null,
	outcomes: readonly (number | null)[]
): Observation[] => outcomes.map((outcome, index) => ({ unit, time: 2001 + index, firstTreated, outcome }));

it('leaves out units with a gap or treated from the start, and counts who starts later as never treated', () => {
	const { panel, leftOut } = valueOf(
		balancedPanel([
			...rows('b', 2002, [1, 2, 3]),
			...rows('gap', 2002, [1, null, 3]),
			...rows('always', 2001, [1, 2, 3]),
			...rows('later', 2010, [4, 5, 6])
		])
	);
	expect(panel).toMatchObject({ units: ['b', 'later'], times: [2001, 2002, 2003], first: [2002, Infinity] });
	expect(panel.outcomes.map((line) => [...line])).toEqual([
		[1, 2, 3],
		[4, 5, 6]
	]);
	expect(leftOut).toEqual({ withoutOutcome: 1, incomplete: 1, alreadyTreated: 1, treatedAfterwards: 1 });
	expect(cohortsOf(panel)).toEqual([
		{ first: 2002, members: [0] },
		{ first: Infinity, members: [1] }
	]);
});

it('times need not follow one another, nor rows be in any order', () => {
	const years = [2003, 2005, 2008];
	const list = [2, 0, 1].flatMap((at) =>
		(['a', 'b'] as const).map((unit) => ({
			unit,
			time: years[at] as number,
			firstTreated: unit === 'a' ? 2005 : null,
			outcome: at
		}))
	);
	const { panel } = valueOf(balancedPanel(list));
	expect(panel.times).toEqual(years);
	expect(panel.outcomes.map((line) => [...line])).toEqual([
		[0, 1, 2],
		[0, 1, 2]
	]);
});

it.each([
	['panel_empty', []],
	['panel_one_time', rows('a', null, [1])],
	['panel_repeated', [...rows('a', 2002, [1, 2]), ...rows('a', 2002, [1])]],
	[
		'panel_treatment_varies',
		[...rows('a', 2002, [1]), { unit: 'a', time: 2002, firstTreated: 2003, outcome: 1 }]
	],
	['panel_untreated', rows('a', null, [1, 2, 3])],
	['panel_empty', [...rows('a', 2001, [1, 2]), ...rows('b', 2002, [1, null])]],
	['panel_treated_at_start', [...rows('a', 2001, [1, 2]), ...rows('b', 1999, [1, 2])]]
])('%s', (code, list) => {
	expect(balancedPanel(list)).toMatchObject({ refused: { code } });
});
