import { beforeAll, describe, expect, it, test } from 'vitest';
import type { ClaimResult } from '#lib/rewards/freeze/content.ts';
import { freeze, withSourcesHash, type TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { verifyTally } from '#lib/rewards/freeze/verify.ts';
import { reasonNames } from '#lib/rewards/outcome.ts';
import { decidedOf, expectedOf, handDecided, lines, type Line } from './hand-decided.ts';

let file: TallyFile;
let results: Map<string, ClaimResult>;
beforeAll(async () => {
	file = await withSourcesHash((await freeze(handDecided())).file);
	results = new Map(file.content.claims.map((claim) => [claim.claim, claim]));
});

describe('claims decided by hand', () => {
	test.each(lines('claims'))('$claim $expect_reason: $why', (line: Line) => {
		const found = results.get(line.claim!)!;
		expect(decidedOf(found)).toEqual(expectedOf(line));
		if (line.expect_school) expect(found.school).toBe(line.expect_school);
	});

	it('are at least sixty, and every reason occurs but that of two papers with one number, which an import never lets in', () => {
		const table = lines('claims');
		expect(table.length).toBeGreaterThanOrEqual(60);
		const met = new Set(table.map((line) => line.expect_reason));
		expect(reasonNames.filter((reason) => !met.has(reason))).toEqual(['claim_conflict']);
	});
});

describe('students decided by hand', () => {
	test.each(lines('expected-students'))('$student $tier: $why', ({ student, why: _, ...expected }: Line) => {
		const found = file.content.students.find((each) => each.student === student)!;
		const { school, verified, filed, guided, procedures, households, supplementary, tier } = found;
		expect(
			Object.fromEntries(
				Object.entries({ school, verified, filed, guided, procedures, households, supplementary, tier }).map(
					([name, each]) => [name, String(each ?? '')]
				)
			)
		).toEqual(expected);
	});
});

it('the tally holds by itself; the late appeal is said', async () => {
	expect(await verifyTally(file)).toEqual([]);
	expect(file.content.lateAppeals).toEqual([10]);
	expect(file.content.unusedDecisions).toEqual([]);
});
