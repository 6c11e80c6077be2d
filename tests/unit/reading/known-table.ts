/** One table of known content, laid out as offices do, for every writer to write and our readers to read. */

/** A day, with or without a time of day. */
export interface Day {
	day: string;
	time?: string;
}

export type Value = string | number | Day | null;

export interface Layout {
	name: string;
	cells: Value[][];
	/** Merged regions: row, column, rows, columns. */
	merges: [row: number, column: number, rows: number, columns: number][];
	/** Names the columns have once read; column_N where the layout has no header. */
	names: string[];
}

/** Rows as anyone would copy them by hand: text, text, moment, day, whole number, number with a fraction, text. */
export const rows: Value[][] = [
	[
		'000.00.00.H26-170316-0001',
		'Nguyễn Văn An',
		moment('2017-03-16', '08:05:00'),
		{ day: '2017-03-20' },
		15000,
		7.5,
		'Khương Đình'
	],
	[
		'000.00.00.H26-170316-0002',
		'Trần "Tí", Tư',
		moment('2017-03-16', '17:30:00'),
		{ day: '2017-04-03' },
		1250000,
		12.25,
		'Thượng Đình'
	],
	[
		'000.00.00.H26-170331-0003',
		'Lê Thị Bích Hường',
		moment('2017-03-31', '10:00:00'),
		null,
		0,
		0.5,
		'Khương Mai'
	],
	[
		'000.00.00.H26-170402-0004',
		'Phạm Đức Độ',
		moment('2017-04-02', '23:59:00'),
		{ day: '2017-12-25' },
		999,
		100.75,
		'Hạ Đình'
	]
];

function moment(day: string, time: string): Day {
	return { day, time };
}

/** What each row is, as text: days as 2017-03-16, moments as 2017-03-16 08:05:00, numbers with a point. */
export const known: string[][] = rows.map((cells) => cells.map(canonical));

export function canonical(value: Value): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	if (typeof value === 'string') return value;
	return value.time === undefined ? value.day : `${value.day} ${value.time}`;
}

export const names = ['Mã hồ sơ', 'Họ tên', 'Ngày tiếp nhận', 'Ngày trả', 'Lệ phí', 'Tỷ lệ', 'Phường'];
/** Names of columns as formats have them that name each: plain, with units, and of groups. */
export const namings: Record<string, string[]> = {
	'plain names': names,
	'names with units': names.map((name) =>
		name === 'Lệ phí' ? 'Lệ phí (đồng)' : name === 'Tỷ lệ' ? 'Tỷ lệ (%)' : name
	),
	'names of two rows': names.map((name) => (name.startsWith('Ngày') ? `Thời gian / ${name}` : name))
};

const blank = names.map(() => null);
const one = (text: string): Value[] => [text, ...blank.slice(1)];

export const layouts: Layout[] = [
	{ name: 'header on the first row', cells: [names, ...rows], merges: [], names },
	{
		name: 'titles above the header',
		cells: [one('UBND QUẬN THANH XUÂN'), one('DANH SÁCH HỒ SƠ'), blank, names, ...rows],
		merges: [[1, 0, 1, 7]],
		names
	},
	{
		name: 'header of two merged rows',
		cells: [
			['Mã hồ sơ', 'Họ tên', 'Thời gian', null, 'Lệ phí', 'Tỷ lệ', 'Phường'],
			[null, null, 'Ngày tiếp nhận', 'Ngày trả', null, null, null],
			...rows
		],
		merges: [
			[0, 0, 2, 1],
			[0, 1, 2, 1],
			[0, 2, 1, 2],
			[0, 4, 2, 1],
			[0, 5, 2, 1],
			[0, 6, 2, 1]
		],
		names: names.map((name) => (name.startsWith('Ngày') ? `Thời gian / ${name}` : name))
	},
	{
		name: 'banners and a total row',
		cells: [
			names,
			one('Phường Khương Đình'),
			...rows.slice(0, 2),
			one('Phường Khương Mai'),
			...rows.slice(2),
			['Tổng cộng', null, null, null, 1265999, null, null]
		],
		merges: [
			[1, 0, 1, 7],
			[4, 0, 1, 7]
		],
		names
	},
	{
		name: 'units and column numbers in the header',
		cells: [
			names.map((name) => (name === 'Lệ phí' ? 'Lệ phí (đồng)' : name === 'Tỷ lệ' ? 'Tỷ lệ (%)' : name)),
			['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
			...rows
		],
		merges: [],
		names: names.map((name) => (name === 'Lệ phí' ? 'Lệ phí (đồng)' : name === 'Tỷ lệ' ? 'Tỷ lệ (%)' : name))
	},
	{
		name: 'a row of units and one of column numbers',
		cells: [
			names,
			[null, null, '(ngày giờ)', '(ngày)', 'đồng', '%', null],
			['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
			...rows
		],
		merges: [],
		names: names.map((name, i) => name + ['', '', ' (ngày giờ)', ' (ngày)', ' (đồng)', ' (%)', ''][i])
	},
	{ name: 'no header', cells: rows, merges: [], names: names.map((_, i) => `column_${i + 1}`) }
];
