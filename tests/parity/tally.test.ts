import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachSnapshot } from '#lib/engine/wasm/attach.ts';
import { openWasmEngineNode } from '#lib/engine/wasm/node-host.ts';
import { freeze, type FreezeInput, type TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { readSnapshotRows } from '#lib/rewards/read/snapshot-rows.ts';
import { parseRules } from '#lib/rewards/rules/parse-rules.ts';
import { ingest } from '../../src/cli/ingest.ts';
import { tallyInput } from '../../src/cli/tally-data.ts';

/** The example campaign's claims, against what its generator put into them and against the browser's engine. */
interface Truth {
	claims: Record<string, number>;
	disputed: number;
}

let folder: string;
let input: FreezeInput;
let file: TallyFile;
let truth: Truth;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'nhipso-parity-tally-'));
	await ingest(['data/thanh-xuan-2017'], join(folder, 'snapshot'), { units: 'registry' });
	const rules = parseRules(await readFile('data/thanh-xuan-2017/rules.json', 'utf8'));
	input = await tallyInput(join(folder, 'snapshot'), { rules, decisions: [], date: '2017-06-30' });
	({ file } = await freeze(input));
	truth = JSON.parse(await readFile('tests/fixtures/thanh-xuan-2017.truth.json', 'utf8')) as Truth;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the example campaign', () => {
	it('gives every fault that was put into the claims its reason', () => {
		const { reasons } = file.content.totals;
		const { claims, disputed } = truth;
		const sum = (...names: (keyof typeof reasons)[]) =>
			names.reduce((total, name) => total + (reasons[name] ?? 0), 0);
		expect({
			id_typo: sum('near_match'),
			id_wrong: sum('dossier_not_found'),
			not_online: sum('dossier_not_online'),
			failed: sum('failed_not_accepted', 'failed_stopped'),
			withdrawn: sum('dossier_withdrawn'),
			practice_dossier: sum('dossier_practice'),
			date_off: sum('date_differs'),
			procedure_other: sum('procedure_differs'),
			student_unknown: sum('student_unknown'),
			same_claim_twice: sum('claimed_twice')
		}).toEqual(
			Object.fromEntries(
				Object.entries(claims).filter(
					([made]) => !['sound', 'id_disguised', 'dossier_of_another'].includes(made)
				)
			)
		);
		expect(sum('filed_conflict', 'guided_conflict')).toBe(disputed);
		// What was sound, or only written oddly, and is not disputed. Two rules find by chance what nobody put in: a
		// household twice on one day, and a student gone on a day the rolls do not say.
		const sound = claims.sound! + claims.id_disguised! - (disputed - claims.dossier_of_another!);
		expect(sum('verified', 'household_repeat', 'enrolment_undated')).toBe(sound);
		expect(sum('household_repeat', 'enrolment_undated')).toBeLessThanOrEqual(5);
	});

	it('shares out the certificates that there are', () => {
		const { schools, rules } = file.content;
		expect(schools.reduce((sum, { awards }) => sum + awards, 0)).toBe(rules.schools.awards);
	});

	it('is the same in the browser’s engine, to the hash', async () => {
		const wasm = await openWasmEngineNode();
		try {
			await attachSnapshot(wasm, {
				bytes: new Uint8Array(await readFile(join(folder, 'snapshot', 'data.duckdb')))
			});
			const rows = await readSnapshotRows(wasm, []);
			const again = await freeze({ ...input, ...rows });
			expect(again.file.sha256).toBe(file.sha256);
			expect(again.file.content).toEqual(file.content);
		} finally {
			await wasm.close();
		}
	});
});
