const wards = [
	'P. Kh. Mai',
	'p. kh mai',
	'Số 3 ngõ 5, Phường Kh. Mai',
	'Xã Không Có',
	'Thanh Xuân',
	'Khương Mai'
];
const csv = [
	'Mã hồ sơ,Mã TTHC,Phường/Xã,Hình thức nộp,Ngày tiếp nhận,Trạng thái',
	...wards.map((ward, index) => `H26-170306-000${index},1.001193,"${ward}",Trực tuyến,06/03/2017,Đang xử lý`)
].join('\n');

/** Six dossiers whose wards are written in ways of which three are in doubt: Kh. Mai (3 rows), Không Có, Thanh Xuân. */
export const doubtfulNames = { name: 'ho-so.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
/** Id of the snapshot it becomes. */
export const DOUBTFUL_ID = 'nap-ho-so';
