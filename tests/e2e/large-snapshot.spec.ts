import { cp, mkdtemp, rm, stat, utimes } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { byteRange } from '../../src/cli/byte-range.ts';
import { siteFiles } from '../../src/cli/site-files.ts';
import { expect, test as base } from './fixtures.ts';
import { whole } from './support/numbers.ts';
import { count } from './support/raw-dossiers.ts';
import { chart, DATASET, DEFAULT_PERIOD, engineReady, open } from './support/site.ts';

/** Each dossier of the example this many times: some 60 MB, well past the size from which a database is read in parts. */
const TIMES = 60;

interface LargeSite {
	origin: string;
	/** Bytes of `data.duckdb`, and how many of them were sent. */
	size: number;
	sent: () => number;
}

/** The built site with a large database in the place of the example's, served as `nhipso serve` serves it. */
const test = base.extend<object, { large: LargeSite }>({
	large: [
		// Playwright wants the first argument destructured.
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const dir = await mkdtemp(join(tmpdir(), 'nhipso-large-'));
			const built = resolve('build');
			await cp(built, dir, { recursive: true, filter: (path) => !path.endsWith('data.duckdb') });
			const database = join(dir, DATASET, 'data.duckdb');
			await multiply(join(built, DATASET, 'data.duckdb'), database);
			// As it will be when people open it: a browser keeps parts of a file that is older than a minute.
			await utimes(database, new Date('2017-08-01'), new Date('2017-08-01'));
			let sent = 0;
			const { size } = await stat(database);
			const files = siteFiles(dir);
			const server = createServer((request, response) => {
				if (request.url?.endsWith('data.duckdb')) {
					const part = byteRange(request.headers.range, size);
					const asked = part === null || part === 'unsatisfiable' ? size : part.end - part.start + 1;
					if (request.method === 'GET') sent += asked;
				}
				files(request, response);
			});
			const origin = await listening(server);
			await use({ origin, size, sent: () => sent });
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
			await rm(dir, { recursive: true });
		},
		{ scope: 'worker', timeout: 120_000 }
	],
	baseURL: async ({ large }, use) => use(large.origin)
});

test('a large database is opened without reading it, and answers without reading it whole', async ({
	page,
	large,
	dossiers
}) => {
	await open(page, '/');
	await engineReady(page);
	expect(large.sent()).toBeGreaterThan(0);
	expect(large.sent()).toBeLessThan(large.size / 10);
	const ward = count(dossiers, ...DEFAULT_PERIOD.now, (dossier) => dossier.ward === '00358');
	await chart(page, 'Tỷ lệ hồ sơ trực tuyến theo phường')
		.getByRole('button', { name: /^Phương Liệt:/ })
		.press('Enter');
	// Hours of the day are in no cube: this one is SQL, over the whole table of dossiers.
	await expect(chart(page, 'Hồ sơ theo giờ và thứ')).toContainText(`n = ${whole(ward.denominator * TIMES)}`, {
		timeout: 60_000
	});
	// By now most questions of the page that no cube answers have been asked, over up to three quarters of all columns.
	expect(large.sent()).toBeLessThan(0.9 * large.size);
});

async function listening(server: Server): Promise<string> {
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Copies a snapshot's database with its dossiers repeated, in their order. */
async function multiply(from: string, to: string): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	await connection.run(`ATTACH '${from}' AS small (READ_ONLY)`);
	await connection.run(`ATTACH '${to}' AS large (STORAGE_VERSION 'v1.0.0')`);
	await connection.run('COPY FROM DATABASE small TO large');
	await connection.run(`CREATE OR REPLACE TABLE large.facts AS
		SELECT facts.* REPLACE (dossier_id || '-' || time AS dossier_id) FROM small.facts, range(${TIMES}) AS times(time)
		ORDER BY day, dossier_id`);
	await connection.run('CHECKPOINT large');
	connection.closeSync();
	instance.closeSync();
}
