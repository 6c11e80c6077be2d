import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { LIMIT_MS } from '../child.ts';
import { csvTask } from './csv-task.ts';
import { wholeTask } from './whole-task.ts';
import { xlsxTask } from './xlsx-task.ts';

const tasks = { csvTask, wholeTask, xlsxTask };
type Tasks = typeof tasks;

/** What a task gave, with the most memory its process held (MB, resident). */
export type Measured<Name extends keyof Tasks> = Awaited<ReturnType<Tasks[Name]>> & { peakMb: number };

/** Runs a task in a Node process of its own. Rejects when the process dies. */
export function inChild<Name extends keyof Tasks>(
	name: Name,
	input: Parameters<Tasks[Name]>[0]
): Promise<Measured<Name>> {
	return new Promise((resolve, reject) => {
		const child = fork(fileURLToPath(import.meta.url), [name, JSON.stringify(input)], {
			execArgv: ['--import', 'tsx'],
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const [, , name, input] = process.argv;
	const task = tasks[name as keyof Tasks] as (input: unknown) => Promise<object>;
	const result = await task(JSON.parse(input ?? 'null'));
	process.send?.({ ...result, peakMb: process.resourceUsage().maxRSS / 1024 }, () => process.exit(0));
}
