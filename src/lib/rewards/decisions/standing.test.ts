import { describe, expect, it } from 'vitest';
import type { Decision } from './decisions.ts';
import { standingDecisions } from './standing.ts';

const UNTIL = '2017-07-31';
const by = (when: string) => ({ reason: 'đã xem', who: 'Hội đồng xét thưởng', when });
const refuse = (when: string): Decision => ({ action: 'refuse', claim: 'C1', ...by(when) });
const undo = (undoes: number, when: string): Decision => ({ action: 'undo', undoes, ...by(when) });
const accept = (when: string, appeal?: true): Decision => ({
	action: 'accept',
	claim: 'C1',
	settles: appeal ? 'date_differs' : 'both_roles',
	...(appeal ? { appeal } : {}),
	...by(when)
});

describe('a refusal by a person', () => {
	it.each<[string, Decision[], number | null, number[]]>([
		['stands', [refuse('2017-06-20')], 1, []],
		['is undone on the last day', [refuse('2017-06-20'), undo(1, '2017-07-31')], null, []],
		['is not undone a day later', [refuse('2017-06-20'), undo(1, '2017-08-01')], 1, [2]],
		['is undone at once whenever it was made', [refuse('2030-01-02'), undo(1, '2030-01-02')], null, []],
		['made late is not undone a day later', [refuse('2030-01-02'), undo(1, '2030-01-03')], 1, [2]],
		['is lifted by an appeal in time', [refuse('2017-06-20'), accept('2017-07-31', true)], null, []],
		['is not lifted by an appeal too late', [refuse('2017-06-20'), accept('2017-08-01', true)], 1, [2]],
		['is not lifted by an accept without appeal', [refuse('2017-06-20'), accept('2017-06-21')], 1, []],
		[
			'comes back, whenever its undoing is undone',
			[refuse('2017-06-20'), undo(1, '2017-07-01'), undo(2, '2017-08-05')],
			1,
			[]
		],
		[
			'that came back is not lifted late by undoing that',
			[refuse('2017-06-20'), undo(1, '2017-07-01'), undo(2, '2017-08-05'), undo(3, '2017-08-06')],
			1,
			[4]
		],
		[
			'that came back by a slip is lifted again the same day',
			[refuse('2017-06-20'), undo(1, '2017-07-01'), undo(2, '2017-08-05'), undo(3, '2017-08-05')],
			null,
			[]
		],
		[
			'comes back where the appeal is undone, and stays where that is undone late',
			[refuse('2017-06-20'), accept('2017-07-01', true), undo(2, '2017-08-05'), undo(3, '2017-08-06')],
			1,
			[4]
		]
	])('%s', (_, log, refused, late) => {
		const standing = standingDecisions(log, UNTIL);
		expect(standing.claims.get('C1')?.refused ?? null).toBe(refused);
		expect(standing.late).toEqual(late);
	});

	it('leaves what was set aside before it, for when it is undone', () => {
		const log = [accept('2017-06-19'), refuse('2017-06-20'), undo(2, '2017-06-21')];
		expect(standingDecisions(log, UNTIL).claims.get('C1')?.settled.get('both_roles')?.entry).toBe(1);
	});

	it('an undo of anything else has no last day', () => {
		const { claims, late } = standingDecisions([accept('2017-06-19'), undo(1, '2030-01-01')], UNTIL);
		expect(claims.has('C1')).toBe(false);
		expect(late).toEqual([]);
	});
});
