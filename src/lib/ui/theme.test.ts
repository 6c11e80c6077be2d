import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');

/** The light and the dark value of every colour token, following one level of var(). */
const tokens = new Map<string, [string, string]>();
for (const [, name = '', light = '', dark = ''] of css.matchAll(
	/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g
)) {
	tokens.set(name, [light, dark]);
}

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const part = parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
}

function token(name: string, theme: 0 | 1): string {
	const pair = tokens.get(name);
	if (!pair) throw new Error(`no token --${name}`);
	return pair[theme];
}

it('measures contrast as WCAG does', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
	expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each([
	['light', 0],
	['dark', 1]
] as const)('%s theme', (_, theme) => {
	const grounds = ['bg', 'surface', 'raised'];

	it.each(['ink', 'ink-2', 'ink-3', 'accent', 'tone-good', 'tone-warn', 'tone-bad'])(
		'text %s has 4.5:1 on every ground',
		(name) => {
			for (const ground of grounds) {
				expect(contrast(token(name, theme), token(ground, theme)), ground).toBeGreaterThanOrEqual(4.5);
			}
		}
	);

	it.each([
		['on-accent', 'accent'],
		['ink', 'accent-soft'],
		['accent', 'accent-soft'],
		['tone-good', 'good-soft'],
		['tone-warn', 'warn-soft'],
		['tone-bad', 'bad-soft']
	])('%s has 4.5:1 on %s', (text, ground) => {
		expect(contrast(token(text, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
	});

	it('words inside a coloured bar, set in the colour of the page, have 4.5:1', () => {
		const fills = [...tokens.keys()].filter((name) =>
			/^tone-(online|in-person|post|other|cat-\d)$/.test(name)
		);
		expect(fills).toHaveLength(11);
		for (const name of fills) {
			expect(contrast(token('bg', theme), token(name, theme)), name).toBeGreaterThanOrEqual(4.5);
		}
	});

	it('every mark and control has 3:1 on every ground', () => {
		const marks = [...tokens.keys()].filter((name) => name.startsWith('tone-'));
		for (const name of [
			...marks,
			'rule-strong',
			'focus',
			'div-1',
			'div-7',
			'seq-3',
			'seq-4',
			'seq-5',
			'seq-6'
		]) {
			for (const ground of grounds) {
				const ratio = contrast(token(name, theme), token(ground, theme));
				expect(ratio, `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
			}
		}
	});

	it('a sequence moves one way in lightness', () => {
		const steps = Array.from({ length: 7 }, (_, step) => luminance(token(`seq-${step}`, theme)));
		const sorted = [...steps].sort((a, b) => (theme === 0 ? b - a : a - b));
		expect(steps).toEqual(sorted);
	});
});
