import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import '#lib/i18n/file-sentences.ts';
import { sentence } from '#lib/i18n/sentence.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.(ts|svelte)$/.test(path) && !/\.test\.ts$|generated/.test(path))
	.map((path) => join('src', path));

/** Codes written in the source: `new AppError('x'`, `new UsageError('x'`, `refused('x'`, `code: 'x'`. */
const used = new Map<string, string>();
for (const path of sources) {
	const text = readFileSync(path, 'utf8');
	for (const match of text.matchAll(
		/(?:new (?:AppError|UsageError)\(\s*|\brefused\(\s*|\bcode: )'([a-z0-9_]+)'/g
	)) {
		used.set(match[1]!, path);
	}
}

test('the source names error codes', () => {
	expect(used.size).toBeGreaterThan(10);
});

test.each([...used])('%s (%s) has a sentence in both languages', (code) => {
	for (const locale of ['vi', 'en'] as const) {
		expect(sentence({ code, params: {} }, locale)).toMatch(/\S/);
	}
});
