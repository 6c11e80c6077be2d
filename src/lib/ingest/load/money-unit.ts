import { fold } from '#lib/core/text.ts';
import type { ColumnSpec } from '#lib/model/column.ts';

/** Units of money that a header names, on the folded header, the đồng they stand for. */
const units: readonly [unit: RegExp, dong: number][] = [
	[/\b(?:nghin|ngan|1 ?000 ?(?:dong|vnd|d))\b/, 1_000],
	[/\b(?:trieu|tr (?:dong|vnd|d))\b/, 1_000_000],
	[/\bt[yi] (?:dong|vnd|d)\b/, 1_000_000_000]
];

/** Đồng that a 1 under this header stands for: `Lệ phí (nghìn đồng)` is 1000. 1 for columns that hold no money. */
export function moneyUnit(column: ColumnSpec, header: string): number {
	if (!column.money) return 1;
	const text = fold(header);
	return units.find(([unit]) => unit.test(text))?.[1] ?? 1;
}

/**
 * SQL of a sum in đồng from the `number` read in the `text` as written: `1,5` under a
 * header of millions is a million and a half. A cell that names đồng itself (`150.000 đ`) is in them, whatever the header says.
 */
export function scaledMoney(text: string, number: string, unit: number): string {
	const own = `regexp_matches(lower(${text}), 'đ|₫|vnd')`;
	return `TRY_CAST(round(${number} * CASE WHEN ${own} THEN 1.0::DOUBLE ELSE ${unit}.0::DOUBLE END) AS BIGINT)`;
}
