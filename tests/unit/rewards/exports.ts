import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvRecord } from '../../../src/cli/csv-text.ts';
import { lines, procedures, TRAINER, type Line } from './hand-decided.ts';

/** How the rows are laid out over files: what must change nothing. */
export interface Layout {
	/** Order of the rows of each file. */
	order: (rows: string[][]) => string[][];
	/** How many files the claims and the dossiers are split into. */
	parts: number;
	/** Every file of claims and dossiers a second time, under another name. */
	twice: boolean;
}

export const plain: Layout = { order: (rows) => rows, parts: 1, twice: false };

/** Writes the hand-decided table as the exports it could have come from. */
export function writeExports(folder: string, { order, parts, twice }: Layout): void {
	mkdirSync(folder, { recursive: true });
	const write = (name: string, header: string[], rows: string[][]) =>
		writeFileSync(join(folder, name), [header, ...rows].map((row) => `${csvRecord(row)}\n`).join(''));
	const split = (name: string, header: string[], rows: string[][]) => {
		const sorted = order(rows);
		for (let part = 0; part < parts; part++) {
			const own = sorted.filter((_, index) => index % parts === part);
			write(`${name}-${part + 1}.csv`, header, own);
			if (twice) write(`${name}-${part + 1}-lan-2.csv`, header, own);
		}
	};
	const table = lines('claims');
	const dossiers = [
		...new Map(table.filter(({ dossier }) => dossier).map((line) => [line.dossier!, line])).values()
	];
	split(
		'ho-so-2',
		dossierHeader,
		dossiers.map((line) => dossierRow(line, line.status!, line.result!))
	);
	const earlier = dossiers.filter((line) => line.earlier);
	write(
		'ho-so-1.csv',
		dossierHeader,
		earlier.map((line) => dossierRow(line, line.earlier!, line.submitted!))
	);
	split(
		'phieu-tham-gia',
		[
			'Mã phiếu',
			'Mã học sinh',
			'Mã hồ sơ',
			'Thủ tục',
			'Ngày thực hiện',
			'Quan hệ',
			'Vai trò',
			'Đồng ý phụ huynh'
		],
		table.map((line) => [
			line.claim!,
			line.student!,
			line.claimed_id!,
			line.claimed_procedure!,
			line.done_on!,
			line.relation!,
			line.role!,
			'Có'
		])
	);
	write(
		'danh-sach-hoc-sinh.csv',
		['Mã học sinh', 'Lớp', 'Khối', 'Mã trường', 'Trạng thái', 'Đồng ý phụ huynh'],
		order(
			lines('students').map((line) => [
				line.student!,
				line.class!,
				line.grade!,
				line.school!,
				line.state!,
				line.consent!
			])
		)
	);
	write(
		'chuyen-truong.csv',
		['Mã học sinh', 'Ngày chuyển trường', 'Trường chuyển đi', 'Trường chuyển đến', 'Lớp chuyển đến'],
		lines('transfers').map((line) => [
			line.student!,
			line.moved_on!,
			line.from_school!,
			line.to_school!,
			line.to_class!
		])
	);
	const attendance = lines('attendance');
	write(
		'diem-danh.csv',
		['Mã lớp', 'Mã học sinh', 'Có mặt'],
		order(attendance.map((line) => [line.session!, line.student!, line.mark!]))
	);
	const sessions = [...new Map(attendance.map((line) => [line.session!, line])).values()];
	write(
		'lop-tap-huan.csv',
		['Mã lớp', 'Ngày', 'Trường', 'Đối tượng', 'Báo cáo viên'],
		sessions.map((line) => [line.session!, line.held_on!, line.school!, 'Học sinh', TRAINER])
	);
	write(
		'truong-hoc.csv',
		['Mã trường', 'Tên trường', 'Cấp học', 'Loại hình'],
		['A', 'B'].map((code) => [code, `THCS ${code === 'A' ? 'An Khánh' : 'Bình Minh'}`, 'THCS', 'Công lập'])
	);
	write(
		'danh-muc-thu-tuc.csv',
		['Mã TTHC', 'Tên thủ tục hành chính', 'Hiệu lực từ'],
		procedures.map(({ code, name }) => [code, name, '2016-01-01'])
	);
}

const dossierHeader = [
	'Mã hồ sơ',
	'Mã TTHC',
	'Tên thủ tục hành chính',
	'Hình thức nộp',
	'Ngày nộp hồ sơ',
	'Ngày tiếp nhận',
	'Ngày kết thúc xử lý',
	'Trạng thái',
	'Người nộp',
	'Số điện thoại',
	'Số giấy tờ',
	'Hồ sơ thực hành'
];

function dossierRow(line: Line, status: string, result: string): string[] {
	const code = procedures.find(({ name }) => name === line.procedure)?.code ?? '';
	return [
		line.dossier!,
		code,
		line.procedure!,
		line.channel!,
		line.submitted!,
		line.submitted!,
		result,
		status,
		line.filer!,
		line.phone!,
		line.id_number!,
		line.practice!
	];
}
