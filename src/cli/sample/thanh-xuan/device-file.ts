import { Random } from '#lib/core/random.ts';
import type { OutFile } from '../core/out-file.ts';
import { dateCell, smallTable } from '../formats/small-table.ts';
import { places } from './places.ts';
import { schools } from './schools.ts';
import { SEED } from './world.ts';

const LINE = 'Đường truyền internet';
const kinds = ['Máy tính', 'Máy tính bảng', LINE];

/** Invented givers; a ward where they give to their own. */
const givers: readonly (readonly [string, string | null, string, number])[] = [
	['Hội cha mẹ học sinh phường Kim Giang', 'Kim Giang', 'Máy tính bảng', 6],
	['Đoàn phường Phương Liệt', 'Phương Liệt', 'Máy tính', 4],
	['Đoàn phường Khương Đình', 'Khương Đình', 'Máy tính', 7],
	['Hội khuyến học quận', null, 'Máy tính', 20],
	['Hội khuyến học quận', null, 'Máy tính bảng', 15],
	['Doanh nghiệp viễn thông thứ nhất', null, LINE, 60],
	['Doanh nghiệp viễn thông thứ hai', 'Nhân Chính', LINE, 18]
];

/**
 * Needs of the public schools and how far they have come, at the end of the year and, of half of them, in spring too; then
 * what givers still have to give.
 */
export function deviceFile(): OutFile {
	const r = new Random(`${SEED}/devices`);
	const steps = new Random(`${SEED}/device-steps`);
	const current = schools
		.filter((school) => school.ownership === 'public')
		.flatMap((school) =>
			kinds.map((kind) => {
				const need = r.int(6, 40);
				const donated = r.int(0, Math.floor(need / 2));
				const lent = r.int(0, need - donated);
				const returned = kind === LINE ? 0 : r.int(0, lent);
				const ward = places.find((p) => p.code === school.ward)?.name ?? null;
				const handed = donated + lent;
				return { school, ward, kind, need, donated, lent, returned, handed };
			})
		);
	const rows = current.map(({ school, ward, kind, need, donated, lent, returned, handed }) => [
		school.name,
		ward,
		kind,
		dateCell('2017-12-31'),
		need,
		steps.int(handed, need),
		donated,
		lent,
		returned,
		// What came back waits in the school for somebody else.
		steps.chance(0.4) ? steps.int(0, Math.floor(returned / 2)) : 0
	]);
	const spring = current
		.filter(() => steps.chance(0.5))
		.map(({ school, ward, kind, need }) => [
			school.name,
			ward,
			kind,
			dateCell('2017-05-15'),
			steps.int(1, need),
			0,
			0,
			0,
			0,
			0
		]);
	const offers = givers.map(([giver, ward, kind, count]) => [
		giver,
		ward,
		kind,
		dateCell('2017-12-20'),
		null,
		null,
		null,
		null,
		null,
		count
	]);
	return smallTable(
		'thiet-bi.csv',
		[
			'Trường / Đơn vị',
			'Phường/Xã',
			'Loại thiết bị',
			'Tính đến ngày',
			'Nhu cầu',
			'Đã ghép',
			'Đã tặng',
			'Đã cho mượn',
			'Đã trả',
			'Đăng ký tặng'
		],
		[...rows, ...spring, ...offers]
	);
}
