import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { rowsWorkbook } from '#lib/export/rows-workbook.ts';
import { readRaw } from '#lib/ingest/formats/index.ts';
import { plainDataset } from '#lib/ingest/load/dataset.ts';
import { bytesInput } from '#lib/ingest/load/input.ts';
import { ledgerCsv } from '#lib/ingest/load/ledger.ts';
import { loadInputs } from '#lib/ingest/load/load.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import { balanceOf } from '#lib/model/ledger-balance.ts';
import { correctionsAlone } from './corrections.ts';
import { rejectedSheets } from './rejected-sheets.ts';
import { seenFile } from './seen.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const header = 'Mã hồ sơ,Mã TTHC,Phường/Xã,Hình thức nộp,Ngày tiếp nhận,Trạng thái';
const row = (id: string, day: string) => `${id},1.001193,Hạ Đình,Trực tuyến,${day},Đang xử lý`;
const export1 = encode(
	[
		header,
		row('H26-01', '06/03/2017'),
		row('', '07/03/2017'),
		row('H26-03', '31/02/2017'),
		row('H26-04', 'hôm qua')
	].join('\n')
);
/** Another month under the same name of columns, with a fault in a row of the same number. */
const export2 = encode([header, row('H26-11', '06/04/2017'), row('', '07/04/2017')].join('\n'));

/** The workbook of the rejected rows of `export1` as a person gives it back. */
async function returned(change: (cells: string[]) => string[][]): Promise<Uint8Array> {
	const understood = understand(await readRaw(export1, 'a.csv'), 'a.csv');
	const said = { file: 'a.csv', sheet: '', table: 'dossiers', outcome: 'rejected', detail: '' };
	const lines = [3, 4, 5].map((number) => ({ ...said, row: number, reason: 'x' }));
	const sha256 = createHash('sha256').update(export1).digest('hex');
	const [sheet] = rejectedSheets({ file: 'a.csv', sha256 }, understood, lines, {});
	return rowsWorkbook([{ ...sheet!, rows: sheet!.rows.flatMap((cells) => change([...cells])) }]);
}

const outcomes = async (files: Record<string, Uint8Array>) => (await load(files)).lines;

async function load(files: Record<string, Uint8Array>) {
	const engine = await openNodeEngine();
	try {
		const inputs = Object.entries(files).map(([file, bytes]) => bytesInput(file, bytes));
		const { ledger } = await loadInputs(engine, inputs, {
			units: 'registry',
			dataset: { ...plainDataset('test'), scope: ['009'] },
			key: new Uint8Array(32).fill(7)
		});
		expect(balanceOf(ledger).unbalanced).toBe(0);
		let csv = '';
		for await (const piece of ledgerCsv(engine)) csv += piece;
		return { lines: csv.trim().split('\n').slice(1), ledger };
	} finally {
		await engine.close();
	}
}

it('a rejected row that came back is counted where it came back, accepted or rejected again; one that did not is outstanding', async () => {
	// Of three rows the first has its id now, the second is as bad as before, the third was taken out.
	const workbook = await returned((cells) => {
		if (cells[5] === '07/03/2017') return [cells.with(1, 'H26-02')];
		return cells[1] === 'H26-03' ? [cells] : [];
	});
	const sheet = 'a.csv';
	expect(await outcomes({ 'thang-3.csv': export1, 'thang-4.csv': export2, 'sua.xlsx': workbook })).toEqual([
		`sua.xlsx,${sheet},2,dossiers,accepted,,`,
		`sua.xlsx,${sheet},3,dossiers,rejected,date_unreadable,accepted_at`,
		'thang-3.csv,,2,dossiers,accepted,,',
		'thang-3.csv,,3,dossiers,duplicate,came_back,sua.xlsx',
		'thang-3.csv,,4,dossiers,duplicate,came_back,sua.xlsx',
		'thang-3.csv,,5,dossiers,rejected,date_unreadable,accepted_at',
		'thang-4.csv,,2,dossiers,accepted,,',
		'thang-4.csv,,3,dossiers,rejected,missing_dossier_id,'
	]);
});

it('keys say nothing of rows that are accepted, or that came back in a sheet that is not loaded', async () => {
	const right = await returned((cells) => [
		cells.with(-1, cells.at(-1)!.replace(/:\d+:/, ':2:')).with(1, 'H26-02').with(5, '07/03/2017')
	]);
	const [accepted] = (await outcomes({ 'b.csv': export1, 'z.xlsx': right })).filter((line) =>
		line.startsWith('b.csv,,2,')
	);
	expect(accepted).toBe('b.csv,,2,dossiers,accepted,,');
	const cellsAlone = await returned((cells) => [[cells.at(-1)!]]);
	const lines = await outcomes({ 'b.csv': export1, 'z.xlsx': cellsAlone });
	expect(lines.filter((line) => line.includes('came_back'))).toEqual([]);
});

it('without the file they came from rows that came back are told as such, before the load and after', async () => {
	const workbook = await returned((cells) => [cells]);
	const seen = async (file: string, bytes: Uint8Array) =>
		seenFile(file, bytes.length, understand(await readRaw(bytes, file), file), false);
	const [correction, original] = [await seen('sua.xlsx', workbook), await seen('thang-3.csv', export1)];
	expect(correctionsAlone([correction])).toEqual(['a.csv']);
	expect(correctionsAlone([correction, original])).toBeNull();
	expect(correctionsAlone([])).toBeNull();

	const notes = async (files: Record<string, Uint8Array>) =>
		(await load(files)).ledger
			.flatMap((entry) => entry.notes)
			.filter(({ code }) => code === 'came_back_without_file');
	expect(await notes({ 'thang-4.csv': export2, 'sua.xlsx': workbook })).toEqual([
		{ code: 'came_back_without_file', params: { count: 3 } }
	]);
	expect(await notes({ 'thang-3.csv': export1, 'sua.xlsx': workbook })).toEqual([]);
});
