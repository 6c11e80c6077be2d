import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteFiles } from './site-files.ts';

const BYTES = Buffer.from(Array.from({ length: 2000 }, (_, index) => index % 251));
let dir: string;
let server: Server;
let origin: string;

beforeAll(async () => {
	dir = mkdtempSync(join(tmpdir(), 'nhipso-site-'));
	writeFileSync(join(dir, 'index.html'), '<h1>Trang chủ</h1>');
	writeFileSync(join(dir, '404.html'), '<h1>Không có trang này</h1>');
	writeFileSync(join(dir, 'worker.js'), 'postMessage(1)');
	writeFileSync(join(dir, 'engine.wasm'), BYTES);
	for (const name of ['cube.arrow', 'data.duckdb']) writeFileSync(join(dir, name), BYTES);
	writeFileSync(join(dir, 'cube.arrow.gz'), gzipSync(BYTES));
	server = createServer(siteFiles(dir));
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
	server.closeAllConnections();
	await new Promise((done) => server.close(done));
	rmSync(dir, { recursive: true });
});

const ask = (path: string, init: RequestInit = {}) =>
	fetch(`${origin}${path}`, { ...init, headers: { 'Accept-Encoding': 'identity', ...init.headers } });

describe('site files', () => {
	it('answers an unknown path with status 404 and the page for it', async () => {
		const response = await ask('/khong-co');
		expect(response.status).toBe(404);
		expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
		expect(await response.text()).toContain('Không có trang này');
		const head = await ask('/khong-co', { method: 'HEAD' });
		expect([head.status, await head.text()]).toEqual([404, '']);
	});

	it.each([
		['/', 'text/html;charset=utf-8'],
		['/worker.js', 'text/javascript'],
		['/engine.wasm', 'application/wasm'],
		['/cube.arrow', 'application/vnd.apache.arrow.file'],
		['/data.duckdb', 'application/octet-stream']
	])('%s is of type %s', async (path, type) => {
		const response = await ask(path);
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toBe(type);
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		await response.arrayBuffer();
	});

	it('gives scripts the policy that workers obey', async () => {
		const policy = (await ask('/worker.js')).headers.get('content-security-policy');
		expect(policy).toContain("connect-src 'self'");
	});

	it('sends the compressed file to whoever takes it, and the plain one to others', async () => {
		const plain = await ask('/cube.arrow');
		expect(plain.headers.get('content-encoding')).toBeNull();
		expect(Buffer.from(await plain.arrayBuffer())).toEqual(BYTES);
		const packed = await ask('/cube.arrow', { headers: { 'Accept-Encoding': 'gzip' } });
		expect(packed.headers.get('content-encoding')).toBe('gzip');
		expect(packed.headers.get('vary')).toBe('Accept-Encoding');
		expect(packed.headers.get('content-type')).toBe('application/vnd.apache.arrow.file');
		expect(Number(packed.headers.get('content-length'))).toBe(gzipSync(BYTES).length);
		// fetch unpacks it.
		expect(Buffer.from(await packed.arrayBuffer())).toEqual(BYTES);
	});

	it.each([
		['bytes=0-0', 'bytes 0-0/2000', BYTES.subarray(0, 1)],
		['bytes=-500', 'bytes 1500-1999/2000', BYTES.subarray(1500)],
		['bytes=1990-9999', 'bytes 1990-1999/2000', BYTES.subarray(1990)]
	])('%s of a data file is %s', async (range, said, bytes) => {
		const response = await ask('/data.duckdb', { headers: { Range: range } });
		expect(response.status).toBe(206);
		expect(response.headers.get('content-range')).toBe(said);
		expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
	});

	it('refuses a range outside the file and other methods, and sends the whole of what it does not understand', async () => {
		const outside = await ask('/data.duckdb', { headers: { Range: 'bytes=2000-' } });
		expect([outside.status, outside.headers.get('content-range')]).toEqual([416, 'bytes */2000']);
		expect((await ask('/', { method: 'POST' })).status).toBe(405);
		const several = await ask('/data.duckdb', { headers: { Range: 'bytes=0-1,4-5' } });
		expect([several.status, (await several.arrayBuffer()).byteLength]).toEqual([200, 2000]);
	});

	it('sends a further part while the file is the one of the earlier parts, else the whole', async () => {
		const modified = (await ask('/data.duckdb', { headers: { Range: 'bytes=0-9' } })).headers.get(
			'last-modified'
		)!;
		const further = async (ifRange: string) => {
			const response = await ask('/data.duckdb', { headers: { Range: 'bytes=5-9', 'If-Range': ifRange } });
			return [response.status, (await response.arrayBuffer()).byteLength];
		};
		expect(await further(modified)).toEqual([206, 5]);
		expect(await further('Wed, 01 Mar 2017 08:00:01 GMT')).toEqual([200, 2000]);
		expect(await further('"an-etag"')).toEqual([200, 2000]);
	});
});
