import { expect, it } from 'vitest';
import { farWords } from './far-words.ts';

const far = { stage: 'counts', plan: null } as const;

it.each([
	[null, null, 'Bao nhiêu buổi, ở đâu'],
	[
		6478.2,
		null,
		'Bao nhiêu buổi, ở đâu. Tốt nhất đến lúc này: 6.478 hồ sơ; đang tìm xem nhiều nhất có thể là bao nhiêu.'
	],
	[0, 10, 'Bao nhiêu buổi, ở đâu. Tốt nhất đến lúc này: 0 hồ sơ; không thể quá 10.'],
	[
		100,
		105,
		'Bao nhiêu buổi, ở đâu. Tốt nhất đến lúc này: 100 hồ sơ; không thể quá 105. Còn cách cận trên 5,0 %.'
	]
])('%s of at most %s', (gain, bound, words) => {
	expect(farWords({ ...far, gain, bound }).replaceAll('\u00a0', ' ')).toBe(words);
});
