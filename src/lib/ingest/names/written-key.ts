import { tidy } from '#lib/core/text.ts';

/** Tone marks: grave, acute, tilde, hook above, dot below. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * What two written forms are the same by: NFC and NFD, capitals, punctuation, white space and the place of the tone (hòa,
 * hoà) make no difference; letters and tones do. One decision holds for all forms of one key.
 */
export function writtenKey(text: string): string {
	return tidy(text)
		.toLowerCase()
		.normalize('NFD')
		.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
		.trim()
		.split(' ')
		.map((word) => word.replace(tones, '') + (word.match(tones) ?? []).join(''))
		.join(' ')
		.normalize('NFC');
}
