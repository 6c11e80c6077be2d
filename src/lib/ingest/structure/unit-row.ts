import { fold, tidy } from '#lib/core/text.ts';
import { isBlank } from './cell-text.ts';
import { cellsAt, type Grid } from './grid.ts';

/** What things are counted, paid, measured or dated in, on the folded text: these stand for themselves. */
const plain =
	/^((nghin|ngan|trieu|ty|1 ?000|1 000 000) (dong|vnd|d)|dong|vnd|ngay( lam viec)?|gio|phut|thang|nguoi|ho so|luot|thu tuc|hoc sinh|buoi|km2?|m2|ha|dd mm yy(yy)?( hh mm( ss)?)?|mm yyyy|hh mm|ngay thang nam)$/;
/** Those that are words of other meanings too, and units only in brackets. */
const bracketed =
	/^(dvt|don vi( tinh)?|d|nghin|ngan|trieu|ty|nam|quy|tuan|ho( dan)?|hs|lan|tthc|truong|lop|cai|chiec|bo|may|diem)$/;

/**
 * Whether a row right under a header says in what its columns are given, (đồng) | (ngày) | %: every cell of it a unit or in
 * brackets, and one at least a unit. A column without one may be dashed.
 */
export function isUnitRow(cells: readonly string[]): boolean {
	const texts = cells.map(tidy).filter((text) => text !== '' && !isDash(text));
	// A word alone in the first column is more likely what the table is of.
	if (cells.length < 2 || (texts.length === 1 && tidy(cells[0] ?? '') === texts[0])) return false;
	return (
		texts.some(isUnit) && texts.every((text) => isUnit(text) || /^[([][^()[\]\d]{1,40}[)\]]$/.test(text))
	);
}

function isUnit(text: string): boolean {
	const inside = /^[([](.*)[)\]]$/.exec(text)?.[1];
	const bare = (inside ?? text).trim();
	if (/^[%‰₫]$/.test(bare)) return true;
	return plain.test(fold(bare)) || (inside !== undefined && bracketed.test(fold(bare)));
}

const isDash = (text: string) => /^[-–—]$/.test(text);

/** Index of the row of units that stands right under row `last`, or null. */
export function unitRowUnder(grid: Grid, last: number): number | null {
	return isUnitRow(cellsAt(grid, last + 1)) ? last + 1 : null;
}

/** `Lệ phí` over `nghìn đồng` is `Lệ phí (nghìn đồng)`, as where the unit stands in the header itself. */
export function withUnit(name: string, unit: string): string {
	const text = tidy(unit);
	if (isBlank(name) || isBlank(text) || isDash(text)) return name;
	return /^[([]/.test(text) ? `${name} ${text}` : `${name} (${text})`;
}
