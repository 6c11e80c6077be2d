import { fold } from '#lib/core/text.ts';

/** The ladder of adoption, in order: learn → file → track → pay → other dealings. */
export const rungs = ['learn', 'file', 'track', 'pay', 'other'] as const;
export type Rung = (typeof rungs)[number];

/** The words offices use for each, folded; the numbers 1 to 5 stand for them too. */
const words: Record<Rung, readonly string[]> = {
	learn: ['hoc', 'hoc tap', 'tap huan', 'duoc tap huan', 'learn', '1'],
	file: ['nop', 'nop ho so', 'nop ho so truc tuyen', 'file', '2'],
	track: ['theo doi', 'theo doi ho so', 'tra cuu', 'tra cuu ho so', 'track', '3'],
	pay: ['thanh toan', 'thanh toan truc tuyen', 'nop phi', 'pay', '4'],
	other: ['giao dich khac', 'dich vu khac', 'khac', 'other', '5']
};

const byWord = new Map(rungs.flatMap((rung) => words[rung].map((word) => [word, rung] as const)));

/** The rung a word of the export stands for; null for a word that is not known. */
export function rungOf(word: string): Rung | null {
	return byWord.get(fold(word)) ?? null;
}
