import '#lib/i18n/file-sentences.ts';
import { expect, it } from 'vitest';
import { previewTable } from './preview-words.ts';

it('says rows as they are read: columns by their names, values by their labels, wards by name and code, and why a row is left out', () => {
	const cell = (value: string, name: string | null = null) => ({ value, name });
	expect(
		previewTable(
			'dossiers',
			['dossier_id', 'ward', 'channel', 'paid_online', 'accepted_at'],
			[
				{
					kind: 'kept',
					cells: [
						cell('H1'),
						cell('00352', 'Khương Mai'),
						cell('in_person'),
						cell('false'),
						cell('2017-03-06')
					]
				},
				{ kind: 'kept', cells: [cell('H2'), cell('Kh. Lạ'), cell(''), cell('true'), cell('')] },
				{ kind: 'left', outcome: 'rejected', reasons: ['date_unreadable', 'missing_dossier_id'] }
			]
		)
	).toEqual({
		header: ['Mã hồ sơ', 'Phường/Xã', 'Kênh thực hiện', 'Thanh toán trực tuyến', 'Ngày nhận'],
		rows: [
			['H1', 'Khương Mai (00352)', 'Trực tiếp', 'Không', '2017-03-06'],
			['H2', 'Kh. Lạ', '', 'Có', ''],
			['Loại: Không đọc được ngày; Thiếu “Mã hồ sơ”']
		]
	});
});
