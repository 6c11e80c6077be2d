import { expect, it } from 'vitest';
import { cutsWider, eventStudyGeometry, type EventEffect } from './geometry.ts';

const effect = (key: number, value: number, half: number | null): EventEffect => ({
	key: String(key),
	label: String(key),
	value,
	lower: half === null ? null : value - half,
	upper: half === null ? null : value + half,
	widerLower: half === null ? null : value - 10,
	widerUpper: half === null ? null : value + 10,
	before: key < 0
});

it('draws effects from a line at zero, the start between before and after', () => {
	const { zeroY, startX, effects, top, bottom, left, right } = eventStudyGeometry(
		[effect(-2, 0, 0.1), effect(-1, -0.1, 0.1), effect(0, 0.1, 0.1), effect(1, 0.2, null)],
		640
	);
	// From −0.2 to 0.2: zero is the middle, the last effect the top.
	expect(zeroY).toBe((top + bottom) / 2);
	expect(effects.map(({ y }) => Math.round(y))).toEqual([
		zeroY,
		(zeroY + bottom) / 2,
		(zeroY + top) / 2,
		top
	]);
	expect(effects[1]!.interval).toEqual([zeroY, bottom]);
	expect(effects[3]!.interval).toBeNull();
	expect(startX).toBe((left + right) / 2);
});

it('cuts the intervals of all effects at once at the ends of the axis', () => {
	const { effects, top, bottom, startX } = eventStudyGeometry([effect(0, 0.1, 0.1)], 640);
	expect(effects[0]!.wider).toEqual([top, bottom]);
	expect(startX).toBeNull();
	expect(cutsWider([effect(0, 0.1, 0.1)])).toBe(true);
	// The axis goes from 0 to 0.2, and so does this interval.
	const within = { ...effect(0, 0.1, 0.1), widerLower: 0, widerUpper: 0.2 };
	expect(cutsWider([within])).toBe(false);
	expect(cutsWider([{ ...within, widerLower: -0.01 }])).toBe(true);
	expect(cutsWider([effect(0, 0.1, null)])).toBe(false);
});
