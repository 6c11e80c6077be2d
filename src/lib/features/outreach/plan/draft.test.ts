import { expect, it } from 'vitest';
import type { MissedWard } from '#lib/outreach/missed/missed.ts';
import { withGain } from '#lib/outreach/plan/gain-range.ts';
import { draftPlan, resourcesOfDraft } from './draft.ts';

const ward = (code: string, procedures: [string, number][], deprived = false): MissedWard => ({
	ward: code,
	paper: 0,
	offered: 0,
	perThousand: null,
	reasons: deprived ? [{ kind: 'deprived', tag: 'x' }] : [],
	procedures: procedures.map(([procedure, paper]) => ({ procedure, paper })),
	barrier: null
});
const wards = [
	ward('A', [
		['p', 5],
		['q', 4]
	]),
	ward(
		'B',
		[
			['q', 4],
			['r', 6]
		],
		true
	)
];

it('begins on the Monday after the data, with the procedures most filed on paper', () => {
	// 28 February 2018 was a Wednesday.
	const draft = draftPlan(wards, '2018-02-28', true);
	expect(draft.from).toBe('2018-03-05');
	const { formats } = withGain(resourcesOfDraft(draft, [], []), 0.3);
	expect(formats.map(({ id, procedure, gainPerPerson }) => [id, procedure, gainPerPerson])).toEqual([
		['hall', null, 0.3],
		['q', 'q', 0.3],
		['r', 'r', 0.3]
	]);
	// A Monday is followed by the next one.
	expect(draftPlan(wards, '2018-03-05', false).from).toBe('2018-03-12');
});

it('plans working days that are no holidays, and a floor only where there are deprived wards', () => {
	const draft = { ...draftPlan(wards, '2018-02-28', true), weeks: 1 };
	const resources = resourcesOfDraft(draft, ['B'], ['2018-03-08']);
	expect(resources.dates).toEqual(['2018-03-05', '2018-03-06', '2018-03-07', '2018-03-09']);
	expect(resources.floors).toEqual([{ places: ['B'], sessions: 6 }]);
	expect(resourcesOfDraft(draft, [], []).floors).toEqual([]);
});
