import { expect, it } from 'vitest';
import { isDeeperThan } from './json-depth.ts';

it.each([
	['[[1]]', 2, false],
	['[[[1]]]', 2, true],
	['[1],[1],[1]', 1, false],
	['{"a":[{"b":1}]}', 3, false],
	['{"a":[{"b":1}]}', 2, true],
	// Brackets in texts are text, also after escaped quotes and backslashes.
	['["[[[","\\"[[[","\\\\",1]', 1, false],
	['["\\\\",[1]]', 1, true],
	['["[[[', 1, false]
])('%s against %i', (text, limit, deeper) => {
	expect(isDeeperThan(text, limit)).toBe(deeper);
});
