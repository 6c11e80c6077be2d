import { expect, it } from 'vitest';
import { zipOf } from '#lib/ingest/formats/test-zip.ts';
import { unzip, zipDirectory } from '#lib/ingest/formats/zip.ts';
import { packFiles, unpackFiles } from './archive.ts';

const files = {
	'manifest.json': new Blob(['{"format":1}']),
	'data.duckdb': new Blob([new Uint8Array(5_000_000).map((_, index) => (index * 31) & 255)]),
	'ledger.csv': new Blob(['tệp,dòng\n'])
};

async function texts(found: Record<string, Blob>): Promise<Record<string, string>> {
	const pairs = Object.entries(found).map(async ([name, blob]) => [
		name,
		Buffer.from(await blob.arrayBuffer()).toString('hex')
	]);
	return Object.fromEntries(await Promise.all(pairs)) as Record<string, string>;
}

it('the reader of office files reads what is written', async () => {
	const zip = new Uint8Array(await (await packFiles(files)).arrayBuffer());
	const read = [...zipDirectory(zip, 'a.zip')].map(async ([name, entry]) => [
		name,
		new Blob([(await unzip(zip, entry, 'a.zip')).slice()])
	]);
	expect(await texts(Object.fromEntries(await Promise.all(read)))).toEqual(await texts(files));
});

it('reads what was packed by another writer, in a folder and deflated', async () => {
	const inFolder = Object.entries(files).map(async ([name, blob]) => [
		`bộ/${name}`,
		new Uint8Array(await blob.arrayBuffer())
	]);
	const zip = zipOf(Object.fromEntries(await Promise.all(inFolder)) as Record<string, Uint8Array>);
	expect(await texts(await unpackFiles(new Blob([zip.slice()]), Object.keys(files)))).toEqual(
		await texts(files)
	);
});

it('refuses what is no zip file, is cut short or was changed', async () => {
	const names = Object.keys(files);
	await expect(unpackFiles(new Blob(['không phải']), names)).rejects.toMatchObject({
		code: 'snapshot_file_invalid'
	});
	const zip = await packFiles(files);
	await expect(unpackFiles(zip.slice(0, zip.size - 100), names)).rejects.toMatchObject({
		code: 'snapshot_file_invalid'
	});
	const bytes = new Uint8Array(await zip.arrayBuffer());
	bytes[1000] = (bytes[1000] ?? 0) ^ 1;
	await expect(unpackFiles(new Blob([bytes]), names)).rejects.toMatchObject({
		code: 'snapshot_file_damaged',
		params: { file: 'data.duckdb' }
	});
});
