import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import { buildCube } from '#lib/cube/build.ts';
import type { Cube } from '#lib/cube/cube.ts';
import { openCube } from '#lib/cube/open.ts';
import type { Placement } from '#lib/cube/place-wards.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { attachSnapshot } from '#lib/engine/wasm/attach.ts';
import { openWasmEngineNode } from '#lib/engine/wasm/node-host.ts';
import type { WasmEngine } from '#lib/engine/wasm/wasm-engine.ts';
import { answer } from '#lib/indicators/answer.ts';
import { wardMap } from '#lib/indicators/boundary.ts';
import { catalogue } from '#lib/indicators/catalogue.ts';
import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import { additiveMeasures } from '#lib/indicators/measures.ts';
import { loadFixture } from '#lib/indicators/testing/fixture.ts';
import { categoryDimensions } from '#lib/model/dimensions.ts';
import { quoteIdent, raw, sql } from '#lib/sql/sql.ts';
import { boundaries, handMade } from './hand-made.ts';
import { questionsAbout, type Asked, type Members } from './questions.ts';

/**
 * One snapshot, three ways to ask: native DuckDB, the browser's DuckDB-Wasm on the very same file, and the cube.
 * Rows, keys, counts, values and intervals must be equal to the last bit, in the same order.
 */
const RUNS = Number(process.env['PARITY_RUNS'] ?? 10);
const SEED = 20_170_301;
const REFUSALS = ['indicator_not_in_cube', 'dimension_not_in_cube', 'boundary_needs_sql', 'grain_dropped'];

let folder: string;
let native: Engine;
let wasm: WasmEngine;
let bytes: Uint8Array;
let cube: Cube;
const members: Members = {};
/** Boundary dates at which every ward that occurs is whole. */
const whole = new Set<string>();

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'nhipso-parity-'));
	const path = join(folder, 'data.duckdb');
	const loader = await openNodeEngine();
	await loadFixture(loader, handMade(SEED, 700));
	await loader.exec(
		`ATTACH '${path}' AS snapshot (STORAGE_VERSION 'v1.0.0'); COPY FROM DATABASE memory TO snapshot`
	);
	await loader.close();
	native = await openNodeEngine({ path, readOnly: true });
	wasm = await openWasmEngineNode();
	await attachSnapshot(wasm, { bytes: new Uint8Array(await readFile(path)) });
	bytes = await buildCube(native);
	cube = openCube(bytes);
	for (const dimension of categoryDimensions) {
		const column = quoteIdent(dimension);
		const found = await native.query(
			raw(`SELECT DISTINCT CAST(${column} AS VARCHAR) AS member FROM facts ORDER BY 1`)
		);
		const unknown = dimension === 'hour' || dimension === 'weekday' ? '99' : 'Không có';
		Object.assign(members, { [dimension]: [...found.column('member'), null, unknown].filter(isFirst) });
	}
	for (const boundary of boundaries) {
		const supplied = cube.supplyBoundary(boundary, await placements(native, boundary));
		if (supplied) whole.add(boundary);
	}
});

afterAll(async () => {
	await native?.close();
	await wasm?.close();
	await rm(folder, { recursive: true, force: true });
});

describe('the same questions', () => {
	it.each(catalogue.map((definition) => [definition.id, definition] as const))(
		'%s',
		async (id, definition) => {
			let answered = 0;
			await fc.assert(
				fc.asyncProperty(questionsAbout(definition, members), async (asked) => {
					const expected = await ask(native, id, asked);
					expect(await ask(wasm, id, asked)).toEqual(expected);
					if ('rows' in expected && expected.rows.length > 0) answered++;
					if ('rows' in expected) compareCube(id, asked, expected);
				}),
				{ numRuns: RUNS, seed: SEED }
			);
			// A property that only ever met empty answers would prove nothing.
			expect(answered).toBeGreaterThan(RUNS / 10);
		}
	);
});

it('every additive indicator is answered by the cube, cut by every dimension it has', () => {
	for (const id of additiveMeasures().indicators.keys()) {
		for (const dimension of [...cube.dimensions, 'month' as const]) {
			expect(cube.answer(id, [dimension], { filters: [] })).toMatchObject({ indicator: id, engine: 'cube' });
		}
	}
});

it('a boundary date changes nothing where wards are not asked about, split or not', async () => {
	for (const by of [[], ['month'], ['procedure']] as const) {
		const asked = { by: [...by], selection: { boundary: '2025-07-01', filters: [] } };
		const expected = await ask(native, 'D1a', asked);
		expect({ ...cube.answer('D1a', by, asked.selection), engine: 'duckdb' }).toEqual(expected);
	}
});

it('some boundary dates are answered by the cube and some are left to SQL', () => {
	expect([...whole]).toEqual(['2017-03-01', '2018-06-01'].filter((date) => whole.has(date)));
	expect(whole.size).toBeGreaterThan(0);
	expect(whole.has('2025-07-01')).toBe(false);
});

it('the cube built in wasm is the cube built natively, byte for byte', async () => {
	expect(Buffer.from(await buildCube(wasm)).equals(Buffer.from(bytes))).toBe(true);
});

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

function compareCube(id: string, { by, selection }: Asked, expected: IndicatorAnswer): void {
	const found = cube.answer(id, by, selection);
	if ('refused' in found) {
		expect(REFUSALS).toContain(found.refused.code);
		const dimensions = [...by, ...selection.filters.map((filter) => filter.dimension)];
		const mustAnswer =
			additiveMeasures().indicators.has(id) &&
			dimensions.every((dimension) => cube.members(dimension) !== undefined) &&
			(selection.boundary === undefined || !dimensions.includes('ward') || whole.has(selection.boundary));
		expect(mustAnswer).toBe(false);
		return;
	}
	expect({ ...found, engine: 'duckdb' }).toEqual(expected);
}

async function placements(engine: Engine, boundary: string): Promise<Placement[]> {
	const table = await engine.query(sql`SELECT * FROM ${wardMap(boundary, false)} AS moved`);
	return table.rows().map((row) => ({
		ward: String(row['code']),
		from: Number(row['valid_from']),
		to: Number(row['valid_to']),
		then: String(row['ward_then']),
		weight: Number(row['weight'])
	}));
}

function isFirst<T>(value: T, index: number, all: readonly T[]): boolean {
	return all.indexOf(value) === index;
}
