import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { attachSnapshot } from '#lib/engine/wasm/attach.ts';
import { openWasmEngineNode } from '#lib/engine/wasm/node-host.ts';
import type { WasmEngine } from '#lib/engine/wasm/wasm-engine.ts';
import { raw, sql, type Query } from '#lib/sql/sql.ts';

/** What an engine must do, asked of both; the same table must come back, cell by cell. */
let native: Engine;
let wasm: WasmEngine;
let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'nhipso-parity-'));
	native = await openNodeEngine();
	wasm = await openWasmEngineNode();
});

afterAll(async () => {
	await native?.close();
	await wasm?.close();
	await rm(folder, { recursive: true, force: true });
});

async function both(query: Query) {
	const [a, b] = [await native.query(query), await wasm.query(query)];
	expect(b.fields).toEqual(a.fields);
	expect(b.rows()).toEqual(a.rows());
	return a;
}

describe('types', () => {
	it.each([
		[
			'integers',
			`SELECT 1::TINYINT a, 2::SMALLINT b, 3::INTEGER c, 9007199254740991::BIGINT d, 255::UTINYINT e`
		],
		['unsigned', `SELECT 65535::USMALLINT a, 4294967295::UINTEGER b, 9007199254740991::UBIGINT c`],
		['sums of BIGINT are HUGEINT', `SELECT sum(range) s, sum(-range) n FROM range(1000)`],
		[
			'decimals',
			`SELECT 0.1 a, -12.345::DECIMAL(18,3) b, 99999999.99::DECIMAL(10,2) c, 1.5::DECIMAL(4,1) d, 7::DECIMAL(38,10) e`
		],
		['doubles', `SELECT 0.1::DOUBLE a, 1e300 b, 'NaN'::DOUBLE c, 1/3 d, 0.5::FLOAT e`],
		['dates', `SELECT DATE '2017-03-01' a, DATE '1969-12-31' b, NULL::DATE c`],
		['timestamps', `SELECT TIMESTAMP '2017-03-01 08:30:00.123456' a, TIMESTAMP '1969-12-31 23:59:59.999' b`],
		['times of day', `SELECT TIME '08:30:00' a`],
		['text', `SELECT 'Đống Đa' a, '' b, NULL::VARCHAR c, 'a' || chr(10) || 'b' d`],
		['booleans', `SELECT true a, false b, NULL::BOOLEAN c`],
		['null without a type', `SELECT NULL a`],
		['no rows', `SELECT 1 a, 'x' b, DATE '2017-01-01' c WHERE false`],
		['quantiles', `SELECT quantile_cont(range, 0.9) a, median(range::DOUBLE) b FROM range(11)`],
		['many rows over several batches', `SELECT range a, 'r' || range b FROM range(5000) ORDER BY a`]
	])('%s', async (_, text) => {
		await both(raw(text));
	});
});

it('refuses an ENUM column with a code instead of giving nulls', async () => {
	await expect(wasm.query(raw(`SELECT 'b'::ENUM('a', 'b') a`))).rejects.toMatchObject({
		code: 'engine_type_unsupported'
	});
});

describe('parameters', () => {
	it('are values, never SQL', async () => {
		const hostile = `'; DROP TABLE x; -- "?" $1 \\ \n Đ`;
		const table = await both(sql`SELECT ${hostile} a, ${1} b, ${0.1} c, ${true} d, ${null} e, '?' f`);
		expect(table.rows()).toEqual([{ a: hostile, b: 1, c: 0.1, d: true, e: null, f: '?' }]);
	});

	it('keep their type', async () => {
		await both(
			sql`SELECT typeof(${1}) a, typeof(${3_000_000_000}) b, typeof(${0.5}) c, typeof(${'x'}) d, typeof(${false}) e`
		);
	});

	it('work in statements that change something', async () => {
		for (const engine of [native, wasm]) {
			await engine.query(
				sql`CREATE OR REPLACE TABLE made AS SELECT range AS n FROM range(CAST(${10} AS BIGINT)) WHERE range > ${6}`
			);
			await engine.query(sql`INSERT INTO made VALUES (${20}), (${null})`);
			await engine.query(sql`UPDATE made SET n = ${30} WHERE n = ${20}`);
			await engine.query(sql`DELETE FROM made WHERE n = ${9}`);
		}
		expect((await both(raw('SELECT n FROM made ORDER BY n'))).column('n')).toEqual([7, 8, 30, null]);
	});
});

describe('faults', () => {
	it('have a code, and the engine goes on', async () => {
		for (const engine of [native, wasm]) {
			await expect(engine.query(raw('SELECT * FROM nowhere'))).rejects.toMatchObject({
				code: 'engine_query_failed'
			});
			await expect(engine.query(sql`SELECT nothing FROM range(${3})`)).rejects.toMatchObject({
				code: 'engine_query_failed'
			});
			await expect(engine.exec('NOT SQL')).rejects.toMatchObject({ code: 'engine_query_failed' });
			expect((await engine.query(sql`SELECT ${1} a`)).rows()).toEqual([{ a: 1 }]);
		}
	});
});

describe('cancelling', () => {
	const endless = (n: number) =>
		sql`SELECT count(*) AS n FROM range(${n}) a, range(30000) b WHERE (a.range * b.range) % 7 = 3`;

	it('stops a running query soon, and the next one runs', async () => {
		for (const engine of [native, wasm]) {
			const stop = new AbortController();
			const running = engine.query(endless(30_000_000), { signal: stop.signal });
			// Given once the statement has been sent: the promise of an earlier, queued question has been answered.
			await new Promise((resolve) => setImmediate(resolve));
			stop.abort();
			await expect(running).rejects.toMatchObject({ code: 'cancelled' });
			expect((await engine.query(raw('SELECT 42 a'))).rows()).toEqual([{ a: 42 }]);
		}
	});

	it('drops stale questions before they are sent', async () => {
		const stop = new AbortController();
		const late = new AbortController();
		const running = wasm.query(endless(30_000_000), { signal: stop.signal });
		const stale = wasm.query(endless(30_000_000), { signal: late.signal });
		const wanted = wasm.query(raw('SELECT 1 a'));
		late.abort();
		await expect(stale).rejects.toMatchObject({ code: 'cancelled' });
		stop.abort();
		await expect(running).rejects.toMatchObject({ code: 'cancelled' });
		expect((await wanted).rows()).toEqual([{ a: 1 }]);
	});

	it('refuses a signal already aborted', async () => {
		for (const engine of [native, wasm]) {
			await expect(engine.query(raw('SELECT 1'), { signal: AbortSignal.abort() })).rejects.toMatchObject({
				code: 'cancelled'
			});
		}
	});
});

describe('files', () => {
	const csv = new TextEncoder().encode('ward,n\nPhường Hạ Đình,1\n"Khương, Trung",2\n');

	it('are read under the path that putFile gives, until dropped', async () => {
		const answers = [];
		for (const engine of [native, wasm]) {
			const path = await engine.putFile('hồ sơ 1.csv', csv);
			answers.push(
				(await engine.query(sql`SELECT ward, n FROM read_csv(${path}, all_varchar = true)`)).rows()
			);
			await engine.dropFile(path);
			await expect(
				engine.query(sql`SELECT * FROM read_csv(${path}, all_varchar = true)`)
			).rejects.toMatchObject({
				code: 'engine_query_failed'
			});
		}
		expect(answers[1]).toEqual(answers[0]);
		expect(answers[0]).toEqual([
			{ ward: 'Phường Hạ Đình', n: '1' },
			{ ward: 'Khương, Trung', n: '2' }
		]);
		// The engine took a copy: the caller's bytes are still there.
		expect(csv.length).toBeGreaterThan(0);
	});
});

describe('a database file written natively', () => {
	it('attaches read-only in wasm when STORAGE_VERSION is v1.0.0', async () => {
		const path = join(folder, 'data.duckdb');
		await native.exec(`
			ATTACH '${path}' AS made_file (STORAGE_VERSION 'v1.0.0');
			CREATE TABLE made_file.facts AS
			SELECT range AS id, DATE '2017-01-01' + (range % 365)::INTEGER AS day,
				CASE range % 3 WHEN 0 THEN 'Hạ Đình' WHEN 1 THEN 'Khương Trung' END AS ward
			FROM range(100000);
			DETACH made_file;
		`);
		const bytes = new Uint8Array(await readFile(path));
		const fresh = await openWasmEngineNode();
		try {
			await attachSnapshot(fresh, { bytes });
			const question = raw(
				'SELECT ward, count(*) n, min(day) a, max(day) b FROM facts GROUP BY ALL ORDER BY n, ward'
			);
			const reopened = await openNodeEngine({ path, readOnly: true });
			const expected = await reopened.query(question);
			await reopened.close();
			expect((await fresh.query(question)).rows()).toEqual(expected.rows());
			await expect(fresh.exec('CREATE TABLE t (a INTEGER)')).rejects.toMatchObject({
				code: 'engine_query_failed'
			});
		} finally {
			await fresh.close();
		}
	});

	it('is refused with a code when it is no database', async () => {
		await expect(
			attachSnapshot(wasm, { bytes: new Uint8Array(5000).fill(7) }, 'broken')
		).rejects.toMatchObject({
			code: 'engine_query_failed'
		});
	});
});

it('fetches no extension: what the binary lacks fails at once', async () => {
	await expect(wasm.query(raw(`SELECT * FROM read_parquet('x.parquet')`))).rejects.toMatchObject({
		code: 'engine_query_failed'
	});
	await expect(wasm.query(raw(`SELECT current_date`))).rejects.toMatchObject({ code: 'engine_query_failed' });
});

it('answers engine_closed once closed, to those who wait as well', async () => {
	const engine = await openWasmEngineNode();
	const waiting = engine.query(
		raw('SELECT count(*) FROM range(3000000) a, range(30000) b WHERE (a.range * b.range) % 7 = 3')
	);
	const queued = engine.query(raw('SELECT 1'));
	const told = Promise.allSettled([waiting, queued]);
	await new Promise((resolve) => setImmediate(resolve));
	await engine.close();
	expect((await told).map((one) => one.status === 'rejected' && one.reason.code)).toEqual([
		'engine_closed',
		'engine_closed'
	]);
	await expect(engine.query(raw('SELECT 1'))).rejects.toMatchObject({ code: 'engine_closed' });
});
