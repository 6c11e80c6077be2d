import { looksLikeValue } from './cell-text.ts';
import { dateText } from './date-text.ts';

/** Date, number, address, or the shape of a code with digits in it; null for words. */
export function kindOf(text: string): string | null {
	const value = text.trim();
	if (dateText(value)) return 'date';
	if (looksLikeValue(value)) return 'number';
	if (/^(?:https?:\/\/|www\.)\S+$/i.test(value)) return 'address';
	if (/^\S+@\S+\.\S+$/.test(value)) return 'mail';
	if (value.length > 24 || /\s/.test(value) || !/\d/.test(value)) return null;
	return value
		.replace(/\d+/g, '0')
		.replace(/\p{Lu}+/gu, 'A')
		.replace(/\p{Ll}+/gu, 'a');
}

/** Share of a column's texts that have to be of one kind. */
const MANY = 0.8;

/** The kind that most texts of a column share, or null. */
export function sharedKind(texts: readonly string[]): string | null {
	const counts = new Map<string, number>();
	for (const text of texts) {
		const kind = kindOf(text);
		if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	for (const [kind, count] of counts) if (count >= MANY * texts.length) return kind;
	return null;
}
