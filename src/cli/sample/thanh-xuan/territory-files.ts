import { registrySuccessions, registryUnits } from '#lib/model/registry/index.ts';
import type { OutFile } from '../core/out-file.ts';
import { Random } from '#lib/core/random.ts';
import { dateCell, smallTable, yesNo } from '../formats/small-table.ts';
import { unitFile } from '../world/catalogue.ts';
import { neighbourhoodId, neighbourhoodName, NEIGHBOURHOODS } from '../world/neighbourhoods.ts';
import { places } from './places.ts';
import { firstSessionByWard } from './schools.ts';
import { SEED, waves } from './world.ts';

const wardName = (code: string) => places.find((place) => place.code === code)?.name ?? code;

export function territoryFiles(): OutFile[] {
	const lastDay = (code: string) =>
		registryUnits.find(
			(unit) => unit.code === code && unit.parent === '009' && unit.valid_from < '2017-01-01'
		)?.valid_to ?? '2025-06-30';
	return [
		unitFile(
			places,
			() => '009',
			(place) => lastDay(place.code)
		),
		successions(),
		neighbourhoods(),
		pilots()
	];
}

function successions(): OutFile {
	const codes = new Set(places.map((place) => place.code));
	return smallTable(
		'chuyen-tiep-don-vi.csv',
		['Mã cũ', 'Hiệu lực cũ từ', 'Mã mới', 'Hiệu lực mới từ', 'Toàn bộ', 'Tỷ trọng'],
		registrySuccessions
			.filter((s) => codes.has(s.from_code) && s.from_date < '2017-01-01')
			.map((s) => [
				s.from_code,
				dateCell(s.from_date),
				s.to_code,
				dateCell(s.to_date),
				yesNo(s.whole),
				s.weight
			])
	);
}

/** Neighbourhoods of every ward; in the wards of a wave the first two are electronic residential areas. */
function neighbourhoods(): OutFile {
	const random = new Random(`${SEED}/neighbourhoods`);
	return smallTable(
		'to-dan-pho.csv',
		[
			'Mã tổ dân phố',
			'Tên tổ dân phố',
			'Phường',
			'Ngày thí điểm',
			'Số máy',
			'Số tình nguyện viên',
			'Khoảng cách đến bộ phận một cửa (km)'
		],
		places.flatMap((place) => {
			const from = waves.map((wave) => wave.from[place.code]).find((date) => date !== undefined);
			const far = distances(place.code);
			return Array.from({ length: NEIGHBOURHOODS }, (_, index) => {
				const n = index + 1;
				const pilot = from !== undefined && n <= 2;
				return [
					neighbourhoodId(place.code, n),
					neighbourhoodName(n),
					place.name,
					pilot ? dateCell(from) : null,
					pilot ? random.int(2, 5) : random.int(0, 1),
					pilot ? random.int(6, 20) : random.int(0, 3),
					far[index] ?? null
				];
			});
		})
	);
}

/** Kilometres to the one-stop office, invented: a larger ward lies farther out. One is not known. */
function distances(ward: string): (string | null)[] {
	const random = new Random(`${SEED}/distances/${ward}`);
	const reach = random.int(4, 14) / 10;
	return Array.from({ length: NEIGHBOURHOODS }, (_, index) =>
		ward === '00355' && index === 3
			? null
			: ((reach * (index + 1)) / 2 + random.int(0, 3) / 10).toFixed(1).replace('.', ',')
	);
}

/** Which ward took part in what from when. The training works from the day after its first session (EFFECT.md). */
function pilots(): OutFile {
	const trained = Object.entries(firstSessionByWard()).map(([ward, date]) => [
		'Tập huấn học sinh lớp 8',
		'Phường',
		ward,
		wardName(ward),
		dateCell(date),
		null,
		'Dữ liệu mô phỏng'
	]);
	const areas = waves.flatMap((wave) =>
		Object.entries(wave.from).map(([ward, date]) => [
			'Khu dân cư điện tử',
			'Phường',
			ward,
			wardName(ward),
			dateCell(date),
			null,
			'Dữ liệu mô phỏng'
		])
	);
	return smallTable(
		'mo-hinh-thi-diem.csv',
		[
			'Mô hình thí điểm',
			'Loại địa điểm',
			'Mã địa điểm',
			'Tên địa điểm',
			'Ngày bắt đầu',
			'Ngày kết thúc',
			'Nguồn'
		],
		[...trained, ...areas]
	);
}
