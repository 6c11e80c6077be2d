import { expect, it } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import { TaskQueue } from './task-queue.ts';

/** A task that ends when told to. */
function gate() {
	let open = () => {};
	const passed = new Promise<void>((resolve) => (open = resolve));
	return { passed, open };
}

it('runs one task at a time, in order, past failures', async () => {
	const queue = new TaskQueue();
	const log: string[] = [];
	const first = gate();
	const a = queue.run(async () => {
		await first.passed;
		log.push('a');
		throw new Error('a failed');
	});
	const b = queue.run(async () => log.push('b'));
	expect(log).toEqual([]);
	first.open();
	await expect(a).rejects.toThrow('a failed');
	await b;
	expect(log).toEqual(['a', 'b']);
});

it('drops a task aborted while it waits, and tells its caller at once', async () => {
	const queue = new TaskQueue();
	const first = gate();
	const a = queue.run(() => first.passed);
	const stale = new AbortController();
	let started = false;
	const b = queue.run(async () => {
		started = true;
	}, stale.signal);
	stale.abort();
	await expect(b).rejects.toMatchObject({ code: 'cancelled' });
	first.open();
	await a;
	await queue.run(async () => undefined);
	expect(started).toBe(false);
});

it('refuses tasks once closed', async () => {
	const queue = new TaskQueue();
	const first = gate();
	const a = queue.run(() => first.passed);
	const b = queue.run(async () => 1);
	// a has begun: it may end; b has not.
	await Promise.resolve();
	queue.close(new AppError('engine_closed'));
	queue.close(new AppError('storage_full'));
	first.open();
	await a;
	await expect(b).rejects.toMatchObject({ code: 'engine_closed' });
});
