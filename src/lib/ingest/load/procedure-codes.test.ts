import { expect, it } from 'vitest';
import { AliasBook } from '../names/alias-book.ts';
import { ProcedureReader } from './procedure-codes.ts';

const catalogue = [
	{ code: '1.001193', name: 'Đăng ký khai sinh' },
	{ code: '1.012790', name: 'Đính chính' },
	{ code: '2.000815', name: 'Chứng thực bản sao từ bản chính' },
	{ code: '1.000010', name: 'A' },
	{ code: '1.100000', name: 'B' }
];
const reader = new ProcedureReader(catalogue);

it.each([
	['1.001193.000.00.00.H26', null, '1.001193', null, false],
	['1.001193', 'Khai sinh', '1.001193', 'Khai sinh', false],
	['1.001193 - Đăng ký khai sinh', null, '1.001193', 'Đăng ký khai sinh', false],
	[null, '2.000815 - Chứng thực bản sao', '2.000815', 'Chứng thực bản sao', false],
	[null, 'DANG KY KHAI SINH', '1.001193', 'DANG KY KHAI SINH', false],
	// Zeros lost on the left, on the right; two candidates are none.
	['1.1193', null, '1.001193', null, false],
	['1.01279', null, '1.012790', null, false],
	['1.10', null, null, null, true],
	['1.99', null, null, null, true],
	['1.234567', null, '1.234567', null, false],
	[null, 'Thủ tục đăng kí khai sinh', '1.001193', 'Thủ tục đăng kí khai sinh', false],
	[null, 'Thủ tục lạ', null, 'Thủ tục lạ', false],
	[null, null, null, null, false]
])('%s | %s', (code, name, expectedCode, expectedName, unreadable) => {
	expect(reader.read(code, name)).toMatchObject({ code: expectedCode, name: expectedName, unreadable });
});

it('a name that two codes had one after the other means the one of its day; an alias goes first', () => {
	const dated = new ProcedureReader(
		[
			{ code: '1.000001', name: 'Tách hộ', validFrom: 0, validTo: 99 },
			{ code: '1.000002', name: 'Tách hộ', validFrom: 100, validTo: null }
		],
		new AliasBook([{ kind: 'procedure', text: 'Tách sổ', code: '1.000002' }], [])
	);
	expect(dated.dated).toBe(true);
	expect(dated.read(null, 'Tách hộ', 50)).toMatchObject({ code: '1.000001', reached: 'exact' });
	expect(dated.read(null, 'TÁCH HỘ', 100)).toMatchObject({ code: '1.000002', reached: 'normalised' });
	expect(dated.read(null, 'Tách hộ')).toMatchObject({ code: null, warning: 'procedure_ambiguous' });
	expect(dated.read(null, 'tách sổ', 100)).toMatchObject({ code: '1.000002', reached: 'alias' });
});

it('two procedures with like names are candidates of a third, never taken for it', () => {
	expect(reader.read(null, 'Đăng ký khai sinhh')).toMatchObject({
		code: null,
		warning: 'procedure_unmatched'
	});
	const [best] = reader.candidates('Đăng ký khai sinhh', null).sort((a, b) => b.score - a.score);
	expect(best).toMatchObject({ code: '1.001193', why: 'name' });
});
