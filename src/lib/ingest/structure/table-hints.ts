import { fold } from '#lib/core/text.ts';

/** Words in a file name, sheet name or title that speak for a table when columns alone leave a doubt. */
const hints: Readonly<Record<string, RegExp>> = {
	dossiers: /\b(dossiers?|so theo doi ho so|danh sach ho so|ho so)\b/,
	procedures: /\b(procedures?|danh muc (thu tuc|tthc)|bo thu tuc)\b/,
	units: /\b(units?|don vi hanh chinh|dvhc)\b/,
	unit_succession: /\b(succession|sap xep|sap nhap|chuyen doi)\b/,
	neighbourhoods: /\b(neighbou?rhoods?|khu dan cu|to dan pho)\b/,
	holidays: /\b(holidays?|ngay nghi|ngay le|nghi le)\b/,
	targets: /\b(targets?|chi tieu)\b/,
	claimed_figures: /\b(claimed|so lieu cong bo|phat bieu)\b/,
	sync_reports: /\b(sync|dong bo)\b/,
	schools: /\b(schools?|danh sach truong|cac truong|truong hoc)\b/,
	students: /\b(students?|danh sach hoc sinh|hoc sinh|khoi 8)\b/,
	transfers: /\b(transfers?|chuyen truong|bien dong hoc sinh)\b/,
	sessions: /\b(sessions?|lop tap huan|tap huan|buoi)\b/,
	attendance: /\b(attendance|diem danh)\b/,
	claims: /\b(claims?|phieu( tham gia)?|khai bao|ke khai)\b/,
	parent_activation: /\b(parents?|phu huynh|so lien lac)\b/,
	pilots: /\b(pilots?|thi diem|mo hinh)\b/,
	outreach: /\b(outreach|tuyen truyen)\b/,
	devices: /\b(devices?|thiet bi)\b/,
	help_pairs: /\b(help pairs?|giup nhau|cap ho tro|ho tro nhau)\b/,
	stage_events: /\b(stages?|bac thang|giai doan|buoc)\b/,
	barriers: /\b(barriers?|rao can|kho khan)\b/,
	clubs: /\b(clubs?|cau lac bo|clb)\b/,
	infrastructure: /\b(infrastructure|ha tang)\b/,
	feeds: /\b(feeds?|dich vu|ket noi)\b/
};

/** Whether any of the texts (file name, sheet name, titles) speaks for the table. */
export function hintsAt(table: string, texts: readonly string[]): boolean {
	const pattern = hints[table];
	return pattern !== undefined && texts.some((text) => pattern.test(fold(text)));
}
