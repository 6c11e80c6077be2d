import { describe, expect, it } from 'vitest';
import { publishedList, publishedParts, publishedSteps } from './shares.ts';

describe('what of parts, lists and steps is published', () => {
	it('hides a part whose remainder is small, and the smallest other part, for the sums are known', () => {
		expect(
			publishedParts([
				{ part: 27, whole: 30 },
				{ part: 20, whole: 60 },
				{ part: 40, whole: 90 }
			])
		).toEqual([null, null, 40]);
	});

	it('hides a second count beside a small one, since the sum is known', () => {
		expect(publishedList([765, 0, 3, 106, 70])).toEqual([765, 0, null, 106, null]);
		expect(publishedList([765, 0, 7, 106])).toEqual([765, 0, 7, 106]);
	});

	it('leaves out a step that loses few', () => {
		expect(publishedSteps([100, 98, 60, 60, 4])).toEqual([100, null, 60, 60, null]);
	});
});
