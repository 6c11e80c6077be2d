import { describe, expect, it } from 'vitest';
import type { CellType } from '../raw.ts';
import { columnType, type TypeContext } from './column-type.ts';

const plain: TypeContext = {
	header: 'c',
	kind: null,
	dateHeader: false,
	vietnamese: true,
	fallback: 'day-first'
};

function type(texts: string[], context: Partial<TypeContext> = {}, types: CellType[] | null = null) {
	return columnType({ texts, types }, { ...plain, ...context });
}

describe('numbers', () => {
	it.each<[string, string[], Partial<TypeContext>, string]>([
		['whole numbers', ['1', '-20', '300'], {}, 'integer'],
		['Vietnamese thousands', ['1.716', '720', '12.345.678'], {}, 'integer'],
		['Vietnamese decimal comma', ['7,5', '8'], {}, 'decimal'],
		['Vietnamese thousands and decimals', ['1.234,5', '1.716'], {}, 'decimal'],
		['decimal point shown by one value', ['1.716', '2.5'], {}, 'decimal'],
		['a lone 1.716 in an English file', ['1.716'], { vietnamese: false }, 'decimal'],
		['a lone 1,716 in an English file', ['1,716'], { vietnamese: false }, 'integer'],
		['English thousands with decimals', ['1,234.50', '7.25'], {}, 'decimal'],
		['several comma groups', ['1,234,567'], {}, 'integer'],
		['codes with leading zeros', ['00123', '00456'], {}, 'text'],
		['telephone numbers', ['0912345678', '0987654321'], {}, 'text'],
		['identity numbers of 16 digits', ['1234567890123456'], {}, 'text'],
		['zero', ['0', '5'], {}, 'integer'],
		['one word among numbers', ['1', '2', 'ba'], {}, 'text'],
		['nothing at all', [], {}, 'text'],
		['a version number', ['1.2.3', '1.10.0'], {}, 'text']
	])('%s', (_, texts, context, expected) => {
		expect(type(texts, context).type).toBe(expected);
	});

	it('a point in a number cell of a spreadsheet is a decimal point', () => {
		expect(type(['1.716', '2'], {}, ['number', 'number']).type).toBe('decimal');
	});
});

describe('yes or no', () => {
	it.each<[string, string[], Partial<TypeContext>, string]>([
		['Có and Không', ['Có', 'Không', 'có'], {}, 'boolean'],
		['x and nothing', ['x', 'X'], {}, 'boolean'],
		['TRUE and FALSE', ['TRUE', 'FALSE'], {}, 'boolean'],
		['1 and 0 under a header that asks', ['1', '0'], { kind: 'boolean' }, 'boolean'],
		['1 and 0 under any other header', ['1', '0'], {}, 'integer'],
		['attendance marks', ['x', 'P', 'K'], {}, 'text']
	])('%s', (_, texts, context, expected) => {
		expect(type(texts, context).type).toBe(expected);
	});
});

describe('dates', () => {
	it.each<[string, string[], string, string]>([
		[
			'Windows’ clock in Vietnamese',
			['06/03/2017 8:05:00 SA', '16/03/2017 12:30:00 CH'],
			'datetime',
			'DD/MM/YYYY h:mm:ss A'
		],
		['English months', ['06-Mar-2017', '7-Dec-2017'], 'date', 'D-MMM-YYYY'],
		['whole names of months', ['March 6, 2017', 'December 13, 2017'], 'date', 'MMMM D, YYYY'],
		[
			'English months with a time',
			['06-Mar-2017 08:05', '07-Dec-2017 17:30'],
			'datetime',
			'DD-MMM-YYYY HH:mm'
		],
		[
			'months in Vietnamese words',
			['6 tháng 3 năm 2017', '16 tháng 12 năm 2017'],
			'date',
			'D [tháng] M[ năm] YYYY'
		],
		['the same with the word for day', ['Ngày 06 tháng 03, 2017'], 'date', '[Ngày ]DD [tháng] MM[,] YYYY'],
		['months as Excel shortens them in Vietnamese', ['6-Th3-2017', '16-Th12-2017'], 'date', 'D-[Th]M-YYYY'],
		['day first shown by one value', ['05/03/2017', '16/03/2017'], 'date', 'DD/MM/YYYY'],
		['month first shown by one value', ['03/05/2017', '03/16/2017'], 'date', 'MM/DD/YYYY'],
		['nothing decides: Vietnamese custom', ['05/03/2017', '06/03/2017'], 'date', 'DD/MM/YYYY'],
		['without leading zeros, two-digit year', ['5/3/17', '16/3/17'], 'date', 'D/M/YY'],
		['some with leading zeros', ['05/3/2017', '16/12/2017'], 'date', 'DD/M/YYYY'],
		['ISO', ['2017-03-05', '2017-03-16'], 'date', 'YYYY-MM-DD'],
		['ISO with T', ['2017-03-05T08:30:00'], 'datetime', 'YYYY-MM-DDTHH:mm:ss'],
		['with a time of day', ['16/03/2017 08:05', '05/03/2017 17:30'], 'datetime', 'DD/MM/YYYY HH:mm'],
		['hours of one digit', ['16/03/2017 8:05:10'], 'datetime', 'DD/MM/YYYY H:mm:ss'],
		['morning and afternoon', ['04/30/2014 02:51:52 PM'], 'datetime', 'MM/DD/YYYY hh:mm:ss A'],
		['time before the date', ['08:30 16/03/2017'], 'datetime', 'HH:mm DD/MM/YYYY'],
		['giờ as h', ['14h30 16/03/2017'], 'datetime', 'HH[h]mm DD/MM/YYYY'],
		['dots', ['16.03.2017'], 'date', 'DD.MM.YYYY'],
		['dashes', ['16-03-2017'], 'date', 'DD-MM-YYYY'],
		['months', ['03/2017', '12/2017'], 'date', 'MM/YYYY']
	])('%s', (_, texts, expected, format) => {
		expect(type(texts)).toMatchObject({ type: expected, dateFormat: format, problems: [] });
	});

	it('says so when no value tells day from month', () => {
		expect(type(['05/03/2017']).orderAssumed).toBe(true);
		expect(type(['16/03/2017']).orderAssumed).toBe(false);
		expect(type(['2017-03-05']).orderAssumed).toBe(false);
	});

	it('text dates beside real dates: the dominant pattern and a problem', () => {
		const found = type(['2017-03-05', '2017-03-06', '16/03/2017'], { dateHeader: true }, [
			'date',
			'date',
			'text'
		]);
		expect(found).toMatchObject({ type: 'date', dateFormat: 'YYYY-MM-DD' });
		expect(found.problems).toEqual([
			{ code: 'dates_mixed', params: { column: 'c', pattern: 'YYYY-MM-DD', others: 'DD/MM/YYYY' } }
		]);
	});

	it('dates with and without a time of day', () => {
		const found = type(['16/03/2017', '17/03/2017', '18/03/2017 08:00']);
		expect(found).toMatchObject({ type: 'datetime', dateFormat: 'DD/MM/YYYY' });
		expect(found.problems[0]).toMatchObject({ code: 'dates_mixed', params: { others: 'DD/MM/YYYY HH:mm' } });
	});

	it('values that decide both ways', () => {
		const found = type(['16/03/2017', '17/03/2017', '03/18/2017']);
		expect(found.dateFormat).toBe('DD/MM/YYYY');
		expect(found.problems[0]?.code).toBe('dates_mixed');
	});

	it('day numbers of a spreadsheet under a date header', () => {
		// 42810 is 2017-03-16 in the 1900 system.
		const found = type(['42810', '42811.5'], { kind: 'datetime' });
		expect(found).toMatchObject({ type: 'datetime', dateFormat: null });
		expect(found.problems).toContainEqual({ code: 'dates_serial', params: { column: 'c', count: 2 } });
	});

	it('the same numbers under another header are numbers', () => {
		expect(type(['42810', '42811']).type).toBe('integer');
	});

	it('a remark or two in a date column does not make it text when the header says date', () => {
		expect(type(['16/03/2017', 'chưa trả'], { kind: 'datetime' }).type).toBe('date');
		expect(type(['16/03/2017', 'chưa trả']).type).toBe('text');
	});

	it.each([
		['scores', ['1-2-17', '3-4-15']],
		['impossible months', ['32/13/2017']],
		['addresses', ['10.0.0.1', '10.0.0.2']],
		['fractions', ['1/2', '3/4']]
	])('%s are not dates', (_, texts) => {
		expect(['text', 'decimal', 'integer']).toContain(type(texts).type);
	});
});
