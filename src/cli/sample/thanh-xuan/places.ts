import type { Place } from '../world/place.ts';

type Row = [
	code: string,
	name: string,
	population: number,
	deprivation: string | null,
	officers: number,
	shift: number
];

/** The 11 wards of 2017. Figures are invented; the populations add up to "over 440,000". */
const rows: Row[] = [
	['00343', 'Nhân Chính', 62_500, null, 3, 0.03],
	['00346', 'Thượng Đình', 40_200, null, 2, -0.01],
	['00349', 'Khương Trung', 46_800, null, 2, 0],
	['00352', 'Khương Mai', 29_400, null, 1, 0.01],
	['00355', 'Thanh Xuân Trung', 41_600, null, 2, 0.02],
	['00358', 'Phương Liệt', 36_300, null, 2, -0.02],
	['00361', 'Hạ Đình', 33_900, 'Nhiều lao động nghèo', 1, -0.04],
	['00364', 'Khương Đình', 45_700, 'Nhiều lao động nghèo', 2, -0.03],
	['00367', 'Thanh Xuân Bắc', 47_300, null, 2, 0.04],
	['00370', 'Thanh Xuân Nam', 23_800, null, 1, 0],
	['00373', 'Kim Giang', 32_900, 'Nhiều lao động nghèo', 1, -0.02]
];

export const places: readonly Place[] = rows.map(
	([code, name, population, deprivation, officers, shift]) => ({
		code,
		name,
		prefix: 'Phường',
		population,
		households: Math.round(population / 3.6),
		deprivation,
		officers,
		trainedOfficers: Math.max(0, officers - (deprivation === null ? 0 : 1)),
		weight: population,
		onlineShift: shift
	})
);
