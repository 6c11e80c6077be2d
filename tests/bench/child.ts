import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

type TaskMap = Readonly<Record<string, (input: never) => Promise<object>>>;

/** What a task gave, with the most memory its process ever held (MB, resident). */
type Measured<Tasks extends TaskMap, Name extends keyof Tasks> = Awaited<ReturnType<Tasks[Name]>> & {
	peakMb: number;
};

/** A task that takes longer is ended: others are not to be lost to it. */
const LIMIT_MS = 15 * 60_000;

/**
 * Runs tasks of a script that ends with `serveTasks`, each in a Node process of its own, so that it starts cold, its memory can be
 * told apart, and goes back when it ends. Rejects when the process dies.
 */
export function children<Tasks extends TaskMap>(script: URL) {
	return <Name extends keyof Tasks & string>(
		name: Name,
		input: Parameters<Tasks[Name]>[0],
		{ heapMb = 4096 } = {}
	): Promise<Measured<Tasks, Name>> =>
		new Promise((resolve, reject) => {
			const child = fork(fileURLToPath(script), [name, JSON.stringify(input)], {
				execArgv: ['--import', 'tsx', '--expose-gc', `--max-old-space-size=${heapMb}`],
				stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
				timeout: LIMIT_MS
			});
			let result: Measured<Tasks, Name> | undefined;
			child.once('message', (message) => (result = message as Measured<Tasks, Name>));
			child.once('error', reject);
			child.once('close', (code, signal) => {
				if (result && code === 0) resolve(result);
				else reject(new Error(`${name} ${JSON.stringify(input)} ended with ${signal ?? `code ${code}`}`));
			});
		});
}

/** The other side: does the task this process was started for and tells what it gave; nothing where the script is only imported. */
export async function serveTasks(script: string, tasks: TaskMap): Promise<void> {
	const [, running, name = '', input = 'null'] = process.argv;
	if (running !== fileURLToPath(script)) return;
	const task = tasks[name] as (input: unknown) => Promise<object>;
	const result = await task(JSON.parse(input));
	process.send?.({ ...result, peakMb: process.resourceUsage().maxRSS / 1024 }, () => process.exit(0));
}
