import { expect, it } from 'vitest';
import { emptyEntry } from '#lib/model/ledger-balance.ts';
import { detailWords, unusedFilesWords } from './words.ts';

it('says the columns of a reason by their names, and what a file says as it stands', () => {
	expect(detailWords({ table: 'dossiers', detail: 'accepted_at' })).toBe('Ngày nhận');
	expect(detailWords({ table: 'dossiers', detail: 'Kh. Lạ; due_at' })).toBe('Kh. Lạ; Ngày hẹn trả');
	expect(detailWords({ table: '', detail: 'accepted_at' })).toBe('accepted_at');
});

it('names the files that left nothing in any table', () => {
	const none = (file: string, sheet = '') => emptyEntry({ file, sheet, table: null });
	const some = { ...emptyEntry({ file: 'a.xlsx', sheet: 'Sổ', table: 'dossiers' }), rows_in: 2, accepted: 2 };
	expect(unusedFilesWords([some, none('a.xlsx', 'Bìa')])).toBeNull();
	const words = unusedFilesWords([some, none('anh.png'), { ...none('b.csv'), rows_in: 9, ignored: 9 }]);
	expect(words).toBe('Không nạp được dòng nào từ 2 tệp: anh.png, b.csv. Lý do ở sổ cân đối.');
});
