import type { Count } from './raw-dossiers.ts';

/** 8948 → 8.948 (vi) or 8,948 (en). */
export function whole(value: number, locale: 'vi' | 'en' = 'vi'): string {
	return String(value).replace(/\B(?=(\d{3})+$)/g, locale === 'vi' ? '.' : ',');
}

/** 0.298 → 29,8 % (vi) or 29.8% (en). */
export function percent(share: number, locale: 'vi' | 'en' = 'vi'): string {
	const digits = (share * 100).toFixed(1);
	return locale === 'vi' ? `${digits.replace('.', ',')} %` : `${digits}%`;
}

/** Wilson score interval, 95 % (Wilson 1927): the roots of (p̂ − p)² = z² p (1 − p) / n. */
export function wilson({ numerator, denominator }: Count): [lower: number, upper: number] {
	const z = 1.959963984540054;
	const a = 1 + z ** 2 / denominator;
	const p = numerator / denominator;
	const b = -(2 * p + z ** 2 / denominator);
	const root = Math.sqrt(b ** 2 - 4 * a * p ** 2);
	return [(-b - root) / (2 * a), (-b + root) / (2 * a)];
}

/** The number a Vietnamese text shows: `1.259` → 1259, `38,8 %` → 38.8. */
export function numberIn(text: string): number {
	const value = Number(
		text
			.replace(/[^\d,−-]/g, '')
			.replace('−', '-')
			.replace(',', '.')
	);
	if (text.trim() === '' || Number.isNaN(value)) throw new Error(`not a number: ${text}`);
	return value;
}
