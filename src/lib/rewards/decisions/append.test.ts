import { expect, it } from 'vitest';
import { appended, continued } from './append.ts';
import type { Decision } from './decisions.ts';

const refuse = (claim: string, when: string): Decision => ({
	action: 'refuse',
	claim,
	reason: 'đã xem',
	who: 'Tổ thẩm định',
	when
});
const first = refuse('P1', '2018-06-20');
const second = refuse('P2', '2018-06-21');

it('an entry goes to the end of the log, unless it is dated before the last one', () => {
	expect(appended([first], [second])).toEqual([first, second]);
	expect(appended([second], [refuse('P3', '2018-06-21')])).toHaveLength(2);
	expect(() => appended([first, second], [refuse('P3', '2018-06-20')])).toThrow(
		expect.objectContaining({ code: 'decision_out_of_order', params: { entry: 3 } })
	);
});

it('a log from a file continues the one there is, or says from which entry they part', () => {
	expect(continued([], [first])).toEqual([first]);
	expect(continued([first], [first, second])).toEqual([first, second]);
	const parts = (entry: number) => expect.objectContaining({ code: 'decisions_part', params: { entry } });
	expect(() => continued([first, second], [first])).toThrow(parts(2));
	expect(() => continued([first, second], [first, refuse('P9', '2018-06-21'), second])).toThrow(parts(2));
	expect(() => continued([first], [second])).toThrow(parts(1));
});
