import { expect, it } from 'vitest';
import { readRaw } from '#lib/ingest/formats/index.ts';
import { parseMapping, rulesFor } from '#lib/ingest/load/mapping/mapping.ts';
import { moneyUnit } from '#lib/ingest/load/money-unit.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import { tableSpec } from '#lib/model/tables/index.ts';
import { previewCsv, previewMapping } from './preview.ts';
import { seenFile } from './seen.ts';

const csv = 'Mã hồ sơ;Ngày tiếp nhận;Lệ phí\nH26-01;03/05/2017;1.250\nTổng;04/05/2017;2.500\n';

it('the first rows are read again as they were decided to be', async () => {
	const rules = [
		{
			kinds: { '3': 'data' as const },
			columns: { 'Ngày tiếp nhận': { dateFormat: 'MM/DD/YYYY' }, 'Lệ phí': { decimal: '.' as const } }
		}
	];
	const understood = understand(await readRaw(new TextEncoder().encode(csv), 'a.csv', rules), 'a.csv', rules);
	const [sheet] = seenFile('a.csv', csv.length, understood, false).sheets;
	const values = { status: { in_process: ['Lạ'] } };
	const mapping = parseMapping(JSON.stringify(previewMapping(sheet!, values)));
	expect(mapping.tables).toMatchObject([{ table: 'dossiers', values }]);
	const said = rulesFor(mapping, 'preview.csv');
	const again = understand(await readRaw(previewCsv(sheet!), 'preview.csv', said), 'preview.csv', said);
	const [shown] = again.sheets;
	expect(shown?.table).toBe('dossiers');
	expect(shown?.columns.map(({ source: _, ...column }) => column)).toMatchObject([
		{ name: 'dossier_id' },
		{ name: 'accepted_at', dateFormat: 'MM/DD/YYYY' },
		{ name: 'fee', decimal: '.', decimalSaid: true }
	]);
	expect(shown?.rows.filter(({ kind }) => kind === 'data').map(({ cells }) => cells)).toEqual(sheet?.preview);
	expect(previewMapping(sheet!, {}).tables).toEqual([]);
});

it('a unit that a header names holds for the preview too', () => {
	const columns = [
		{ source: 'Lệ phí\n(nghìn đồng)', name: 'fee', type: 'integer' as const, dateFormat: null, confidence: 1 }
	];
	const [header] = new TextDecoder().decode(previewCsv({ columns, preview: [['8']] })).split('\r\n');
	const fee = tableSpec('dossiers')?.columns.find(({ name }) => name === 'fee');
	expect(moneyUnit(fee!, header!)).toBe(1000);
});
