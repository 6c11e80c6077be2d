import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { lookAt } from './import-worker-look.ts';
import type { ImportReport } from '#lib/features/import/protocol.ts';
import type { SeenFile } from '#lib/features/import/seen.ts';

const csv = new TextEncoder().encode('Mã hồ sơ,Ngày tiếp nhận\nH26-01,01/02/2017\nH26-02,02/02/2017\n');

async function look(...files: [name: string, bytes: Uint8Array][]): Promise<SeenFile[]> {
	const seen: SeenFile[] = [];
	const named = files.map(([file, bytes]) => ({ file, blob: new File([bytes.slice()], file) }));
	await lookAt({ kind: 'look', files: named, mapping: null }, (report: ImportReport) => {
		if (report.kind === 'seen') seen.push(report.file);
	});
	return seen;
}

it('of an archive every file is seen by itself, then the archive; a fault of one does not stop the others', async () => {
	const zip = zipSync({ 'a/ho-so.csv': csv, 'hong.csv': new Uint8Array() });
	const seen = await look(['xuat.zip', zip], ['ho-so.csv', csv]);
	expect(seen.map(({ file, inner, problem }) => [file, inner ?? null, problem?.code ?? null])).toEqual([
		['xuat.zip/a/ho-so.csv', null, null],
		['xuat.zip/hong.csv', null, 'file_empty'],
		['xuat.zip', 2, null],
		['ho-so.csv', null, null]
	]);
	expect(seen[0]?.sheets[0]).toMatchObject({ table: 'dossiers', dataRows: 2 });
});
