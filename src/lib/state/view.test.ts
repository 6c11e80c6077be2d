import { describe, expect, test } from 'vitest';
import { change, changeDataset, clearFilters, toggleMember } from './changes.ts';
import { defaultView, lastShownDay, resolveView, selectionOf } from './view.ts';

describe('view', () => {
	test('by default the twelve months to the as-of date against the twelve before', () => {
		expect(resolveView(defaultView, '2017-12-31')).toEqual({
			period: { from: '2017-01-01', to: '2017-12-31' },
			comparison: { from: '2016-01-01', to: '2016-12-31' },
			filters: {}
		});
	});

	test.each([
		['2018-03-05', '2018-02-28', '2018-02-28'],
		['2018-03-05', '2018-03-05', '2018-03-05'],
		['2018-03-05', null, '2018-03-05'],
		['2018-03-05', '2018-04-01', '2018-03-05']
	])('as of %s with dossiers to %s, %s is the last day shown', (asOf, lastDay, day) => {
		expect(lastShownDay({ asOf, lastDay })).toBe(day);
	});

	test.each([
		[{ from: '2017-03-01' }, { from: '2017-03-01', to: '2017-12-31' }],
		[{ to: '2017-06-30' }, { from: '2016-07-01', to: '2017-06-30' }],
		[{ from: '2018-02-01' }, { from: '2018-02-01', to: '2018-02-01' }]
	])('half a period %o is completed', (chosen, period) => {
		expect(resolveView({ ...chosen, filters: {} }, '2017-12-31').period).toEqual(period);
	});

	test('the selection names filters in one order, whatever the order of clicks', () => {
		const one = toggleMember(toggleMember(defaultView, 'ward', '00343'), 'channel', 'online');
		const two = toggleMember(toggleMember(defaultView, 'channel', 'online'), 'ward', '00343');
		const selection = selectionOf(resolveView(one, '2017-12-31'));
		expect(selection).toEqual(selectionOf(resolveView(two, '2017-12-31')));
		expect(selection.filters).toEqual([
			{ dimension: 'channel', op: 'in', values: ['online'] },
			{ dimension: 'ward', op: 'in', values: ['00343'] }
		]);
	});

	test('toggling twice leaves no trace; "none" is a member like any other', () => {
		const chosen = toggleMember(defaultView, 'ward', null);
		expect(chosen.filters).toEqual({ ward: [null] });
		expect(toggleMember(chosen, 'ward', null)).toEqual(defaultView);
		expect(clearFilters(chosen)).toEqual(defaultView);
	});

	test('a part set to undefined goes back to its default', () => {
		expect(change({ from: '2017-01-01', filters: {} }, { from: undefined })).toEqual(defaultView);
		expect(changeDataset('nam-dinh-2020')).toEqual({ dataset: 'nam-dinh-2020', filters: {} });
	});
});
