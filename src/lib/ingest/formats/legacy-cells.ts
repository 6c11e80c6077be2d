import type { Problem } from '#lib/core/errors.ts';
import { looksLegacy, repairMojibake, type LegacyKind } from '../decode/index.ts';
import type { RawSheet } from '../raw.ts';

/** Rows of a sheet that are looked at. */
const SAMPLE = 500;
const western = /[\u0080-\u00ff\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;
const beyondWestern = /\p{M}|[\u0100-\u0151\u0179-\u0191\u0193-\u02c5\u1e00-\u1eff]/u;

/**
 * Puts right cells that were pasted from fonts of TCVN3 or VNI (or are UTF-8 read as Western) into a file that is
 * Unicode: a column whose own texts show it, headers with it; or, in a sheet where nothing is written properly, every
 * cell. Cells of which this is not sure stay. `mojibake_repaired` tells how many were changed.
 */
export function repairSheets(sheets: readonly RawSheet[]): { sheets: RawSheet[]; problems: Problem[] } {
	let count = 0;
	const repaired = sheets.map((sheet) => {
		const kinds = legacyColumns(sheet);
		if (kinds === null) return sheet;
		return {
			...sheet,
			rows: sheet.rows.map((row) => {
				if (!row.cells.some((cell) => western.test(cell))) return row;
				const cells = row.cells.map((cell, column) => {
					const kind = kinds[column] ?? null;
					if (kind === null || !western.test(cell)) return cell;
					const text = repairMojibake(cell, kind);
					if (text !== cell) count += 1;
					return text;
				});
				return { ...row, cells };
			})
		};
	});
	return {
		sheets: repaired,
		problems: count === 0 ? [] : [{ code: 'mojibake_repaired', params: { count } }]
	};
}

/** What each column was pasted from; null when none of them was. */
function legacyColumns(sheet: RawSheet): (LegacyKind | null)[] | null {
	const columns: string[][] = [];
	let suspect = false;
	let proper = false;
	for (const { cells } of sheet.rows.slice(0, SAMPLE)) {
		for (const [column, cell] of cells.entries()) {
			const odd = western.test(cell);
			const good = beyondWestern.test(cell);
			suspect ||= odd && !good;
			proper ||= good;
			if (odd || good) (columns[column] ??= []).push(cell);
		}
	}
	if (!suspect) return null;
	const seen = columns.map((texts) => texts ?? []);
	const own = Array.from(seen, (texts = []) => looksLegacy(texts));
	// A header over a column of numbers is two words at most, which several encodings make Vietnamese: it goes with the
	// sheet, or with the columns that have more to show.
	const common = (proper ? null : looksLegacy(seen.flat())) ?? mostOf(own, seen);
	const width = Math.max(columns.length, ...sheet.rows.slice(0, SAMPLE).map(({ cells }) => cells.length));
	const kinds = Array.from({ length: width }, (_, column) => {
		const kind = own[column] ?? null;
		if ((seen[column]?.length ?? 0) >= ENOUGH && kind !== null) return kind;
		return kind === null && proper ? null : (common ?? kind);
	});
	return kinds.every((kind) => kind === null) ? null : kinds;
}

/** Texts of a column that can speak for themselves. */
const ENOUGH = 3;

/** The kind most columns with enough texts have. */
function mostOf(kinds: readonly (LegacyKind | null)[], texts: readonly string[][]): LegacyKind | null {
	const counts = new Map<LegacyKind, number>();
	for (const [column, kind] of kinds.entries()) {
		if (kind !== null && (texts[column]?.length ?? 0) >= ENOUGH)
			counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
