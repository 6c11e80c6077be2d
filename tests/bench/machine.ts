import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { chromium } from '../chromium.ts';

/** What a table of times is worthless without. No host name, no path. */
export interface Machine {
	cpu: string;
	cores: number;
	memoryGb: number;
	system: string;
	node: string;
	v8: string;
	chromium: string | null;
	duckdb: string;
	duckdbWasm: string;
	crossfilter: string;
	/** Load over the last minute when the bench began: a quiet machine is near 0. */
	loadBefore: number | null;
	/** Each part with the load when it began, which the parts before it have their share in, and what it took. */
	parts: { name: string; load: number | null; seconds: number }[];
}

export async function machine(): Promise<Machine> {
	return {
		cpu: cpus()[0]?.model.trim() ?? 'unknown',
		cores: cpus().length,
		memoryGb: Math.round(totalmem() / 2 ** 30),
		system: `${process.platform} ${process.arch}`,
		node: process.versions.node,
		v8: process.versions.v8,
		chromium: await chromiumVersion(),
		duckdb: versionOf('@duckdb/node-api'),
		duckdbWasm: versionOf('@duckdb/duckdb-wasm'),
		crossfilter: versionOf('crossfilter2'),
		loadBefore: loadNow(),
		parts: []
	};
}

/** Load over the last minute, null where the system does not keep it. */
export function loadNow(): number | null {
	return process.platform === 'win32' ? null : (loadavg()[0] ?? null);
}

async function chromiumVersion(): Promise<string | null> {
	const { executable } = await chromium();
	if (executable === null) return null;
	return (
		execFileSync(executable, ['--version', '--no-sandbox'], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore']
		}).match(/[\d.]+/)?.[0] ?? null
	);
}

function versionOf(name: string): string {
	const manifest = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
	return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
