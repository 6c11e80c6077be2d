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
	/** Words of `bare` and `last`. */
	bareWords: number;
	lastWords: number;
}

/** Longer texts are no headers of the model, whatever they contain. */
const LONGEST = 150;
const none: HeaderForms = { raw: '', whole: '', bare: '', last: '', bareWords: 0, lastWords: 0 };

export function headerForms(source: string): HeaderForms {
	if (source.length > LONGEST) return none;
	const stripped = withoutUnit(source);
	const bare = fold(stripped);
	const last = fold(withoutUnit(stripped.split(' / ').at(-1) ?? ''));
	return {
		raw: source.trim().toLowerCase(),
		whole: fold(source),
		bare,
		last,
		bareWords: wordsOf(bare),
		lastWords: wordsOf(last)
	};
}

const wordsOf = (text: string) => text.split(' ').length;

interface FoldedAlias {
	text: string;
	words: number;
}

interface FoldedColumn {
	spec: ColumnSpec;
	aliases: FoldedAlias[];
}

const folded: ReadonlyMap<TableSpec, readonly FoldedColumn[]> = new Map(
	tables.map((table) => [
		table,
		table.columns.map((spec) => ({ spec, aliases: spec.aliases.map(foldedAlias) }))
	])
);

function foldedAlias(alias: string): FoldedAlias {
	const text = fold(alias);
	return { text, words: wordsOf(text) };
}

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

function likeness(forms: HeaderForms, alias: FoldedAlias): number {
	if (forms.whole === alias.text) return 1;
	if (forms.bare === alias.text) return 0.97;
	if (forms.last === alias.text) return 0.93;
	if (alias.words < 2) return 0;
	return Math.max(
		within(alias, forms.bare, forms.bareWords),
		within(alias, forms.last, forms.lastWords) - 0.05
	);
}

/**
 * An alias of two words or more inside a longer header ("Ngày tiếp nhận hồ sơ thực tế" for "Ngày tiếp nhận"): the
 * larger its part of the header, the surer. One word alone ("Ngày", "Tên") says nothing inside another header.
 */
function within(alias: FoldedAlias, header: string, words: number): number {
	if (words <= alias.words || words > alias.words + 4 || !hasWords(header, alias.text)) return 0;
	return 0.5 + (0.35 * alias.words) / words;
}

function hasWords(header: string, alias: string): boolean {
	const at = header.indexOf(alias);
	if (at < 0) return false;
	const end = at + alias.length;
	return (at === 0 || header[at - 1] === ' ') && (end === header.length || header[end] === ' ');
}
