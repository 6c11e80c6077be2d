import { expect, it } from 'vitest';
import { wardCause } from './ward-cause.ts';

const row = (
	ward: string,
	procedure: string,
	numerator: number,
	denominator: number,
	upper: number | null = null
) => ({
	keys: [ward, procedure],
	numerator,
	denominator,
	value: numerator / denominator,
	lower: null,
	upper
});

it('by hand: the procedure whose rate pulls a ward down most', () => {
	const rows = [row('a', 'p', 10, 50), row('b', 'p', 40, 50), row('a', 'q', 20, 50), row('b', 'q', 30, 50)];
	// p: 20 % against 50 % of all, in half of the dossiers on both sides: −15 points; q: 40 % against 50 %, −5.
	expect(wardCause('a', rows)).toEqual({
		kind: 'procedure',
		procedure: 'p',
		value: 0.2,
		whole: 0.5,
		points: expect.closeTo(-0.15, 12) as number,
		open: false
	});
	// Whether 10 of 50 lie below 50 % by chance is for their interval to say.
	const open = [row('a', 'p', 10, 50, 0.52), ...rows.slice(1)];
	expect(wardCause('a', open)).toMatchObject({ procedure: 'p', open: true });
	expect(wardCause('b', rows)).toBeNull();
});

it('the mix, where the ward has more of what is filed online little everywhere', () => {
	const rows = [row('a', 'p', 9, 90), row('a', 'q', 9, 10), row('b', 'p', 1, 10), row('b', 'q', 81, 90)];
	// Half of all dossiers are p at 10 %, half q at 90 %; in a nine tenths are p: (0.4 × 0.1) − (0.4 × 0.9) = −32 points.
	expect(wardCause('a', rows)).toEqual({ kind: 'mix', points: expect.closeTo(-0.32, 12) as number });
});

it('nothing is said of a ward without dossiers', () => {
	expect(wardCause('c', [row('a', 'p', 1, 2)])).toBeNull();
});
