import './file-sentences.ts';
import { expect, it } from 'vitest';
import { sentence } from './sentence.ts';

it('says where by file and sheet, and by the file alone where it has no sheets', () => {
	const problem = (sheet: string) => ({ code: 'no_data_rows', params: { file: 'a.csv', sheet } });
	expect(sentence(problem('Tháng 1'), 'vi')).toBe('a.csv Tháng 1: không có dòng dữ liệu nào.');
	expect(sentence(problem(''), 'vi')).toBe('a.csv: không có dòng dữ liệu nào.');
});
