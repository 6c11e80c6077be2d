import { describe, expect, it } from 'vitest';
import { funnelGeometry } from './geometry.ts';

describe('a funnel plot', () => {
	const limit = (n: number, half: number) => ({
		n,
		narrow: { lower: 0.25 - half, upper: 0.25 + half },
		wide: { lower: 0.25 - 1.5 * half, upper: 0.25 + 1.5 * half }
	});
	const geometry = funnelGeometry(
		[
			{ key: 'a', label: 'A', n: 100, share: 0.25, shrunk: 0.25, position: 'within' },
			{ key: 'b', label: 'B', n: 50, share: 0, shrunk: null, position: 'within' }
		],
		[limit(10, 0.9), limit(100, 0.05)],
		0.25,
		640
	);

	it('puts size to the right and the share upwards, both from zero', () => {
		const [a, b] = geometry.points;
		// 52 is the left margin, 628 the right end; the axis is 4 % longer than the largest.
		expect(a!.x).toBeCloseTo(52 + (628 - 52) / 1.04, 6);
		expect(b!.x).toBeCloseTo(52 + (628 - 52) / 2.08, 6);
		expect(b!.y).toBe(geometry.bottom);
		expect(a!.y).toBe(geometry.overallY);
		expect(a!.shrunkY).toBe(a!.y);
		expect(b!.shrunkY).toBeNull();
	});

	it('cuts limits at the end of the axis', () => {
		expect(geometry.wide[0]).toMatch(new RegExp(`^M[\\d.]+ ${geometry.top}L`, 'u'));
	});
});
