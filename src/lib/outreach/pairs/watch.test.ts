import { expect, it } from 'vitest';
import { watchedUntil, type Watch } from './watch.ts';

const watch: Watch = {
	months: [
		{ month: '2017-01', last: 31, dossiers: 10, named: 10 },
		{ month: '2017-02', last: 59, dossiers: 10, named: 5 },
		{ month: '2017-03', last: 90, dossiers: 10, named: 4 },
		{ month: '2017-04', last: 120, dossiers: 10, named: 10 }
	],
	claimsUntil: 80,
	onRoll: new Set(['student'])
};

it.each([
	// Helper, month and day they met → the last day that is known.
	['stranger', '2017-01', 5, 59],
	['stranger', '2017-03', 70, null],
	['stranger', '2017-04', 100, 120],
	['stranger', '2017-09', 250, null],
	['student', '2017-01', 5, 80],
	['student', '2017-03', 70, 80],
	['student', '2017-03', 85, null],
	['student', '2017-04', 100, 120]
])('%s who met in %s on day %i is known until %j', (helper, month, day, until) => {
	expect(watchedUntil(watch, helper, month, day)).toBe(until);
});
