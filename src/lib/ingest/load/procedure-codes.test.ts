import { expect, it } from 'vitest';
import { procedureReader } from './procedure-codes.ts';

const read = procedureReader([
	{ code: '1.001193', name: 'Đăng ký khai sinh' },
	{ code: '1.012790', name: 'Đính chính' },
	{ code: '2.000815', name: 'Chứng thực bản sao từ bản chính' },
	{ code: '1.000010', name: 'A' },
	{ code: '1.100000', name: 'B' }
]);

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
	[null, 'Thủ tục lạ', null, 'Thủ tục lạ', false],
	[null, null, null, null, false]
])('%s | %s', (code, name, expectedCode, expectedName, unreadable) => {
	expect(read(code, name)).toEqual({ code: expectedCode, name: expectedName, unreadable });
});
