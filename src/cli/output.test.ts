import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, writeOutput } from './output.ts';

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'nhipso-output-'));
	await mkdir(at('folder'));
	await writeFile(at('file'), 'old');
	await symlink('/dev/null', at('device'));
	execFileSync('mkfifo', [at('pipe')]);
});
afterAll(() => rm(folder, { recursive: true }));

describe('output', () => {
	it('makes a folder with those above it, and takes one that is there', async () => {
		await makeFolder(at('a/b/c'));
		await makeFolder(at('a/b/c'));
		expect((await stat(at('a/b/c'))).isDirectory()).toBe(true);
	});

	it.each(['file', 'file/below', 'pipe', 'device'])(
		'%s is no folder, and none can be made there',
		async (name) => {
			await expect(makeFolder(at(name))).rejects.toMatchObject({ code: 'out_not_folder', exitCode: 2 });
		}
	);

	// There Node's own recursion never ends.
	it.runIf(process.platform === 'linux')('ends where the system makes no folders', async () => {
		await expect(makeFolder('/proc/x/y')).rejects.toMatchObject({ syscall: 'mkdir' });
	});

	it.each(['folder', 'pipe', 'device'])('%s is not written over', async (name) => {
		await expect(writeOutput(at(name), ['x'])).rejects.toMatchObject({ code: 'out_not_file' });
	});

	it('takes the place of a file, and leaves no half of one', async () => {
		await writeOutput(at('file'), ['new', ' rows']);
		expect(await readFile(at('file'), 'utf8')).toBe('new rows');
		const failing = (function* () {
			yield 'half';
			throw new Error('read no further');
		})();
		await expect(writeOutput(at('half'), failing)).rejects.toThrow('read no further');
		await expect(stat(at('half'))).rejects.toMatchObject({ code: 'ENOENT' });
	});
});
