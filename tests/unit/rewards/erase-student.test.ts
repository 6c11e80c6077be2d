import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { plainDataset } from '#lib/ingest/load/dataset.ts';
import { bytesInput } from '#lib/ingest/load/input.ts';
import { ledgerCsv } from '#lib/ingest/load/ledger.ts';
import { identifierPseudonym } from '#lib/ingest/load/pseudonym.ts';
import { balanceOf } from '#lib/model/ledger-balance.ts';
import { studentHash } from '#lib/rewards/freeze/erase.ts';
import { countTally } from '#lib/rewards/freeze/freeze.ts';
import { freezeInput } from '#lib/rewards/read/freeze-input.ts';
import { readSnapshotRows } from '#lib/rewards/read/snapshot-rows.ts';
import { parseRules } from '#lib/rewards/rules/parse-rules.ts';
import { buildSnapshot, type BuiltSnapshot } from '#lib/snapshot/build.ts';
import { eraseStudent, type WithoutStudent } from '#lib/snapshot/erase-student.ts';
import { ledgerLinesWithout } from '#lib/snapshot/erased-ledger.ts';
import { ident, raw, sql } from '#lib/sql/sql.ts';
import { plain, writeExports } from './exports.ts';
import { lines, rulesText } from './hand-decided.ts';

/** A student of the hand-decided table with several claims, taken out of a dataset made of its exports. */
const CODE = 'S10';
const key = new Uint8Array(32).fill(7);
const rules = parseRules(rulesText());

let engine: Engine;
let pseudonym: string;
let before: BuiltSnapshot;
let left: WithoutStudent;
let linesBefore: string[];
let linesAfter: string[];
let tallyBefore: Awaited<ReturnType<typeof tallied>>;

beforeAll(async () => {
	const files = exported();
	engine = await openNodeEngine();
	pseudonym = await (await identifierPseudonym(key))(CODE);
	before = await build('before', files);
	linesBefore = await textLines(ledgerCsv(engine));
	tallyBefore = await tallied(before.manifest);
	await use('after');
	const who = { student: pseudonym, studentHash: await studentHash(pseudonym) };
	left = await eraseStudent(engine, 'before', who, before);
	linesAfter = await textLines(ledgerLinesWithout(pieces(linesBefore), left.erased));
}, 120_000);
afterAll(() => engine.close());

it('no cell of any table holds the pseudonym any more', async () => {
	const columns = await engine.query(
		sql`SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = 'after' AND data_type = 'VARCHAR'`
	);
	expect(columns.rowCount).toBeGreaterThan(50);
	for (const { table_name, column_name } of columns.rows()) {
		const [table, column] = [ident(String(table_name)), ident(String(column_name))];
		const held = (database: string) =>
			count(sql`SELECT count(*) AS n FROM ${ident(database)}.${table} WHERE ${column} = ${pseudonym}`);
		expect([table_name, column_name, await held('after')]).toEqual([table_name, column_name, 0]);
		if (table_name === 'claims' && column_name === 'student')
			expect(await held('before')).toBe(own('claims'));
	}
});

it('what follows from the rows is as if they had never been in the files', async () => {
	const facts = async () => (await engine.query(raw('SELECT * FROM facts ORDER BY ALL'))).rows();
	const [erased, cube] = [await facts(), left.cube];
	const without = Object.entries(exported()).map(([name, text]) => {
		const kept = text.split('\n').filter((line) => !line.split(',').includes(CODE));
		return [name, kept.join('\n')] as const;
	});
	const again = await build('again', Object.fromEntries(without));
	expect(await facts()).toEqual(erased);
	expect(cube).toEqual(again.cube);
	expect(left.manifest.rows).toEqual(again.manifest.rows);
	expect(left.manifest.snapshotHash).not.toBe(before.manifest.snapshotHash);
	await engine.exec('USE after');
});

it('the ledger balances as before and tells every row taken out, by its place and nothing else', async () => {
	const rows = own('claims') + own('students') + own('attendance') + own('transfers');
	const [was, is] = [balanceOf(before.ledger), balanceOf(left.ledger)];
	expect(is).toEqual({ ...was, accepted: was.accepted - rows, ignored: was.ignored + rows });
	expect(is.unbalanced).toBe(0);
	expect(left.ledger.reduce((sum, { reasons }) => sum + (reasons.erased ?? 0), 0)).toBe(rows);
	expect(linesAfter).toHaveLength(linesBefore.length);
	const changed = linesAfter.filter((line, at) => line !== linesBefore[at]);
	expect(changed).toHaveLength(rows);
	for (const line of changed) expect(line).toMatch(/^[\w-]+\.csv,,\d+,\w+,ignored,erased,$/u);
	expect(await count(raw("SELECT count(*) AS n FROM ledger_exceptions WHERE reason = 'erased'"))).toBe(rows);
});

it('the tally is that of the log’s entry over all rows, and its tombstone still says how many claims went', async () => {
	const after = await tallied(left.manifest);
	expect(after).toEqual(tallyBefore);
	expect(after.tombstones).toEqual([{ decision: 1, claims: own('claims') }]);
	expect(JSON.stringify(left.manifest)).not.toContain(pseudonym);
});

const own = (table: 'claims' | 'students' | 'attendance' | 'transfers') =>
	lines(table).filter(({ student }) => student === CODE).length;

function exported(): Record<string, string> {
	const folder = mkdtempSync(join(tmpdir(), 'erase-student-'));
	try {
		writeExports(folder, plain);
		return Object.fromEntries(
			readdirSync(folder)
				.filter((name) => name.endsWith('.csv'))
				.map((name) => [name, readFileSync(join(folder, name), 'utf8')])
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function use(database: string): Promise<void> {
	await engine.exec(`ATTACH ':memory:' AS ${database}; USE ${database}`);
}

async function build(database: string, files: Record<string, string>): Promise<BuiltSnapshot> {
	await use(database);
	const inputs = Object.entries(files).map(([name, text]) =>
		bytesInput(name, new TextEncoder().encode(text))
	);
	return buildSnapshot(engine, inputs, { units: 'registry', dataset: plainDataset('x'), key });
}

/** What the tally says with the student taken out by the log. */
async function tallied(manifest: BuiltSnapshot['manifest']) {
	const decisions = [
		{
			action: 'erase',
			studentHash: await studentHash(pseudonym),
			reason: 'phụ huynh yêu cầu',
			who: 'Hội đồng xét thưởng',
			when: '2017-08-03'
		}
	] as const;
	const rows = await readSnapshotRows(engine, decisions);
	const { content } = await countTally(freezeInput(manifest, rows, { rules, decisions, date: '2017-08-04' }));
	return content;
}

async function count(query: Parameters<Engine['query']>[0]): Promise<number> {
	return Number((await engine.query(query)).column('n')[0]);
}

async function textLines(text: AsyncIterable<string>): Promise<string[]> {
	let all = '';
	for await (const piece of text) all += piece;
	return all.trimEnd().split('\n');
}

/** A text cut where no line ends. */
async function* pieces(all: readonly string[]): AsyncGenerator<string> {
	const text = `${all.join('\n')}\n`;
	for (let at = 0; at < text.length; at += 97) yield text.slice(at, at + 97);
}
