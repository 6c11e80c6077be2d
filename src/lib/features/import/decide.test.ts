import { expect, it } from 'vitest';
import { parseMapping, rulesFor } from '#lib/ingest/load/mapping/mapping.ts';
import { confirmColumns, decide, decideColumn, decideValues, ruleOf } from './decide.ts';

it('writes what is said as rules that --mapping reads, and takes it back', () => {
	let mapping = decide(null, 'a.csv', null, { encoding: 'tcvn3' });
	mapping = decide(mapping, 'a.csv', 'Sheet1', { headerRows: [3] });
	mapping = decideColumn(mapping, 'a.csv', 'Sheet1', 'Kênh', { name: 'channel' });
	mapping = decideColumn(mapping, 'a.csv', 'Sheet1', 'Ngày', {
		name: 'accepted_at',
		dateFormat: 'DD/MM/YYYY'
	});
	expect(parseMapping(JSON.stringify(mapping)).files).toEqual([
		{
			match: '/a.csv',
			sheet: 'Sheet1',
			headerRows: [3],
			columns: {
				Kênh: { name: 'channel' },
				Ngày: { name: 'accepted_at', dateFormat: 'DD/MM/YYYY' }
			}
		},
		{ match: '/a.csv', encoding: 'tcvn3' }
	]);
	expect(ruleOf(mapping, 'a.csv', null)?.encoding).toBe('tcvn3');
	mapping = decideColumn(mapping, 'a.csv', 'Sheet1', 'Kênh', null);
	mapping = decideColumn(mapping, 'a.csv', 'Sheet1', 'Ngày', null);
	mapping = decide(mapping, 'a.csv', 'Sheet1', { headerRows: undefined });
	expect(decide(mapping, 'a.csv', null, { encoding: undefined })).toBeNull();
});

it('takes back one thing that was said of a column, and the column with the last', () => {
	let mapping = decideColumn(null, 'a.csv', '', 'Phí', { type: 'decimal', decimal: '.' });
	mapping = decideColumn(mapping, 'a.csv', '', 'Phí', { type: undefined });
	expect(ruleOf(mapping, 'a.csv', '')?.columns).toEqual({ Phí: { decimal: '.' } });
	expect(decideColumn(mapping, 'a.csv', '', 'Phí', { decimal: undefined })).toBeNull();
});

it('writes value maps as an entry with the columns as they are', () => {
	const columns = [
		{ source: 'Mã HS', name: 'dossier_id', type: 'text' as const, dateFormat: null, confidence: 1 },
		{ source: 'Cách nộp', name: 'channel', type: 'text' as const, dateFormat: null, confidence: 1 },
		{ source: 'Khác', name: null, type: 'text' as const, dateFormat: null, confidence: 0 }
	];
	const sheet = { file: 'a.csv', sheet: '', table: 'dossiers', columns };
	const mapping = decideValues(null, sheet, 'channel', { online: ['Qua cổng'] });
	expect(parseMapping(JSON.stringify(mapping)).tables).toEqual([
		{
			table: 'dossiers',
			match: '/a.csv',
			columns: { dossier_id: 'Mã HS', channel: 'Cách nộp' },
			values: { channel: { online: ['Qua cổng'] } },
			dates: {}
		}
	]);
	expect(decideValues(mapping, sheet, 'channel', { online: [] })).toBeNull();
});

it('says of one file nothing of its namesakes', () => {
	const mapping = decide(null, 'ho-so.csv', null, { delimiter: ';' });
	expect(rulesFor(mapping ?? undefined, 'q2/ho-so.csv')).toEqual([]);
	expect(rulesFor(mapping ?? undefined, 'ho-so.csv')).toMatchObject([{ delimiter: ';' }]);
});

it('leaves a rule written by hand for a name as it is, and goes before it', () => {
	const byHand = { match: 'a.csv', encoding: 'tcvn3' as const, delimiter: ';' };
	const mapping = decide({ tables: [], files: [byHand] }, 'a.csv', null, { delimiter: '|' });
	expect(mapping?.files).toEqual([{ ...byHand, match: '/a.csv', delimiter: '|' }, byHand]);
	expect(ruleOf(mapping, 'a.csv', null)?.delimiter).toBe('|');
});

it('confirms every column of a sheet as it was taken, beside what was said of it, in one step', () => {
	const column = (source: string, name: string | null) => ({
		source,
		name,
		type: 'text' as const,
		dateFormat: null,
		confidence: 0.5
	});
	const before = decideColumn(null, 'a.csv', '', 'column_2', { dateFormat: 'MM/DD/YYYY' });
	const columns = [
		column('column_1', 'dossier_id'),
		column('column_2', 'accepted_at'),
		column('column_3', null)
	];
	const mapping = confirmColumns(before, 'a.csv', { name: '', table: 'dossiers', columns });
	expect(parseMapping(JSON.stringify(mapping)).files).toEqual([
		{
			match: '/a.csv',
			sheet: '',
			table: 'dossiers',
			columns: {
				column_1: { name: 'dossier_id' },
				column_2: { dateFormat: 'MM/DD/YYYY', name: 'accepted_at' },
				column_3: { name: null }
			}
		}
	]);
});
