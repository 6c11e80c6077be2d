import { fold } from '#lib/core/text.ts';
import type { ColumnSpec, TableSpec } from '#lib/model/column.ts';
import { tables } from '#lib/model/tables/index.ts';
import { withoutUnit } from './header-words.ts';

/** What a header may be compared as: whole, without its unit, and its last line when it was merged. */
export interface HeaderForms {
	raw: string;
	whole: string;
	bare: string;
	last: string;
}

export function headerForms(source: string): HeaderForms {
	const bare = withoutUnit(source);
	const lines = bare.split(' / ');
	return {
		raw: source.trim().toLowerCase(),
		whole: fold(source),
		bare: fold(bare),
		last: fold(withoutUnit(lines[lines.length - 1] ?? ''))
	};
}

interface FoldedColumn {
	spec: ColumnSpec;
	aliases: string[];
}

const folded: ReadonlyMap<TableSpec, readonly FoldedColumn[]> = new Map(
	tables.map((table) => [
		table,
		table.columns.map((spec) => ({ spec, aliases: spec.aliases.map((alias) => fold(alias)) }))
	])
);

export interface HeaderMatch {
	column: ColumnSpec;
	/** 0 to 1. */
	confidence: number;
	/** Matched by the English name of the column, not by a header of an export. */
	canonical: boolean;
}

/** Every column of a table the header may stand for, with how sure that is. */
export function matchesIn(forms: HeaderForms, table: TableSpec): HeaderMatch[] {
	const matches: HeaderMatch[] = [];
	for (const { spec, aliases } of folded.get(table) ?? []) {
		if (forms.raw === spec.name) {
			matches.push({ column: spec, confidence: 1, canonical: true });
			continue;
		}
		const confidence = Math.max(0, ...aliases.map((alias) => likeness(forms, alias)));
		if (confidence > 0) matches.push({ column: spec, confidence, canonical: false });
	}
	return matches;
}

function likeness(forms: HeaderForms, alias: string): number {
	if (forms.whole === alias) return 1;
	if (forms.bare === alias) return 0.97;
	if (forms.last === alias) return 0.93;
	return Math.max(within(alias, forms.bare), within(alias, forms.last) - 0.05);
}

/**
 * An alias of two words or more inside a longer header ("Ngày tiếp nhận hồ sơ thực tế" for "Ngày tiếp nhận"): the
 * larger its part of the header, the surer. One word alone ("Ngày", "Tên") says nothing inside another header.
 */
function within(alias: string, header: string): number {
	const words = alias.split(' ').length;
	if (words < 2 || !` ${header} `.includes(` ${alias} `)) return 0;
	const all = header.split(' ').length;
	return all - words > 4 ? 0 : 0.5 + (0.35 * words) / all;
}
