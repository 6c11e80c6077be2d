import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TaskName, Tasks } from './tasks.ts';

/** What a task gave, with the most memory its process ever held (MB, resident). */
export type Measured<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>> & { peakMb: number };

/** A task that takes longer is ended: others are not to be lost to it. */
export const LIMIT_MS = 15 * 60_000;

/**
 * Runs a task in a Node process of its own, so that it starts cold, its memory can be told apart, and goes back when
 * it ends. Rejects when the process dies.
 */
export function inChild<Name extends TaskName>(
	name: Name,
	input: Parameters<Tasks[Name]>[0],
	{ heapMb = 4096 } = {}
): Promise<Measured<Name>> {
	return new Promise((resolve, reject) => {
		const child = fork(fileURLToPath(new URL('./tasks.ts', import.meta.url)), [name, JSON.stringify(input)], {
			execArgv: ['--import', 'tsx', '--expose-gc', `--max-old-space-size=${heapMb}`],
			stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
			timeout: LIMIT_MS
		});
		let result: Measured<Name> | undefined;
		child.once('message', (message) => (result = message as Measured<Name>));
		child.once('error', reject);
		child.once('close', (code, signal) => {
			if (result && code === 0) resolve(result);
			else reject(new Error(`${name} ${JSON.stringify(input)} ended with ${signal ?? `code ${code}`}`));
		});
	});
}
