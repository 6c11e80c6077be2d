/**
 * Could this word be Vietnamese? The written syllable is a closed system: an optional onset, one of some 150
 * rhymes, at most one tone, and stopped rhymes (-c -ch -p -t) take only sắc or nặng. Wrongly decoded text breaks
 * these rules almost at once, which is what makes them a good judge between encodings.
 * Inventory: Đoàn Thiện Thuật, Ngữ âm tiếng Việt (1977), in the spelling of Decision 240/QĐ (1984).
 */

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'
	.split(' ')
	.sort((a, b) => b.length - a.length);

const rhymes = new Set(
	(
		'a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
		'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
		'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
		'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot ' +
		'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
		'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt uynh uyt uyu uyp uyn ' +
		'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ' +
		'y yêm yên yêng yêt yêu ynh yt'
	).split(' ')
);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const stopped = /(?:c|ch|p|t)$/;

function isSyllable(word: string): boolean {
	const decomposed = word.toLowerCase().normalize('NFD');
	const marks = decomposed.match(tones);
	if (marks !== null && marks.length > 1) return false;
	const plain = decomposed.replace(tones, '').normalize('NFC');
	if (marks !== null && stopped.test(plain) && marks[0] !== '\u0301' && marks[0] !== '\u0323') return false;
	if (rhymes.has(plain)) return true;
	for (const onset of onsets) {
		if (!plain.startsWith(onset)) continue;
		const rest = plain.slice(onset.length);
		// "gì", "gìn": the i of the onset is also the vowel.
		if (rhymes.has(rest) || (onset === 'gi' && (rest === '' || rhymes.has(`i${rest}`)))) return true;
	}
	return false;
}

// Long runs of glued syllables ("NguyễnVănA") and file rows repeat: remember what was judged, within bounds.
const judged = new Map<string, boolean>();

/** True when the word (letters of one syllable, any case, NFC or NFD) obeys the rules of Vietnamese spelling. */
export function isVietnameseSyllable(word: string): boolean {
	const known = judged.get(word);
	if (known !== undefined) return known;
	const verdict = word.length <= 12 && isSyllable(word);
	if (judged.size > 20_000) judged.clear();
	judged.set(word, verdict);
	return verdict;
}

// Everything outside ASCII counts as part of a word, so that "Xu©n" is judged whole; typographic signs do not.
const words = /[A-Za-z\u0080-\u009f\u00a1-\u1fff\u2c00-\uffff]+/g;
// eslint-disable-next-line no-control-regex -- the ASCII range is meant
const asciiOnly = /^[\x00-\x7f]*$/;

export interface Plausibility {
	/** Words with letters outside ASCII that obey Vietnamese spelling. */
	good: number;
	/** Words with characters outside ASCII that do not. */
	bad: number;
}

/** Counts the words of a text that have characters outside ASCII, by whether they can be Vietnamese. */
export function plausibility(text: string): Plausibility {
	let good = 0;
	let bad = 0;
	for (const [word] of text.matchAll(words)) {
		if (asciiOnly.test(word)) continue;
		if (isVietnameseSyllable(word)) good += 1;
		else bad += 1;
	}
	return { good, bad };
}

/** One number to compare readings of the same bytes by: a wrong word weighs as much as a right one. */
export function plausibilityScore(text: string): number {
	const { good, bad } = plausibility(text);
	return good - bad;
}
