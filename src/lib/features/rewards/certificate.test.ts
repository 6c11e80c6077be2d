import { expect, it } from 'vitest';
import type { SchoolResult } from '#lib/rewards/awards/schools.ts';
import { certificateOf, isShort } from './certificate.ts';

const school = (code: string, rewarded: number, awards: number) =>
	({ school: code, rewarded, awards }) as SchoolResult;
const content = {
	schools: [school('A', 3, 3), school('B', 5, 2), school('C', 1, 0), school('D', 1, 0)],
	tied: { schools: ['D'], left: 1 }
};
const of = (code: string | null, tier: string | null = 'gold') =>
	certificateOf({ school: code, tier }, content);

it('says who has one only where the rules decide it', () => {
	expect(of('A', null)).toBeNull();
	expect(of('A')).toEqual({ kind: 'has' });
	expect(of('B')).toEqual({ kind: 'apportioned', awards: 2, earned: 5, drawn: false });
	expect(of('C')).toEqual({ kind: 'none' });
	expect(of('D')).toEqual({ kind: 'apportioned', awards: 0, earned: 1, drawn: true });
	expect(of(null)).toEqual({ kind: 'none' });
});

it('is short where any school has fewer than it earned', () => {
	expect(isShort(content)).toBe(true);
	expect(isShort({ schools: [school('A', 3, 3)] })).toBe(false);
});
