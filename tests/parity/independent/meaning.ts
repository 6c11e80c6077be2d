import type { Cell } from './raw-files.ts';

/** What the cells mean, written again from the data dictionary and not taken from the product. */

export function plain(cell: Cell | undefined): string {
	return String(cell ?? '')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/đ/gi, 'd')
		.toLowerCase();
}

const wards: [string, string][] = [
	['nhan chinh', '00343'],
	['thuong dinh', '00346'],
	['khuong trung', '00349'],
	['khuong mai', '00352'],
	['thanh xuan trung', '00355'],
	['phuong liet', '00358'],
	['ha dinh', '00361'],
	['khuong dinh', '00364'],
	['thanh xuan bac', '00367'],
	['thanh xuan nam', '00370'],
	['kim giang', '00373']
];

/** The code of the ward a text names, whatever stands around the name; null when it names none of the eleven. */
export function wardOf(cell: Cell | undefined): string | null {
	const text = plain(cell).replace(/\(.*?\)/g, '');
	return wards.find(([name]) => text.includes(name))?.[1] ?? null;
}

export function isOnline(cell: Cell | undefined): boolean {
	return /truc tuyen|qua mang|online/.test(plain(cell)) || plain(cell).trim() === '2';
}

/** The day of a cell as ISO text: a spreadsheet's date, a day number, ISO, or day/month/year. */
export function dayOf(cell: Cell | undefined): string {
	if (cell instanceof Date) return new Date(cell.getTime() + 1000).toISOString().slice(0, 10);
	const text = String(cell ?? '').trim();
	if (/^\d{5}(\.\d+)?$/.test(text)) {
		return new Date(Date.UTC(1899, 11, 30 + Math.floor(Number(text)))).toISOString().slice(0, 10);
	}
	const iso = /^\d{4}-\d{2}-\d{2}/.exec(text);
	if (iso) return iso[0];
	const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})\b/.exec(text) ?? [];
	if (!day || !month || !year) throw new Error(`not a date: ${text}`);
	return `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Circular 01/2018: ids compared by their letters and digits, O read as 0, without the national prefix. */
export function bareId(cell: Cell | undefined): string {
	return String(cell ?? '')
		.toUpperCase()
		.replaceAll('O', '0')
		.replace(/[^A-Z0-9]/g, '')
		.replace(/^0000000(?=H)/, '');
}
