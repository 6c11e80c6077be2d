import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bytesInput, type LoadStep } from './input.ts';
import { ReadProgress } from './read-progress.ts';

/** A clock that goes on by a second at every look: every report is told. */
beforeEach(() => {
	let now = 0;
	vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
});
afterEach(() => vi.restoreAllMocks());

it('tells rows and the share of all bytes while one large file is read, and never goes back', async () => {
	const steps: Extract<LoadStep, { phase: 'read' }>[] = [];
	const inputs = [bytesInput('a.csv', new Uint8Array(100)), bytesInput('b.xlsx', new Uint8Array(300))];
	const progress = new ReadProgress(inputs, (step) => {
		if (step.phase === 'read') steps.push(step);
	});
	progress.begin(0, 0);
	const file = progress.begin(1, 7);
	const watched = file.watched(inputs[1]!);
	await watched.slice(0, 150);
	await watched.slice(150, 300);
	await watched.slice(0, 300);
	file.opening(0.5);
	file.taken();
	file.understood();
	expect([...file.counted(Array(10_000).keys(), 10_000)]).toHaveLength(10_000);

	expect(steps.map(({ file: name, index, count, rows }) => [name, index, count, rows])).toEqual([
		['a.csv', 0, 2, 0],
		['b.xlsx', 1, 2, 7],
		['b.xlsx', 1, 2, 7],
		['b.xlsx', 1, 2, 7],
		['b.xlsx', 1, 2, 7],
		['b.xlsx', 1, 2, 7],
		['b.xlsx', 1, 2, 2007],
		['b.xlsx', 1, 2, 4007],
		['b.xlsx', 1, 2, 6007],
		['b.xlsx', 1, 2, 8007],
		['b.xlsx', 1, 2, 10_007]
	]);
	expect(steps.map(({ opening }) => opening).lastIndexOf(true)).toBe(4);
	const shares = steps.map(({ done }) => done);
	expect(shares).toEqual([...shares].sort((x, y) => x - y));
	// A quarter of the bytes is the first file's. Of the second half is looked at: 0.075 of 300 bytes.
	expect(shares.slice(0, 3)).toEqual([0, 0.25, 0.25 + (300 * 0.075) / 400]);
	expect(shares.at(-1)).toBe(1);
});

it('a busy reader is not told of every piece', async () => {
	vi.mocked(performance.now).mockReturnValue(5000);
	let told = 0;
	const input = bytesInput('a.csv', new Uint8Array(1000));
	const file = new ReadProgress([input], () => (told += 1)).begin(0, 0).watched(input);
	for (let from = 0; from < 1000; from += 10) await file.slice(from, from + 10);
	expect(told).toBe(1);
});
