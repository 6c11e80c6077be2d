import { fileURLToPath } from 'node:url';
import { buildBody } from './build-body.ts';
import { buildInWasm } from './build-wasm.ts';
import { crossfilterSteps } from './crossfilter-steps.ts';
import { cubeSteps } from './cube-steps.ts';
import { memorySteps } from './memory.ts';
import { sqlSteps } from './sql-steps.ts';

/** What can be run in a process of its own (`child.ts`): plain input, plain result. */
const tasks = { buildBody, buildInWasm, cubeSteps, sqlSteps, crossfilterSteps, memorySteps };

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const [, , name, input] = process.argv;
	const task = tasks[name as TaskName] as (input: unknown) => Promise<object>;
	const result = await task(JSON.parse(input ?? 'null'));
	process.send?.({ ...result, peakMb: process.resourceUsage().maxRSS / 1024 }, () => process.exit(0));
}
