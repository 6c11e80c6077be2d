import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkReplaceable } from './replaceable-folder.ts';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'nhipso-out-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('a snapshot may take the place of nothing, of an empty folder and of a snapshot, and of nothing else', async () => {
	const [empty, snapshot, papers] = ['empty', 'snapshot', 'papers'].map((name) => join(folder, name)) as [
		string,
		string,
		string
	];
	for (const dir of [empty, snapshot, papers]) await mkdir(dir);
	await writeFile(join(snapshot, 'manifest.json'), '{}');
	await writeFile(join(papers, 'thesis.docx'), '');
	for (const dir of [empty, snapshot, join(folder, 'new')]) await checkReplaceable(dir);
	for (const dir of [papers, join(papers, 'thesis.docx')])
		await expect(checkReplaceable(dir)).rejects.toMatchObject({ code: 'out_not_snapshot', exitCode: 2 });
});
