import { describe, expect, it } from 'vitest';
import { marksOf } from './walk.ts';

describe('the marks of a list', () => {
	it('are counted, and told of with their item', () => {
		const told: string[] = [];
		const marks = marksOf(['a', 'b', 'c'], {
			columns: 3,
			onfocus: (index) => told.push(`focus ${index}`),
			onshow: (item) => told.push(`show ${item}`)
		});
		marks.onfocus(1);
		marks.onshow?.(1);
		// A mark that is gone since.
		marks.onshow?.(3);
		expect(marks).toMatchObject({ count: 3, columns: 3 });
		expect(told).toEqual(['focus 1', 'show b']);
	});

	it('are only read where nothing picks them', () => {
		expect(marksOf(['a'], { onfocus: () => undefined }).onpick).toBeUndefined();
	});
});
