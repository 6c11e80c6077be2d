import { serveTasks } from '../child.ts';
import { csvTask } from './csv-task.ts';
import { heldTask } from './held-task.ts';
import { wholeTask } from './whole-task.ts';
import { xlsxTask } from './xlsx-task.ts';

/** Tasks of the import, each run in a process of its own: plain input, plain result. */
const tasks = { csvTask, heldTask, wholeTask, xlsxTask };
export type Tasks = typeof tasks;

await serveTasks(import.meta.url, tasks);
