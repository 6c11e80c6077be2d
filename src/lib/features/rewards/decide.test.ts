import { expect, it } from 'vitest';
import { lastStanding, signed } from './decide.ts';

const by = { who: 'Tổ thẩm định', when: '2018-06-20', reason: 'đã xem' };
const log = [
	signed(by, { action: 'refuse', claim: 'P1' }),
	signed(by, { action: 'refuse', claim: 'P2' }),
	signed(by, { action: 'undo', undoes: 2 }),
	signed(by, { action: 'see', claim: 'P1' })
];

it('finds the last entry wanted that nobody has undone', () => {
	expect(lastStanding(log, '2018-06-30', ({ action }) => action === 'refuse')).toBe(1);
	expect(lastStanding(log, '2018-06-30', ({ action }) => action !== 'undo')).toBe(4);
	expect(lastStanding(log, '2018-06-30', (entry) => 'claim' in entry && entry.claim === 'P2')).toBeNull();
});
