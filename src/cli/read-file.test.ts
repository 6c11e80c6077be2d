import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readBytes } from './read-file.ts';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'nhipso-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('gives the bytes as they are', async () => {
	await writeFile(join(folder, 'a'), 'aă');
	expect([...(await readBytes(join(folder, 'a')))]).toEqual([0x61, 0xc4, 0x83]);
});

it('tells a folder from a file that is not there', async () => {
	await expect(readBytes(folder)).rejects.toMatchObject({ code: 'file_is_folder', exitCode: 3 });
	await expect(readBytes(join(folder, 'b'))).rejects.toMatchObject({ code: 'file_missing', exitCode: 3 });
	await expect(readBytes(join(folder, 'a', 'b'))).rejects.toMatchObject({
		code: 'file_unreadable',
		params: { file: 'b', reason: 'ENOTDIR' }
	});
});

it('refuses files of gigabytes by size and beginning, without reading them', async () => {
	const path = join(folder, 'large.csv');
	await writeFile(path, 'a,b\n1,2\n');
	await truncate(path, 5 * 1024 ** 3);
	const before = process.memoryUsage().rss;
	// The hole reads as zeros, which no text has.
	await expect(readBytes(path)).rejects.toMatchObject({ code: 'file_binary' });
	await writeFile(path, 'a,b\n'.repeat(20_000));
	await truncate(path, 5 * 1024 ** 3);
	await expect(readBytes(path)).rejects.toMatchObject({
		code: 'file_too_large',
		params: { file: 'large.csv', size: 5120, limit: 500 }
	});
	expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 ** 2);
});

it('reads a pipe, whose size nobody tells, and no more of one without end than it may', async () => {
	const pipe = join(folder, 'pipe');
	execFileSync('mkfifo', [pipe]);
	const written = writeFile(pipe, 'a,b\n1,2\n');
	expect(new TextDecoder().decode(await readBytes(pipe))).toBe('a,b\n1,2\n');
	await written;
	await expect(readBytes('/dev/zero', 1_000_000)).rejects.toMatchObject({ code: 'file_binary' });
});
