import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import type { LedgerEntry, Manifest } from '#lib/model/snapshot.ts';
import { readContext } from './read-context.ts';

const manifest: Manifest = {
	format: 1,
	id: 'thu',
	title: { vi: 'Thử', en: 'Trial' },
	synthetic: true,
	asOf: '2017-12-31',
	firstDay: '2017-01-01',
	lastDay: '2017-12-31',
	inputs: [],
	rows: {},
	units: 'registry',
	pseudonymKeyId: '',
	snapshotHash: '',
	campaigns: []
};

const ledger: LedgerEntry[] = [
	{
		file: 'ho-so.csv',
		sheet: '',
		table: 'dossiers',
		rows_in: 4,
		accepted: 2,
		rejected: 1,
		duplicate: 1,
		ignored: 0,
		reasons: {},
		problems: [],
		notes: []
	}
];

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
	await engine.exec(`
		CREATE TABLE facts (dossier_id TEXT, ward TEXT, school TEXT, "procedure" TEXT, field TEXT, unit TEXT);
		INSERT INTO facts VALUES ('1', '13681', NULL, '1.001193', 'Hộ tịch', 'A'), ('2', '13681', NULL, NULL, NULL, 'A');
		CREATE TABLE units (code TEXT, name TEXT, kind TEXT, valid_from DATE, population INTEGER);
		INSERT INTO units VALUES ('13681', 'Thống Nhất', 'ward', '2004-07-08', 9000),
			('13681', 'Quang Trung', 'ward', '2024-09-01', 12000), ('356', 'Nam Định', 'district', '2004-07-08', 1);
		CREATE TABLE sessions (session TEXT, held_on DATE, school TEXT, audience TEXT, topic TEXT, delivery TEXT,
			planned INTEGER, present INTEGER, present_note TEXT);
		INSERT INTO sessions VALUES ('B', '2017-03-07', NULL, 'students', NULL, NULL, 500, NULL, 'gần 500'),
			('A', '2017-03-06', NULL, NULL, NULL, NULL, NULL, 40, NULL);`);
});
afterAll(() => engine.close());

test('a ward has the name its code had on the as-of date, not the one it has now', async () => {
	const { wards } = await readContext(engine, manifest, ledger);
	expect(wards).toEqual([{ code: '13681', name: 'Thống Nhất', dossiers: 2, population: 9000 }]);
	const later = await readContext(engine, { ...manifest, asOf: '2024-12-31' }, ledger);
	expect(later.wards).toMatchObject([{ name: 'Quang Trung', population: 12000 }]);
});

test('tables that are not there are empty, not a fault', async () => {
	const context = await readContext(engine, manifest, ledger);
	expect(context).toMatchObject({ schools: [], targets: [], claimedFigures: [] });
	expect(context.fields).toEqual([{ code: 'Hộ tịch', name: 'Hộ tịch', dossiers: 1 }]);
	expect(context.balances).toEqual({
		dossiers: { in: 4, accepted: 2, rejected: 1, duplicate: 1, ignored: 0 }
	});
});

test('sessions come by day, with vague counts kept as text', async () => {
	const { sessions } = await readContext(engine, manifest, ledger);
	expect(sessions.map(({ session, heldOn }) => [session, heldOn])).toEqual([
		['A', '2017-03-06'],
		['B', '2017-03-07']
	]);
	expect(sessions[1]).toMatchObject({ present: null, presentNote: 'gần 500', planned: 500 });
});
