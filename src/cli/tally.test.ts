import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Problem } from '#lib/core/errors.ts';
import { contentHash, type TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { isOnlyOlder } from '#lib/rewards/freeze/verify.ts';
import { nhipso as runCommand } from '../../tests/support/nhipso.ts';
import { plain, writeExports } from '../../tests/unit/rewards/exports.ts';
import { decidedOf, expectedOf, lines, type Line } from '../../tests/unit/rewards/hand-decided.ts';
import { run } from './tally.ts';
import { run as runVerify } from './verify.ts';

const rules = 'tests/fixtures/rewards/rules.json';
const log = 'tests/fixtures/rewards/decisions.json';
let folder: string;
let tally: TallyFile;

const nhipso = (...args: string[]) => runCommand(args, { env: { NHIPSO_KEY_FILE: join(folder, 'key') } });

const readTally = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as TallyFile;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'nhipso-tally-test-'));
	writeExports(join(folder, 'exports'), plain);
	expect(
		await nhipso(
			'ingest',
			join(folder, 'exports'),
			'--out',
			join(folder, 'snapshot'),
			'--as-of',
			'2017-07-31'
		)
	).toMatchObject({ code: 0 });
	const answer = await nhipso(
		'tally',
		join(folder, 'snapshot'),
		'--rules',
		rules,
		'--decisions',
		log,
		'--out',
		join(folder, 'out')
	);
	expect(answer).toMatchObject({ code: 0 });
	// The late appeal of the table is said, and that the tally's day cannot be the report's, nothing else.
	expect(answer.stderr).toMatch(
		/^appeals_late: .*10.* \/ .*10.*\nreport_before_data: .*2017-06-30.*2017-07-31.* \/ .*\n$/
	);
	tally = readTally('out/tally.json');
	expect(JSON.parse(answer.stdout)).toEqual({
		sha256: tally.sha256,
		date: '2017-06-30',
		totals: tally.content.totals
	});
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the claims decided by hand, through exports, import and command line', () => {
	test.each(lines('claims'))('$claim $expect_reason: $why', (line: Line) => {
		const found = tally.content.claims.find(({ claim }) => claim === line.claim)!;
		expect(decidedOf(found)).toEqual(expectedOf(line));
		if (line.expect_school) expect(found.school).toBe(line.expect_school);
	});

	it('say in which row each claim and dossier stands', () => {
		const { rows, files } = tally.sources;
		expect(rows.claims.C001).toBe('phieu-tham-gia-1.csv:2');
		expect(rows.dossiers[lines('claims')[0]!.dossier!]).toBe('ho-so-2-1.csv:2');
		expect(files.map(({ file }) => file)).toContain('diem-danh.csv');
	});

	it('are written as tables too', async () => {
		expect((await readdir(join(folder, 'out'))).sort()).toEqual([
			'claims.csv',
			'not-credited.csv',
			'report-public.docx',
			'report.docx',
			'schools.csv',
			'sources.csv',
			'students.csv',
			'supplementary.csv',
			'tally.json',
			'tally.xlsx'
		]);
		expect(readFileSync(join(folder, 'out/claims.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(
			lines('claims').length + 1
		);
	});
});

describe('what changes nothing, not even the hash', () => {
	it.each([
		['rows the other way round', { ...plain, order: (rows: string[][]) => [...rows].reverse() }],
		['files split in three', { ...plain, parts: 3 }],
		['every file imported twice', { ...plain, twice: true }]
	])('%s', async (name, layout) => {
		const exports = join(folder, `exports ${name}`);
		writeExports(exports, layout);
		// A folder of exports is taken as it is.
		const answer = await nhipso('tally', exports, '--rules', rules, '--decisions', log);
		expect(answer.code).toBe(0);
		const again = JSON.parse(answer.stdout) as TallyFile;
		expect(again.content).toEqual(tally.content);
		expect(again.sha256).toBe(tally.sha256);
	});

	it('and the same inputs give the same bytes', async () => {
		const answer = await nhipso('tally', join(folder, 'snapshot'), '--rules', rules, '--decisions', log);
		expect(answer.stdout).toBe(readFileSync(join(folder, 'out/tally.json'), 'utf8'));
	});
});

describe('verify', () => {
	const path = () => join(folder, 'out/tally.json');

	it('finds nothing in a sound tally, computed again from its data', async () => {
		const answer = await nhipso('verify', path(), '--data', join(folder, 'snapshot'), '--against', path());
		expect(answer).toMatchObject({ code: 0, stderr: '' });
		expect(JSON.parse(answer.stdout)).toMatchObject({ same: true, sha256: tally.sha256, problems: [] });
	});

	it('says what an earlier tally was made with that is not the same, even where nothing came out otherwise', async () => {
		const earlier = structuredClone(tally);
		earlier.content.date = '2017-06-29';
		earlier.content.rulesSha256 = '0'.repeat(64);
		earlier.content.decisions = earlier.content.decisions.slice(0, -1);
		earlier.sha256 = await contentHash(earlier.content);
		writeFileSync(join(folder, 'earlier.json'), JSON.stringify(earlier));
		const answer = await nhipso('verify', path(), '--against', join(folder, 'earlier.json'));
		expect(answer.code).toBe(1);
		for (const code of ['verify_rules_differ', 'verify_date_differs'])
			expect(answer.stderr).toMatch(new RegExp(`^${code}: .+ / .+$`, 'm'));
		expect(answer.stderr).toMatch(/^verify_decisions_added: .*1\. \/ .*1\.$/m);
		expect(answer.stderr).not.toMatch(/verify_engine_differs|verify_log_rewritten/);
	});

	it('finds one outcome altered: the hash, the sums', async () => {
		const altered = structuredClone(tally);
		const refused = altered.content.claims.find(({ reason }) => reason === 'dossier_not_online')!;
		refused.outcome = 'verified';
		writeFileSync(join(folder, 'altered.json'), JSON.stringify(altered));
		const answer = await nhipso('verify', join(folder, 'altered.json'), '--data', join(folder, 'snapshot'));
		expect(answer.code).toBe(1);
		expect(answer.stderr).toMatch(/^tally_hash_differs: /m);
		expect(answer.stderr).toMatch(/^tally_sums_differ: .*claims\.outcome/m);
		expect(answer.stderr).toMatch(/^verify_data_differs: /m);
		const { data } = JSON.parse(answer.stdout) as { data: { claims: { id: string }[] } };
		expect(data.claims.map(({ id }) => id)).toEqual([refused.claim]);
	});

	it('finds a file or a row named otherwise, apart from the results, which still hold', async () => {
		const altered = structuredClone(tally);
		altered.sources.files[0]!.sha256 = '0'.repeat(64);
		altered.sources.rows.claims.C001 = 'phieu-tham-gia-1.csv:3';
		const path = join(folder, 'sources.json');
		writeFileSync(path, JSON.stringify(altered));
		const answer = await nhipso('verify', path, '--data', join(folder, 'snapshot'));
		expect(answer.code).toBe(1);
		const { problems, sources } = JSON.parse(answer.stdout) as {
			problems: { code: string }[];
			sources: object;
		};
		expect(problems.map(({ code }) => code)).toEqual(['tally_sources_hash_differs']);
		expect(sources).toEqual({
			changed: [altered.sources.files[0]!.file],
			gone: [],
			fresh: [],
			moved: 1
		});
		// Taken out, the hash is missed.
		delete altered.sourcesSha256;
		writeFileSync(path, JSON.stringify(altered));
		expect((await nhipso('verify', path)).stderr).toMatch(/^tally_sources_hash_absent: /m);
	});

	it('says that the same rows stand in other files, which is no fault', async () => {
		const exports = join(folder, 'split');
		writeExports(exports, { ...plain, parts: 3 });
		const answer = await nhipso('verify', path(), '--data', exports);
		expect(answer.code).toBe(0);
		expect(answer.stderr).toMatch(/^verify_files_differ: .*phieu-tham-gia-1\.csv.*phieu-tham-gia-3\.csv/m);
		expect(JSON.parse(answer.stdout)).toMatchObject({ same: true, problems: [], data: { same: true } });
	});

	it('explains a file of an earlier version', async () => {
		const { sourcesSha256: _, ...older } = structuredClone(tally);
		older.content.engine = 3;
		older.sha256 = await contentHash(older.content);
		writeFileSync(join(folder, 'older.json'), JSON.stringify(older));
		const answer = await nhipso('verify', join(folder, 'older.json'));
		expect(answer.code).toBe(1);
		const { problems } = JSON.parse(answer.stdout) as { problems: Problem[] };
		expect(problems.map(({ code }) => code)).toEqual(['tally_sources_unhashed', 'tally_engine_differs']);
		expect(isOnlyOlder(problems)).toBe(true);
		expect(isOnlyOlder([])).toBe(false);
	});

	it('finds what a newer export changed', async () => {
		const exports = join(folder, 'newer');
		writeExports(exports, plain);
		// The first claim's dossier is withdrawn after it was credited.
		const file = join(exports, 'ho-so-2-1.csv');
		const [header, first, ...rest] = readFileSync(file, 'utf8').split('\n');
		const withdrawn = first!.replace('Đã trả kết quả', 'Công dân yêu cầu rút hồ sơ');
		writeFileSync(file, [header, withdrawn, ...rest].join('\n'));
		const answer = await nhipso('verify', path(), '--data', exports);
		expect(answer.code).toBe(1);
		expect(answer.stderr).toMatch(/^verify_withdrawn_after_credit: .*C001/m);
		expect(JSON.parse(answer.stdout)).toMatchObject({
			same: false,
			data: { inputs: ['dossiers'], claims: [{ id: 'C001', after: { reason: 'dossier_withdrawn' } }] }
		});
	});
});

describe('what the commands refuse', () => {
	it.each([
		['argument_missing', []],
		['argument_missing', ['x']],
		['argument_extra', ['x', 'y', '--rules', rules]],
		['option_unknown', ['x', '--rules', rules, '--fast']],
		['file_missing', ['x', '--rules', 'no-such.json']],
		['file_missing', ['/no/such/folder', '--rules', rules]],
		['date_invalid', ['x', '--rules', rules, '--date', '2017-02-30']]
	])('tally, %s: %j', async (code, args) => {
		await expect(run(args)).rejects.toMatchObject({ code, exitCode: 2 });
	});

	it.each([
		['rules_not_json', ['x', '--rules', 'README.md'], 3],
		['rules_invalid', ['x', '--rules', 'package.json'], 3],
		['decisions_invalid', ['x', '--rules', rules, '--decisions', 'package.json'], 3]
	])('tally, %s: %j', async (code, args, exitCode) => {
		await expect(run(args)).rejects.toMatchObject({ code, exitCode });
	});

	it.each([
		['argument_missing', [], 2],
		['file_missing', ['no-such.json'], 2],
		['tally_unreadable', ['package.json'], 3],
		['tally_unreadable', ['README.md'], 3]
	])('verify, %s: %j', async (code, args, exitCode) => {
		await expect(runVerify(args)).rejects.toMatchObject({ code, exitCode });
	});
});
