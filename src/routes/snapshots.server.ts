import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCube } from '#lib/cube/open.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { answer } from '#lib/indicators/answer.ts';
import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import type { LedgerEntry, Manifest } from '#lib/model/snapshot.ts';
import type { Seed } from '#lib/state/answers.svelte.ts';
import type { DatasetContext } from '#lib/state/context.ts';
import { questionKey, type Questions } from '#lib/state/question.ts';
import { readContext } from '#lib/state/read-context.ts';
import { Runner } from '#lib/state/runner.ts';
import { defaultView, lastShownDay, resolveView, type ResolvedView } from '#lib/state/view.ts';
import { cubeSource } from './cube-source.ts';

/** Built-in snapshots, opened with the native engine while pages are prerendered. */
const folder = join(process.cwd(), 'static', 'snapshots');
export const DEFAULT_DATASET = 'thanh-xuan-2017';

interface Opened {
	context: DatasetContext;
	runner: Runner;
}

const opened = new Map<string, Promise<Opened>>();

/** Ids and titles of the built-in datasets, in the order of `index.json`. */
export async function listDatasets(): Promise<Manifest[]> {
	const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as { id: string }[];
	return Promise.all(index.map(({ id }) => readJson<Manifest>(id, 'manifest.json')));
}

export async function contextOf(id: string = DEFAULT_DATASET): Promise<DatasetContext> {
	return (await openSnapshot(id)).context;
}

export function ledgerOf(id: string = DEFAULT_DATASET): Promise<LedgerEntry[]> {
	return readJson<LedgerEntry[]>(id, 'ledger.json');
}

/** Where a file of a built-in snapshot lies. */
export function snapshotPath(id: string, file: string): string {
	return join(folder, id, file);
}

/** Answers the questions of a page's default view, so that the page is painted with real figures. */
export async function seedFor(
	questions: (view: ResolvedView) => Questions,
	id: string = DEFAULT_DATASET
): Promise<Seed> {
	const { context, runner } = await openSnapshot(id);
	const answers: Record<string, IndicatorAnswer> = {};
	for (const question of Object.values(questions(resolveView(defaultView, lastShownDay(context.manifest))))) {
		answers[questionKey(question)] = await runner.ask(question);
	}
	return { dataset: id, answers };
}

function openSnapshot(id: string): Promise<Opened> {
	let promise = opened.get(id);
	if (!promise) {
		promise = open(id);
		opened.set(id, promise);
		// A failure is told to whoever asked and not kept.
		promise.catch(() => opened.delete(id));
	}
	return promise;
}

async function open(id: string): Promise<Opened> {
	const manifest = await readJson<Manifest>(id, 'manifest.json');
	const cube = openCube(new Uint8Array(await readFile(join(folder, id, 'cube.arrow'))));
	const engine = await openNodeEngine({ path: join(folder, id, 'data.duckdb'), readOnly: true });
	const runner = new Runner(
		{
			cube: cubeSource(cube),
			sql: (question, signal) =>
				answer(engine, question.indicator, question.by, question.selection, { asOf: manifest.asOf, signal })
		},
		// Each page is painted twice, once a language: the second time from memory.
		{ cacheSize: Infinity }
	);
	return { context: await readContext(engine, manifest, await ledgerOf(id)), runner };
}

async function readJson<T>(id: string, file: string): Promise<T> {
	return JSON.parse(await readFile(join(folder, id, file), 'utf8')) as T;
}
