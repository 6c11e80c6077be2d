import { describe, expect, test, vi } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import { questionKey, type Question } from './question.ts';
import { Runner, type Sources } from './runner.ts';

const question = (indicator: string): Question => ({ indicator, by: [], selection: { filters: [] } });
const answer = (indicator: string, engine: 'cube' | 'duckdb'): IndicatorAnswer => ({
	indicator,
	by: [],
	rows: [{ keys: [], numerator: 1, denominator: 2, value: 0.5, lower: null, upper: null }],
	engine
});
const refusal = { refused: { code: 'not_additive', params: { indicator: 'D6' } } };

function sources(sql: Sources['sql']): Sources {
	return { cube: (asked) => (asked.indicator === 'D6' ? refusal : answer(asked.indicator, 'cube')), sql };
}

describe('the question runner', () => {
	test('takes the cube first, and says why it went to SQL', async () => {
		const sql = vi.fn(async (asked: Question) => answer(asked.indicator, 'duckdb'));
		const runner = new Runner(sources(sql));
		expect(await runner.ask(question('D1a'))).toMatchObject({ engine: 'cube' });
		expect(sql).not.toHaveBeenCalled();
		expect(runner.now(question('D6'))).toBeNull();
		expect(await runner.ask(question('D6'))).toMatchObject({ engine: 'duckdb', reason: refusal.refused });
		expect(runner.now(question('D6'))).toMatchObject({ engine: 'duckdb' });
	});

	test('without a cube everything goes to SQL, with that reason', async () => {
		const runner = new Runner({ cube: null, sql: async (asked) => answer(asked.indicator, 'duckdb') });
		expect(await runner.ask(question('D1a'))).toMatchObject({ reason: { code: 'cube_not_loaded' } });
	});

	test('computes a question asked twice at once only once', async () => {
		const sql = vi.fn(async (asked: Question) => answer(asked.indicator, 'duckdb'));
		const runner = new Runner(sources(sql));
		await Promise.all([runner.ask(question('D6')), runner.ask(question('D6'))]);
		expect(sql).toHaveBeenCalledTimes(1);
	});

	test('a failure reaches the caller, is not remembered, and does not stop the queue', async () => {
		let calls = 0;
		const runner = new Runner(
			sources(async (asked) => {
				calls += 1;
				if (calls === 1) throw new AppError('engine_query_failed', { message: 'out of memory' });
				return answer(asked.indicator, 'duckdb');
			})
		);
		await expect(runner.ask(question('D6'))).rejects.toMatchObject({ code: 'engine_query_failed' });
		expect(await runner.ask(question('D6'))).toMatchObject({ engine: 'duckdb' });
	});

	test('drops a question nobody waits for before it is sent', async () => {
		const asked: string[] = [];
		let release = (): void => {};
		const gate = new Promise<void>((resolve) => (release = resolve));
		const runner = new Runner({
			cube: null,
			sql: async ({ indicator }) => {
				asked.push(indicator);
				await gate;
				return answer(indicator, 'duckdb');
			}
		});
		const stale = new AbortController();
		const first = runner.ask(question('D1a'));
		const second = runner.ask(question('D6'), stale.signal);
		const third = runner.ask(question('D4'));
		stale.abort();
		release();
		await expect(second).rejects.toMatchObject({ code: 'cancelled' });
		await Promise.all([first, third]);
		expect(asked).toEqual(['D1a', 'D4']);
	});

	test('a question still awaited by another is not dropped', async () => {
		const leaving = new AbortController();
		const runner = new Runner(sources(async (asked) => answer(asked.indicator, 'duckdb')));
		const one = runner.ask(question('D6'), leaving.signal);
		const two = runner.ask(question('D6'));
		leaving.abort();
		await expect(one).rejects.toMatchObject({ code: 'cancelled' });
		expect(await two).toMatchObject({ engine: 'duckdb' });
	});
});

test('the key of a question does not depend on the order of filters or members', () => {
	const by = ['month'] as const;
	const ward = (values: (string | null)[]) => ({ dimension: 'ward', op: 'in', values }) as const;
	const channel = { dimension: 'channel', op: 'in', values: ['online'] } as const;
	const one = questionKey({
		indicator: 'D1a',
		by,
		selection: { filters: [ward(['1', null, '2']), channel] }
	});
	const two = questionKey({
		indicator: 'D1a',
		by,
		selection: { filters: [channel, ward(['2', '1', null])] }
	});
	expect(one).toBe(two);
	const text = questionKey({
		indicator: 'D1a',
		by,
		selection: { filters: [ward(['null', '2', '1']), channel] }
	});
	expect(text).not.toBe(one);
});
