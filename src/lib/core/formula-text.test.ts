import { expect, it } from 'vitest';
import { asWritten, neutralised } from './formula-text.ts';

it.each(['=HYPERLINK("http://x")', '+84', '-5', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])(
	'%j is told from a formula and found again',
	(text) => {
		expect(neutralised(text)).toBe(`'${text}`);
		expect(asWritten(`'${text}`)).toBe(text);
	}
);

it.each(['', 'Hạ Đình', "'tis", '1=1', 'a-b', "'"])('%j stays as it is', (text) => {
	expect(neutralised(text)).toBe(text);
	expect(asWritten(text)).toBe(text);
});
