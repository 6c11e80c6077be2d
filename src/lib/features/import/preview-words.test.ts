import '#lib/i18n/file-sentences.ts';
import { expect, it } from 'vitest';
import { previewTable } from './preview-words.ts';

it('says rows as they are read: columns by their names, values by their labels, wards by name and code, and why a row is left out', () => {
	const cell = (value: string, name: string | null = null) => ({ value, name, doubtful: false });
	const doubtful = (value: string) => ({ ...cell(value), doubtful: true });
	expect(
		previewTable(
			'dossiers',
			['dossier_id', 'ward', 'channel', 'paid_online', 'accepted_at', 'fee'],
			[
				{
					kind: 'kept',
					cells: [
						cell('H1'),
						cell('00352', 'Khương Mai'),
						cell('in_person'),
						cell('false'),
						cell('2017-03-06 00:00:00'),
						cell('8000')
					]
				},
				{
					kind: 'kept',
					cells: [
						cell('H2'),
						doubtful('Kh. Lạ'),
						cell(''),
						cell('true'),
						cell('2017-03-06 08:15:00'),
						cell('')
					]
				},
				{ kind: 'left', outcome: 'rejected', reasons: ['date_unreadable', 'missing_dossier_id'] }
			]
		)
	).toEqual({
		header: ['Mã hồ sơ', 'Phường/Xã', 'Kênh thực hiện', 'Thanh toán trực tuyến', 'Ngày nhận', 'Phí'],
		rows: [
			['H1', 'Khương Mai (00352)', 'Trực tiếp', 'Không', '06/03/2017', '8.000'],
			['H2', 'Kh. Lạ (chưa rõ)', '', 'Có', '06/03/2017 08:15:00', ''],
			['Loại: Không đọc được ngày; Thiếu “Mã hồ sơ”']
		]
	});
});
