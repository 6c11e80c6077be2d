import { dayNumber, isoDate } from '#lib/core/dates.ts';
import type { OutFile } from '../core/out-file.ts';
import { Random } from '#lib/core/random.ts';
import { dateCell, smallTable } from '../formats/small-table.ts';
import type { Claim } from './claims.ts';
import { deviceFile } from './device-file.ts';
import { helpPairFile } from './help-pair-file.ts';
import { places } from './places.ts';
import { schools } from './schools.ts';
import type { Student } from './students.ts';
import { SEED, waves } from './world.ts';

const random = (subject: string) => new Random(`${SEED}/${subject}`);

export function outreachFiles(students: readonly Student[], claims: readonly Claim[]): OutFile[] {
	return [outreach(), deviceFile(), helpPairFile(students, claims), stageEvents(), barriers(), clubs()];
}

/** Leaflets, loudspeakers, days of action …: in every ward alike and without an effect, except the areas of the waves. */
function outreach(): OutFile {
	const r = random('outreach');
	const everywhere = ['Tờ rơi', 'Loa truyền thanh', 'Trang tin', 'Ra quân', 'Video', 'Zalo'];
	const costs: Record<string, number> = {
		'Tờ rơi': 1_200,
		'Loa truyền thanh': 150,
		'Trang tin': 40,
		'Ra quân': 2_500,
		Video: 900,
		Zalo: 30
	};
	const rows = places.flatMap((place) =>
		everywhere.map((channel) => {
			const reach = r.int(200, 2_500);
			const day = isoDate(dayNumber('2017-02-15') + r.int(0, 330));
			return [
				dateCell(day),
				`UBND phường ${place.name}`,
				place.name,
				channel,
				reach,
				Math.round((reach * (costs[channel] ?? 0)) / 1000) * 1000
			];
		})
	);
	const areas = waves.flatMap((wave) =>
		Object.entries(wave.from).map(([ward, from]) => {
			const name = places.find((place) => place.code === ward)?.name ?? ward;
			return [dateCell(from), `UBND phường ${name}`, name, 'Khu dân cư điện tử', r.int(300, 900), 35_000_000];
		})
	);
	return smallTable(
		'tuyen-truyen.csv',
		['Ngày', 'Đơn vị', 'Phường/Xã', 'Kênh', 'Số lượt tiếp cận', 'Chi phí'],
		[...rows, ...areas]
	);
}

/** The ladder learn → file → track → pay → other: each step is reached by fewer people, later. */
function stageEvents(): OutFile {
	const r = random('stages');
	const ladder = ['Học', 'Nộp hồ sơ', 'Theo dõi', 'Thanh toán', 'Giao dịch khác'];
	const passes = [1, 0.55, 0.7, 0.4, 0.35];
	const rows = Array.from({ length: 600 }, (_, i) => {
		const place = r.pick(places);
		let day = dayNumber('2017-03-01') + r.int(0, 200);
		const reached = [];
		for (const [step, stage] of ladder.entries()) {
			if (!r.chance(passes[step] as number)) break;
			reached.push([`TK${String(2001 + i)}`, stage, dateCell(isoDate(day)), place.name]);
			day += r.int(1, 30);
		}
		return reached;
	});
	return smallTable('buoc-tham-gia.csv', ['Tài khoản', 'Bước', 'Ngày', 'Phường/Xã'], rows.flat());
}

function barriers(): OutFile {
	const r = random('barriers');
	const reasons = ['Thiếu thiết bị', 'Đường truyền yếu', 'Thiếu kỹ năng', 'Chưa có thói quen'];
	return smallTable(
		'rao-can.csv',
		['Phường/Xã', 'Rào cản', 'Ngày khảo sát', 'Số người'],
		places.flatMap((place) =>
			reasons.map((reason) => [
				place.name,
				reason,
				dateCell('2017-02-20'),
				Math.round((place.deprivation ? 1.6 : 1) * r.int(20, 90))
			])
		)
	);
}

function clubs(): OutFile {
	const r = random('clubs');
	return smallTable(
		'cau-lac-bo.csv',
		['Tên câu lạc bộ', 'Loại CLB', 'Phường/Xã', 'Trường', 'Số thành viên', 'Hoạt động gần nhất'],
		places.flatMap((place) =>
			['Tin học', 'Ngoại ngữ'].map((kind) => {
				const school = schools.find((s) => s.ward === place.code && s.ownership === 'public');
				const last = isoDate(dayNumber('2017-06-01') + r.int(0, 270));
				return [
					`CLB ${kind} ${place.name}`,
					kind,
					place.name,
					school?.name ?? null,
					r.int(12, 60),
					dateCell(last)
				];
			})
		)
	);
}
