import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import { buildCube } from '#lib/cube/build.ts';
import type { Cube } from '#lib/cube/cube.ts';
import { openCube } from '#lib/cube/open.ts';
import { placementsAt } from '#lib/cube/placements.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { attachSnapshot } from '#lib/engine/wasm/attach.ts';
import { openWasmEngineNode } from '#lib/engine/wasm/node-host.ts';
import type { WasmEngine } from '#lib/engine/wasm/wasm-engine.ts';
import { answer } from '#lib/indicators/answer.ts';
import { catalogue } from '#lib/indicators/catalogue.ts';
import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import { additiveMeasures } from '#lib/indicators/measures.ts';
import { loadFixture } from '#lib/indicators/testing/fixture.ts';
import { categoryDimensions } from '#lib/model/dimensions.ts';
import { quoteIdent, raw } from '#lib/sql/sql.ts';
import { ingest } from '../../src/cli/ingest.ts';
import { boundaries, handMade } from './hand-made.ts';
import { questionsAbout, type Asked, type Members } from './questions.ts';

/**
 * One snapshot, three ways to ask: native DuckDB, the browser's DuckDB-Wasm on the very same file, and the cube.
 * Rows, keys, counts, values and intervals must be equal to the last bit, in the same order.
 */
const SEED = 20_170_301;
const RUNS = Number(process.env['PARITY_RUNS'] ?? 10);
const REFUSALS = [
	'indicator_not_in_cube',
	'dimension_not_in_cube',
	'boundary_needs_sql',
	'grain_dropped',
	'answer_too_wide'
];

const snapshots: [name: string, write: (dir: string) => Promise<void>, runs: number, everyInput: boolean][] =
	[
		['made by hand', writeHandMade, RUNS, true],
		['nam-dinh-2020, as ingested', writeIngested, Math.ceil(RUNS / 3), false]
	];

describe.each(snapshots)('snapshot %s', (_, write, runs, everyInput) => {
	let folder: string;
	let native: Engine;
	let wasm: WasmEngine;
	let bytes: Uint8Array;
	let cube: Cube;
	let members: Members;
	/** Boundary dates at which every ward that occurs is whole. */
	const whole = new Set<string>();

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'nhipso-parity-'));
		await write(join(folder, 'snapshot'));
		const path = join(folder, 'snapshot', 'data.duckdb');
		native = await openNodeEngine({ path, readOnly: true });
		wasm = await openWasmEngineNode();
		await attachSnapshot(wasm, { bytes: new Uint8Array(await readFile(path)) });
		bytes = new Uint8Array(await readFile(join(folder, 'snapshot', 'cube.arrow')));
		cube = openCube(bytes);
		members = await membersOf(native);
		for (const boundary of boundaries) {
			if (cube.supplyBoundary(boundary, await placementsAt(native, boundary))) whole.add(boundary);
		}
	});

	afterAll(async () => {
		await native?.close();
		await wasm?.close();
		await rm(folder, { recursive: true, force: true });
	});

	it.each(catalogue.map((definition) => [definition.id, definition] as const))(
		'%s',
		async (id, definition) => {
			const days = cube.days;
			if (!days) throw new RangeError('a snapshot without dossiers tests nothing');
			let answered = 0;
			await fc.assert(
				fc.asyncProperty(questionsAbout(definition, members, days), async (asked) => {
					const expected = await ask(native, id, asked);
					expect(await ask(wasm, id, asked)).toEqual(expected);
					if ('rows' in expected && expected.rows.length > 0) answered++;
					if ('rows' in expected) compareCube(id, asked, expected);
				}),
				// The plain question first, then what the seed brings.
				{ numRuns: runs, seed: SEED, examples: [[{ by: [], selection: { filters: [] } }]] }
			);
			// A property that only ever met empty answers would prove nothing.
			if (everyInput) expect(answered).toBeGreaterThan(0);
		}
	);

	function compareCube(id: string, { by, selection }: Asked, expected: IndicatorAnswer): void {
		const found = cube.answer(id, by, selection);
		if (!('refused' in found)) {
			expect({ ...found, engine: 'duckdb' }).toEqual(expected);
			return;
		}
		expect(REFUSALS).toContain(found.refused.code);
		const dimensions = [...by, ...selection.filters.map((filter) => filter.dimension)];
		if (found.refused.code === 'answer_too_wide') return;
		const mustAnswer =
			additiveMeasures().indicators.has(id) &&
			dimensions.every((dimension) => cube.members(dimension) !== undefined) &&
			(selection.boundary === undefined || !dimensions.includes('ward') || whole.has(selection.boundary));
		expect(mustAnswer).toBe(false);
	}

	it('the cube answers every additive indicator, cut by every dimension it has', () => {
		for (const id of additiveMeasures().indicators.keys()) {
			for (const dimension of [...cube.dimensions, 'month' as const]) {
				expect(cube.answer(id, [dimension], { filters: [] })).toMatchObject({
					indicator: id,
					engine: 'cube'
				});
			}
		}
	});

	it('a boundary date changes nothing where wards are not asked about', async () => {
		for (const by of [[], ['month'], ['procedure']] as const) {
			const asked = { by: [...by], selection: { boundary: '2025-07-01', filters: [] } };
			const expected = await ask(native, 'D1a', asked);
			expect({ ...cube.answer('D1a', by, asked.selection), engine: 'duckdb' }).toEqual(expected);
		}
	});

	it.runIf(everyInput)('the cube re-expresses whole wards and leaves split ones to SQL', () => {
		expect([...whole]).toContain('2018-06-01');
		expect([...whole]).not.toContain('2025-07-01');
	});

	it('the cube built in wasm is the cube built natively, byte for byte', async () => {
		expect(Buffer.from(await buildCube(wasm)).equals(Buffer.from(bytes))).toBe(true);
	});
});

async function writeHandMade(dir: string): Promise<void> {
	await mkdir(dir);
	const engine = await openNodeEngine();
	await loadFixture(engine, handMade(SEED, 700));
	await writeFile(join(dir, 'cube.arrow'), await buildCube(engine));
	await engine.exec(
		`ATTACH '${join(dir, 'data.duckdb')}' AS snapshot (STORAGE_VERSION 'v1.0.0'); COPY FROM DATABASE memory TO snapshot`
	);
	await engine.close();
}

async function writeIngested(dir: string): Promise<void> {
	const source = fileURLToPath(new URL('../../data/nam-dinh-2020', import.meta.url));
	await ingest([source], dir, { units: 'registry' });
}

/** Members by category: those that occur, "none", and one that does not occur. */
async function membersOf(engine: Engine): Promise<Members> {
	const members: Record<string, (string | null)[]> = {};
	for (const dimension of categoryDimensions) {
		const column = quoteIdent(dimension);
		const found = await engine.query(
			raw(
				`SELECT DISTINCT CAST(${column} AS VARCHAR) AS member FROM facts WHERE ${column} IS NOT NULL ORDER BY 1`
			)
		);
		const unknown = dimension === 'hour' || dimension === 'weekday' ? '99' : 'Không có';
		members[dimension] = [...found.column('member').map(String), null, unknown];
	}
	return members;
}

async function ask(
	engine: Engine,
	id: string,
	{ by, selection }: Asked
): Promise<IndicatorAnswer | { code: string }> {
	try {
		return await answer(engine, id, by, selection);
	} catch (error) {
		if (error instanceof AppError) return { code: error.code };
		throw error;
	}
}
