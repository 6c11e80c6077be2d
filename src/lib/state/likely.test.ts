import { expect, test } from 'vitest';
import { likelyNext } from './likely.ts';

test('each question as it stands and with one filter more, each set once', () => {
	const status = { dimension: 'status', op: 'in', values: ['done'] } as const;
	expect(
		Object.fromEntries(
			likelyNext([
				{ indicator: 'D1a', by: ['month'], selection: { filters: [] } },
				{ indicator: 'D1a', by: ['ward'], selection: { filters: [] } },
				{ indicator: 'D4', by: [], selection: { filters: [status] } }
			])
		)
	).toEqual({ D1a: [['month'], ['month', 'ward'], ['ward']], D4: [['status'], ['status', 'ward']] });
});
