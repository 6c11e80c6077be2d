import { buildBody } from './build-body.ts';
import { buildInWasm } from './build-wasm.ts';
import { serveTasks } from './child.ts';
import { crossfilterSteps } from './crossfilter-steps.ts';
import { cubeSteps } from './cube-steps.ts';
import { memorySteps } from './memory.ts';
import { sqlSteps } from './sql-steps.ts';

/** Tasks of the cube, each run in a process of its own: plain input, plain result. */
const tasks = { buildBody, buildInWasm, cubeSteps, sqlSteps, crossfilterSteps, memorySteps };
export type Tasks = typeof tasks;

await serveTasks(import.meta.url, tasks);
