import { describe, expect, it } from 'vitest';
import { databaseAt, READ_IN_PARTS_FROM_BYTES } from './database-source.ts';

const BYTES = Uint8Array.of(1, 2, 3);

/** A server with one file; says what it was asked. */
function server({ status = 206, size = READ_IN_PARTS_FROM_BYTES, whole = 200 }) {
	const asked: string[] = [];
	const get: typeof fetch = (_, init) => {
		asked.push(`${init?.method ?? 'GET'} ${new Headers(init?.headers).get('Range') ?? ''}`.trim());
		const head = init?.method === 'HEAD';
		return Promise.resolve(
			new Response(head ? null : BYTES, {
				status: head ? status : whole,
				headers: { 'Content-Length': String(head ? size : BYTES.length) }
			})
		);
	};
	return { asked, get };
}

describe('databaseAt', () => {
	it('leaves a large file of a server that sends parts to the engine', async () => {
		const { asked, get } = server({});
		expect(await databaseAt('/snapshots/a/data.duckdb', get)).toEqual({ url: '/snapshots/a/data.duckdb' });
		expect(asked).toEqual(['HEAD bytes=0-']);
	});

	it.each([
		['a small file', { size: READ_IN_PARTS_FROM_BYTES - 1 }],
		['a server without ranges', { status: 200 }]
	])('reads %s whole, once', async (_, given) => {
		const { asked, get } = server(given);
		expect(await databaseAt('/snapshots/a/data.duckdb', get)).toEqual({ bytes: BYTES });
		expect(asked).toEqual(['HEAD bytes=0-', 'GET']);
	});

	it.each([{ status: 404 }, { size: 1, whole: 500 }])('says what could not be had (%j)', async (given) => {
		await expect(databaseAt('/snapshots/a/data.duckdb', server(given).get)).rejects.toMatchObject({
			code: 'fetch_failed',
			params: { file: 'a/data.duckdb', status: given.status ?? given.whole }
		});
	});
});
