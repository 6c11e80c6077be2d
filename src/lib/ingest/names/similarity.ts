import { jaroWinkler } from './jaro-winkler.ts';

/** A name written without its spaces is nearly it. */
const RUN_TOGETHER = 0.99;
/** The most an abbreviation is worth: less than any limit of acceptance, because many names have the same initials. */
const ABBREVIATED = { least: 0.75, most: 0.9, lastWhole: 0.91 } as const;

/**
 * How alike a written name and a name of the registry are, 0 to 1; both folded (`fold()`). The best of: Jaro–Winkler; the
 * same without spaces (`khuongdinh`); an abbreviation (`ntrai`, `kh dinh`, `txb`): 0.91 with the last word
 * whole, as people abbreviate, else between 0.75 and 0.9 by how much of the name is written.
 */
export function nameSimilarity(written: string, name: string): number {
	if (written === name) return 1;
	const [a, b] = [compact(written), compact(name)];
	return Math.max(jaroWinkler(written, name), RUN_TOGETHER * jaroWinkler(a, b), abbreviationScore(a, name));
}

function abbreviationScore(written: string, name: string): number {
	const words = name.split(' ');
	const whole = words.join('').length;
	if (words.length < 2 || written.length < 2 || written.length >= whole) return 0;
	if (!isAbbreviation(written, words)) return 0;
	if (written.endsWith(words.at(-1) ?? '')) return ABBREVIATED.lastWhole;
	return ABBREVIATED.least + (ABBREVIATED.most - ABBREVIATED.least) * (written.length / whole);
}

/** Whether the text is beginnings of all the words, one after another. */
function isAbbreviation(text: string, words: readonly string[]): boolean {
	const [word, ...others] = words;
	if (word === undefined) return text === '';
	for (let length = Math.min(word.length, text.length); length > 0; length -= 1) {
		if (word.startsWith(text.slice(0, length)) && isAbbreviation(text.slice(length), others)) return true;
	}
	return false;
}

function compact(text: string): string {
	return text.replaceAll(' ', '');
}

/** Numbers in two names are the same numbers: `phuong 5` is never a misspelt `phuong 15`. */
export function sameDigits(left: string, right: string): boolean {
	return left.replace(/\D+/g, ' ').trim() === right.replace(/\D+/g, ' ').trim();
}
