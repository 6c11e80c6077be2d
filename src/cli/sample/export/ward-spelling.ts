import type { Random } from '#lib/core/random.ts';
import type { Place } from '../world/place.ts';

/** How one ward is written in one export: `tidy` for a system with a list, `messy` for typed-in text. */
export type WardSpelling = (place: Place, random: Random) => string;

export const tidyWard: WardSpelling = (place) => `${place.prefix} ${place.name}`;

/** Writes wards as people type them; `district` is written as given, e.g. `Q. Thanh Xuân`. */
export function messyWard(district: string): WardSpelling {
	return (place, random) => {
		const { name, prefix } = place;
		const u = random.next();
		if (u < 0.5) return `${prefix} ${name}`;
		if (u < 0.62) return `${prefix === 'Phường' ? 'P.' : 'X.'} ${name}`;
		if (u < 0.7) return `UBND ${prefix.toLowerCase()} ${name}`;
		if (u < 0.77) return withoutMarks(name).toUpperCase();
		if (u < 0.83) return `${firstCapitalOnly(name)} (${district})`;
		if (u < 0.89) return `${prefix} ${name}, ${district}`;
		if (u < 0.94) return `${prefix} ${name}`.normalize('NFD');
		if (u < 0.97) return ` ${name}  `;
		return `${place.code} - ${name}`;
	};
}

function withoutMarks(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.replaceAll('đ', 'd')
		.replaceAll('Đ', 'D');
}

function firstCapitalOnly(text: string): string {
	return text.slice(0, 1) + text.slice(1).toLowerCase();
}

/** New tone placement (hóa, xóa, thỏa) as old (hoá, xoá, thoả). */
export function oldTone(text: string): string {
	return text
		.normalize('NFC')
		.replace(/([oO])([\u0300\u0301\u0303\u0309\u0323])a/gu, '$1a$2')
		.replace(/óa/g, 'oá')
		.replace(/òa/g, 'oà')
		.replace(/ỏa/g, 'oả')
		.replace(/ọa/g, 'oạ')
		.replace(/ủy/g, 'uỷ')
		.replace(/ủa/g, 'ủa');
}
