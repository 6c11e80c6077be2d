import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { dayNumber, isoDate } from '#lib/core/dates.ts';
import { procedures } from '../unit/rewards/hand-decided.ts';

/** How large a year is made. */
export interface CampaignSize {
	claims: number;
	dossiers: number;
}

const FIRST = dayNumber('2017-03-07');
const DAYS = 80;
const STUDENTS = 60_000;
const SCHOOLS = 300;

const dayOf = (at: number) => FIRST + (at % DAYS);
const procedureOf = (at: number) => procedures[at % procedures.length] as (typeof procedures)[number];
const studentOf = (n: number) => `01${String(n % STUDENTS).padStart(8, '0')}`;
const schoolOf = (n: number) => `T${String(n % SCHOOLS).padStart(4, '0')}`;

function idOf(at: number): string {
	const day = isoDate(dayOf(at)).slice(2).replaceAll('-', '');
	return `000.00.00.H26-${day}-${String(Math.floor(at / DAYS)).padStart(5, '0')}`;
}

/**
 * Writes a year as the exports it would come from. Made by arithmetic, so that every run counts the same: one claim in twenty has a
 * digit wrong, one in fifty points at a dossier of another, one in forty is made a second time.
 */
export function writeCampaign(folder: string, { claims, dossiers }: CampaignSize): void {
	mkdirSync(folder, { recursive: true });
	const step = Math.floor(dossiers / claims);
	write(
		join(folder, 'ho-so.csv'),
		'Mã hồ sơ,Mã TTHC,Tên thủ tục hành chính,Hình thức nộp,Ngày nộp hồ sơ,Ngày tiếp nhận,Ngày kết thúc xử lý,Trạng thái,Số điện thoại',
		dossiers,
		(at) => {
			const { code, name } = procedureOf(at);
			const status = at % 17 === 0 ? 'Đang xử lý' : 'Đã trả kết quả';
			const result = at % 17 === 0 ? '' : isoDate(dayOf(at) + 5);
			const phone = at % 3 === 0 ? `09${String((at * 7919) % 400_009).padStart(8, '0')}` : '';
			const day = isoDate(dayOf(at));
			return [idOf(at), code, name, 'Trực tuyến', day, day, result, status, phone].join();
		}
	);
	write(
		join(folder, 'phieu-tham-gia.csv'),
		'Mã phiếu,Mã học sinh,Mã hồ sơ,Thủ tục,Ngày thực hiện,Quan hệ,Vai trò,Đồng ý phụ huynh',
		claims,
		(n) => {
			const again = n % 40 === 39;
			const at = (n % 50 === 49 ? n - 1 : again ? n - 2 : n) * step;
			const id = idOf(at);
			return [
				`P${String(n).padStart(6, '0')}`,
				studentOf(again ? n - 2 : n),
				n % 20 === 7 ? `${id.slice(0, -5)}9${id.slice(-4)}` : id,
				procedureOf(at).name,
				isoDate(dayOf(at)),
				n % 3 === 0 ? 'Cha mẹ' : 'Hàng xóm',
				n % 4 === 0 ? 'Tự nộp' : 'Hướng dẫn',
				'Có'
			].join();
		}
	);
	write(
		join(folder, 'danh-sach-hoc-sinh.csv'),
		'Mã học sinh,Lớp,Khối,Mã trường,Trạng thái,Đồng ý phụ huynh',
		STUDENTS,
		(n) => `${studentOf(n)},8A${n % 9},8,${schoolOf(n)},Đang học,Có`
	);
	write(join(folder, 'diem-danh.csv'), 'Mã lớp,Mã học sinh,Có mặt', STUDENTS, (n) => `L1,${studentOf(n)},x`);
	write(
		join(folder, 'lop-tap-huan.csv'),
		'Mã lớp,Ngày,Trường,Đối tượng,Báo cáo viên',
		1,
		() => `L1,${isoDate(FIRST - 1)},,Học sinh,Nguyễn Văn Tập`
	);
	write(
		join(folder, 'truong-hoc.csv'),
		'Mã trường,Tên trường,Cấp học,Loại hình',
		SCHOOLS,
		(n) => `${schoolOf(n)},THCS Số ${n + 1},THCS,Công lập`
	);
	write(
		join(folder, 'danh-muc-thu-tuc.csv'),
		'Mã TTHC,Tên thủ tục hành chính,Hiệu lực từ',
		procedures.length,
		(at) => `${procedureOf(at).code},${procedureOf(at).name},2016-01-01`
	);
}

/** Lines written at once. */
const PIECE = 50_000;

function write(path: string, header: string, count: number, line: (at: number) => string): void {
	const file = openSync(path, 'w');
	writeSync(file, `${header}\n`);
	for (let at = 0; at < count; at += PIECE) {
		const size = Math.min(PIECE, count - at);
		writeSync(file, Array.from({ length: size }, (_, index) => `${line(at + index)}\n`).join(''));
	}
	closeSync(file);
}
