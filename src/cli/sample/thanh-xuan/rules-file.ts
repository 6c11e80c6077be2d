import { canonicalFile } from '#lib/rewards/freeze/canonical.ts';
import { RULES_FORMAT, type Rules } from '#lib/rewards/rules/rules.ts';
import type { OutFile } from '../core/out-file.ts';
import { utf8 } from '../formats/csv.ts';

const invented = 'Quy chế khen thưởng của chiến dịch mô phỏng';

/** The rules of the example's rewards: an invented regulation, but for the law and the circular it names. */
const rules: Rules = {
	format: RULES_FORMAT,
	id: 'thanh-xuan-2017',
	version: 1,
	date: '2017-02-20',
	title: {
		vi: 'Học sinh lớp 8 thực hiện dịch vụ công trực tuyến, năm học 2016 - 2017 (dữ liệu mô phỏng)',
		en: 'Students of grade 8 and online public services, school year 2016–2017 (synthetic data)'
	},
	programme: { from: '2017-03-01', to: '2017-05-31', cutOff: '2017-06-30', basis: `${invented}, mục 1` },
	training: { required: true, sameDay: true, basis: `${invented}, mục 1` },
	matching: {
		dateTolerance: 3,
		basis: `${invented}, mục 2; mã hồ sơ theo Điều 19 Thông tư 01/2018/TT-VPCP`
	},
	eligibility: { grades: [8], schools: null, students: null, basis: `${invented}, mục 3` },
	uniqueness: { guides: 1, basis: `${invented}, mục 4` },
	household: { collapse: true, basis: `${invented}, mục 4` },
	flags: {
		claimsPerDay: 3,
		studentsPerFiler: 5,
		lowValueProcedures: ['2.000815'],
		lowValuePerStudent: 3,
		jointSessionStudents: 5,
		staff: [],
		basis: `${invented}, mục 5`
	},
	tiers: [
		{
			id: 'gold',
			title: { vi: 'Mức Vàng', en: 'Gold' },
			verified: 5,
			procedures: 2,
			households: 2,
			roles: ['filed', 'guided'],
			basis: `${invented}, mục 6`
		},
		{
			id: 'silver',
			title: { vi: 'Mức Bạc', en: 'Silver' },
			verified: 3,
			procedures: 2,
			households: 1,
			roles: ['filed', 'guided'],
			basis: `${invented}, mục 6`
		},
		{
			id: 'bronze',
			title: { vi: 'Mức Đồng', en: 'Bronze' },
			verified: 1,
			procedures: 1,
			households: 1,
			roles: ['filed', 'guided'],
			basis: `${invented}, mục 6`
		}
	],
	ties: { by: ['verified', 'procedures', 'households'], basis: `${invented}, mục 6` },
	schools: { denominator: 'enrolled', awards: 300, method: 'sainte_lague', basis: `${invented}, mục 7` },
	columns: [],
	appeals: { until: '2017-07-31', basis: `${invented}, mục 8` },
	issuers: [
		{
			from: null,
			to: '2025-06-30',
			superior: 'ỦY BAN NHÂN DÂN QUẬN THANH XUÂN',
			name: 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
			sign: 'BC-PGDĐT',
			place: 'Thanh Xuân',
			signer: { authority: null, title: 'TRƯỞNG PHÒNG' },
			recipients: ['UBND quận Thanh Xuân (để báo cáo)', 'Các trường THCS trên địa bàn quận'],
			basis: 'Nghị định 30/2020/NĐ-CP'
		},
		{
			from: '2025-07-01',
			to: null,
			superior: 'ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI',
			name: 'ỦY BAN NHÂN DÂN PHƯỜNG',
			sign: 'BC-UBND',
			place: 'Hà Nội',
			signer: { authority: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH' },
			recipients: ['UBND thành phố Hà Nội (để báo cáo)', 'Các trường THCS trên địa bàn phường'],
			basis: 'Không còn cấp huyện từ ngày 01/7/2025'
		}
	]
};

/** `rules.json`, which `nhipso tally` is given; imports pass it over. */
export function rulesFile(): OutFile {
	return { path: 'rules.json', bytes: utf8(canonicalFile(rules)) };
}
