import type { IsoDate } from '#lib/core/dates.ts';

export interface School {
	code: string;
	name: string;
	ward: string;
	ownership: 'public' | 'private';
	/** Students of grade 8. */
	enrolled: number;
	/** Days of its training sessions; the students are shared out evenly. Empty outside the campaign. */
	trainedOn: readonly IsoDate[];
}

/**
 * Ten public lower-secondary schools (wards and sizes invented, three names unconfirmed: Nguyễn Trãi, Nhân Chính,
 * Thanh Xuân Trung, Khương Mai) and three invented private ones, which the campaign's "100 %" leaves out.
 */
export const schools: readonly School[] = [
	school('01', 'THCS Việt Nam – Angiêri', '00367', 500, ['2017-03-06']),
	school('02', 'THCS Khương Đình', '00364', 205, ['2017-03-01', '2017-03-02']),
	school('03', 'THCS Kim Giang', '00373', 168, ['2017-03-08']),
	school('04', 'THCS Phan Đình Giót', '00358', 196, ['2017-03-03', '2017-03-04']),
	school('05', 'THCS Phương Liệt', '00358', 142, ['2017-03-07']),
	school('06', 'THCS Thanh Xuân Nam', '00370', 148, ['2017-03-13']),
	school('07', 'THCS Nguyễn Trãi', '00355', 187, ['2017-03-10', '2017-03-11']),
	school('08', 'THCS Nhân Chính', '00343', 214, ['2017-03-02', '2017-03-03']),
	school('09', 'THCS Thanh Xuân Trung', '00355', 138, ['2017-03-14']),
	school('10', 'THCS Khương Mai', '00352', 152, ['2017-03-09', '2017-03-16']),
	school('51', 'THCS Tư thục Ban Mai Xanh', '00346', 64, []),
	school('52', 'THCS Tư thục Hướng Dương Mới', '00349', 48, []),
	school('53', 'THCS Tư thục Sao Sáng', '00361', 57, [])
];

function school(number: string, name: string, ward: string, enrolled: number, trainedOn: IsoDate[]): School {
	return {
		code: `0100950${number}`,
		name,
		ward,
		ownership: trainedOn.length > 0 ? 'public' : 'private',
		enrolled,
		trainedOn
	};
}

/** Ward code → day of its first students' session. */
export function firstSessionByWard(): Record<string, IsoDate> {
	const first: Record<string, IsoDate> = {};
	for (const { ward, trainedOn } of schools) {
		for (const day of trainedOn) if (first[ward] === undefined || day < first[ward]) first[ward] = day;
	}
	return first;
}
