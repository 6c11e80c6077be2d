import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

let dir: string;
beforeAll(() => {
	dir = mkdtempSync(join(tmpdir(), 'nhipso-serve-'));
	for (const name of ['index.html', '404.html']) writeFileSync(join(dir, name), '<h1>Trang</h1>');
});
afterAll(() => rmSync(dir, { recursive: true }));

it.each(['SIGINT', 'SIGTERM'] as const)(
	'serves until %s, then ends with 0 though a client is still connected',
	async (signal) => {
		const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'serve', dir], {
			stdio: ['ignore', 'pipe', 'inherit']
		});
		const [line] = (await once(child.stdout, 'data')) as [Buffer];
		const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(line.toString())?.[0];
		const response = await fetch(address!, { headers: { Connection: 'keep-alive' } });
		expect([response.status, await response.text()]).toEqual([200, '<h1>Trang</h1>']);
		child.kill(signal);
		expect(await once(child, 'close')).toEqual([0, null]);
	},
	30_000
);
