/** Text as Vietnamese offices write it: one spelling to compare, another to show. */

/** Unicode NFC, inner white space (NBSP and line breaks included) folded to one space, ends trimmed. For showing. */
export function tidy(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
		.trim();
}

/**
 * Lower case, no diacritics, đ → d, punctuation to spaces. For searching and comparing, never for showing.
 * Old and new tone placement (hòa, hoà) fold to the same string because tones are dropped.
 */
export function fold(text: string): string {
	return tidy(text)
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.replace(/[đĐ]/gu, 'd')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
