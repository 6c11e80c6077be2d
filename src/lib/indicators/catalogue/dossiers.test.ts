import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { extraOf, lines } from '../testing/ask.ts';
import { loadFixture, type FixtureRow } from '../testing/fixture.ts';

/**
 * Twelve real dossiers and one of practice, in two wards and two months of 2017. Procedure P1 (full online, fee 0 on
 * two dossiers, needs a paper result) and P2 (information only, no fee, no paper result); P3 is offered online and
 * never filed.
 *
 * id ward  month online proc fee  paid  e-res digit reuse status           complaint
 *  1 A     Jan   yes    P1   5000 yes   yes   yes   yes   done             no
 *  2 A     Jan   yes    P1   0    no    yes   no    no    result_returned  no
 *  3 A     Jan   no     P1   5000 no    no    yes   no    done             yes
 *  4 A     Jan   (none) P2   -    no    no    no    no    done             no
 *  5 A     Feb   yes    P1   5000 no    no    no    no    not_accepted     no
 *  6 A     Feb   post   P2   -    no    yes   yes   no    in_process       no
 *  7 B     Jan   yes    P2   -    no    yes   yes   no    withdrawn        no
 *  8 B     Jan   no     P1   5000 no    no    no    no    done             no
 *  9 B     Feb   yes    P1   0    no    no    yes   no    supplement_asked no
 * 10 B     Feb   yes    P1   5000 yes   yes   no    yes   in_process       no
 * 11 (none) Feb  no     P2   -    no    no    no    no    newly_filed      no
 * 12 (none) Feb  no     (none) -  no    no    no    no    done             yes
 */
const P1 = '1.001193';
const P2 = '2.000815';
const rows: [
	ward: string | null,
	day: string,
	channel: string | null,
	code: string | null,
	fee: number | null,
	paid: boolean,
	eResult: boolean,
	digitised: boolean,
	reused: boolean,
	status: string,
	complaint: boolean
][] = [
	['A', '2017-01-09', 'online', P1, 5000, true, true, true, true, 'done', false],
	['A', '2017-01-10', 'online', P1, 0, false, true, false, false, 'result_returned', false],
	['A', '2017-01-11', 'in_person', P1, 5000, false, false, true, false, 'done', true],
	['A', '2017-01-12', null, P2, null, false, false, false, false, 'done', false],
	['A', '2017-02-06', 'online', P1, 5000, false, false, false, false, 'not_accepted', false],
	['A', '2017-02-07', 'post', P2, null, false, true, true, false, 'in_process', false],
	['B', '2017-01-09', 'online', P2, null, false, true, true, false, 'withdrawn', false],
	['B', '2017-01-10', 'in_person', P1, 5000, false, false, false, false, 'done', false],
	['B', '2017-02-06', 'online', P1, 0, false, false, true, false, 'supplement_asked', false],
	['B', '2017-02-07', 'online', P1, 5000, true, true, false, true, 'in_process', false],
	[null, '2017-02-08', 'in_person', P2, null, false, false, false, false, 'newly_filed', false],
	[null, '2017-02-09', 'in_person', null, null, false, false, false, false, 'done', true]
];

// Ends of the clock: days 2, 0, 4, 1, 3, 1 in working days; due after 3 working days of acceptance, 12 has no due date.
const clock: Record<string, FixtureRow> = {
	1: { finished_at: '2017-01-11', due_at: '2017-01-12' }, // Mon → Wed: 2, on time
	2: { finished_at: '2017-01-10', due_at: '2017-01-13' }, // same day: 0, on time
	3: { finished_at: '2017-01-17', due_at: '2017-01-16' }, // Wed → Tue: 4, late
	4: { finished_at: '2017-01-13', due_at: '2017-01-17' }, // Thu → Fri: 1, on time
	8: { finished_at: '2017-01-13', due_at: '2017-01-12' }, // Tue → Fri: 3, late
	12: { finished_at: '2017-02-10' } // Thu → Fri: 1, no limit known
};

// Filing times of the online dossiers: 1 in hours, 2 in the evening, 5 on a Sunday, 7 at 07:59, 9 a bare date; 10 none.
const filed: Record<string, string> = {
	1: '2017-01-09 08:00',
	2: '2017-01-09 21:30',
	5: '2017-02-05 10:00',
	7: '2017-01-09 07:59',
	9: '2017-02-05'
};

const dossiers: FixtureRow[] = rows.map(
	([ward, day, channel, code, fee, paid, eResult, digitised, reused, status, complaint], index) => {
		const id = String(index + 1);
		return {
			dossier_id: id,
			ward,
			accepted_at: day,
			channel,
			procedure_code: code,
			fee,
			paid_online: paid,
			electronic_result: eResult,
			digitised,
			reused,
			status,
			complaint,
			unit: index < 6 ? 'Một cửa A' : 'Một cửa B',
			submitted_at: filed[id] ?? null,
			...clock[id]
		};
	}
);

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
	await loadFixture(engine, {
		dossiers_history: [{ dossier_id: '1', accepted_at: '2017-01-09', ward: 'A' }],
		dossiers: [
			...dossiers,
			{ dossier_id: '13', accepted_at: '2017-01-09', channel: 'online', ward: 'A', is_practice: true }
		],
		procedures: [
			{
				code: P1,
				name: 'Khai sinh',
				field: 'Hộ tịch',
				online_level: 'full',
				has_fee: true,
				needs_paper_result: true,
				valid_from: '2016-01-01'
			},
			{
				code: P2,
				name: 'Chứng thực',
				field: 'Chứng thực',
				online_level: 'information',
				has_fee: false,
				needs_paper_result: false,
				valid_from: '2016-01-01'
			},
			{
				code: '1.004222',
				name: 'Thường trú',
				field: 'Cư trú',
				online_level: 'partial',
				has_fee: false,
				needs_paper_result: false,
				valid_from: '2017-02-01'
			},
			{
				code: '1.009999',
				name: 'Đã bỏ',
				field: 'Cư trú',
				online_level: 'full',
				has_fee: false,
				valid_from: '2015-01-01',
				valid_to: '2016-12-31'
			}
		],
		sync_reports: [
			{ unit: 'Một cửa A', month: '2017-01-01', synced: 3, reported: 4, portal: 2 },
			{ unit: 'Một cửa B', month: '2017-01-01', synced: 3, reported: null, portal: 4 },
			{ unit: 'Một cửa A', month: '2017-02-01', synced: 1, reported: 1, portal: 2 }
		],
		units: [
			{ code: 'A', name: 'A', kind: 'ward', valid_from: '2004-01-01', population: 2000 },
			{ code: 'B', name: 'B', kind: 'ward', valid_from: '2004-01-01', population: 1000 },
			{ code: 'C', name: 'C', kind: 'ward', valid_from: '2004-01-01', population: 9000 }
		],
		students: [{ student: 's', school: 'S' }],
		claims: [
			{ claim: '1', student: 's', dossier_id: '1' },
			{ claim: '2', student: 's', dossier_id: '9' },
			{ claim: '3', student: 's', dossier_id: '8' }
		]
	});
	await engine.exec(`INSERT INTO ledger_exceptions BY NAME
		SELECT * FROM (VALUES
			('dossiers', 'duplicate', 'same_row'), ('dossiers', 'duplicate', 'superseded'), ('dossiers', 'rejected', 'missing_accepted_at'),
			('claims', 'duplicate', 'duplicate_key')) AS t("table", outcome, reason)`);
});
afterAll(() => engine.close());

const january = { from: '2017-01-01', to: '2017-01-31' };

describe('D1a take-up', () => {
	it('is 6 of 12, with one missing channel counted as not online', async () => {
		expect(await lines(engine, 'D1a')).toEqual([[6, 12, 0.5]]);
		expect(await extraOf(engine, 'D1a')).toEqual({ channel_missing: 1 });
	});
	it('by ward, none last', async () => {
		expect(await lines(engine, 'D1a', ['ward'])).toEqual([
			['A', 3, 6, 0.5],
			['B', 3, 4, 0.75],
			[null, 0, 2, 0]
		]);
	});
	it('by month and ward, in a period, filtered', async () => {
		expect(await lines(engine, 'D1a', ['month', 'ward'], january)).toEqual([
			['2017-01', 'A', 2, 4, 0.5],
			['2017-01', 'B', 1, 2, 0.5]
		]);
		expect(
			await lines(engine, 'D1a', [], { filters: [{ dimension: 'ward', op: 'in', values: ['B', null] }] })
		).toEqual([[3, 6, 0.5]]);
		expect(
			await lines(engine, 'D1a', [], { filters: [{ dimension: 'month', op: '>=', value: '2017-02' }] })
		).toEqual([[3, 6, 0.5]]);
		expect(
			await lines(engine, 'D1a', [], { filters: [{ dimension: 'hour', op: '<', value: '10' }] })
		).toEqual([[2, 2, 1]]);
	});
	it('both ends of the period are in it, and no dossier is no data', async () => {
		expect(await lines(engine, 'D1a', [], { from: '2017-01-12', to: '2017-02-06' })).toEqual([[2, 3, 2 / 3]]);
		expect(await lines(engine, 'D1a', [], { from: '2018-01-01' })).toEqual([[0, 0, null]]);
		expect(await lines(engine, 'D1a', ['ward'], { from: '2018-01-01' })).toEqual([]);
		expect(
			await lines(engine, 'D1a', [], { filters: [{ dimension: 'ward', op: 'in', values: [] }] })
		).toEqual([[0, 0, null]]);
	});
	it('hours come in the order of the clock', async () => {
		expect(await lines(engine, 'D1a', ['hour'])).toEqual([
			['7', 1, 1, 1],
			['8', 1, 1, 1],
			['10', 1, 1, 1],
			['21', 1, 1, 1],
			[null, 2, 8, 0.25]
		]);
	});
});

describe('other readings of take-up', () => {
	it('D1b: online with the electronic result where paper is needed (1, 2, 7, 10) of 12, times the sync rate', async () => {
		// Sync: (3 + 3 + 1) ÷ (4 + 4 + 2) = 0.7.
		expect(await lines(engine, 'D1b')).toEqual([[4, 12, (4 / 12) * 0.7]]);
		// January: 3 of 6, sync 6/8. February: 1 of 6, sync 1/2.
		expect(await lines(engine, 'D1b', ['month'])).toEqual([
			['2017-01', 3, 6, 0.5 * 0.75],
			['2017-02', 1, 6, (1 / 6) * 0.5]
		]);
	});
	it('D1c: of P1’s seven dossiers five are online', async () => {
		expect(await lines(engine, 'D1c')).toEqual([[5, 7, 5 / 7]]);
	});
});

describe('services', () => {
	it('D2: on the last day P1 and 1.004222 of three in force; in January P1 of two', async () => {
		expect(await lines(engine, 'D2')).toEqual([[2, 3, 2 / 3]]);
		expect(await lines(engine, 'D2', [], january)).toEqual([[1, 2, 0.5]]);
		expect(await lines(engine, 'D2', ['field'])).toEqual([
			['Chứng thực', 0, 1, 0],
			['Cư trú', 1, 1, 1],
			['Hộ tịch', 1, 1, 1]
		]);
	});
	it('D3: of the two offered, P1 has an online dossier', async () => {
		expect(await lines(engine, 'D3')).toEqual([[1, 2, 0.5]]);
		expect(await lines(engine, 'D3', ['procedure'])).toEqual([
			['1.001193', 1, 1, 1],
			['1.004222', 0, 1, 0],
			['2.000815', 0, 0, null]
		]);
	});
	it('O4: P1 was filed online on 7 February; 90 days on it sleeps too', async () => {
		expect(await lines(engine, 'O4')).toEqual([[1, 2, 0.5]]);
		expect(await extraOf(engine, 'O4')).toEqual({ dormant_units: 0, units: 2 });
		// The 90 days up to 8 May begin on 8 February: nothing online in them.
		expect(await lines(engine, 'O4', [], {}, '2017-05-08')).toEqual([[2, 2, 1]]);
		// Up to 7 May they begin on 7 February: dossier 10 of unit B.
		expect(await lines(engine, 'O4', ['unit'], {}, '2017-05-07')).toEqual([
			['Một cửa A', 1, 1, 1],
			['Một cửa B', 0, 1, 0]
		]);
	});
});

describe('payment and time', () => {
	it('D4: fee due on 1, 3, 5, 8, 10; paid online 1 and 10', async () => {
		expect(await lines(engine, 'D4')).toEqual([[2, 5, 0.4]]);
	});
	it('D5: 1, 2, 4 on time of five with a limit; 12 has none', async () => {
		expect(await lines(engine, 'D5')).toEqual([[3, 5, 0.6]]);
		expect(await extraOf(engine, 'D5')).toEqual({ without_limit: 1 });
	});
	it('D6: days 0 1 1 2 3 4 have median 1.5, P90 3.5 and mean 11/6', async () => {
		// Type 7: position 0.9 × 5 = 4.5, halfway from the fifth (3) to the sixth (4).
		expect(await lines(engine, 'D6')).toEqual([[null, 6, 1.5]]);
		expect(await extraOf(engine, 'D6')).toEqual({ p90: 3.5, mean: 11 / 6 });
		expect(await lines(engine, 'D6', ['ward'])).toEqual([
			['A', null, 4, 1.5],
			['B', null, 1, 3],
			[null, null, 1, 1]
		]);
	});
	it('D10: 1 − (2 late of 5 + 2 complaints of 12)', async () => {
		const [line] = await lines(engine, 'D10');
		expect(line?.slice(0, 2)).toEqual([null, null]);
		expect(line?.[2]).toBeCloseTo(1 - (0.4 + 2 / 12), 12);
		expect(await extraOf(engine, 'D10')).toEqual({ late: 0.4, complaint: 2 / 12 });
	});
});

describe('digitisation', () => {
	it('D7: 1, 6, 7 are digitised with an electronic result', async () => {
		expect(await lines(engine, 'D7')).toEqual([[3, 12, 0.25]]);
	});
	it('D8: of the seven of P1, which needs paper, 1, 2 and 10', async () => {
		expect(await lines(engine, 'D8')).toEqual([[3, 7, 3 / 7]]);
	});
	it('D9: 1 and 10 of the ten neither refused nor newly filed', async () => {
		expect(await lines(engine, 'D9')).toEqual([[2, 10, 0.2]]);
	});
	it('D11: (3 + 3 + 1) ÷ (4 + 4 + 2), the larger figure by unit and month', async () => {
		expect(await lines(engine, 'D11')).toEqual([[7, 10, 0.7]]);
		expect(await lines(engine, 'D11', ['unit', 'month'])).toEqual([
			['Một cửa A', '2017-01', 3, 4, 0.75],
			['Một cửa A', '2017-02', 1, 2, 0.5],
			['Một cửa B', '2017-01', 3, 4, 0.75]
		]);
		// A period that begins within January takes January whole.
		expect(await lines(engine, 'D11', [], { from: '2017-01-20', to: '2017-01-31' })).toEqual([[6, 8, 0.75]]);
	});
});

describe('completion', () => {
	it('D12: 1 and 2 of six; 9 and 10 are still open', async () => {
		expect(await lines(engine, 'D12')).toEqual([[2, 6, 2 / 6]]);
		expect(await extraOf(engine, 'D12')).toEqual({ open: 2 });
	});
	it('D12 goes by the day of filing: 5 and 9 were filed on 5 February', async () => {
		expect(await lines(engine, 'D12', [], { from: '2017-02-05', to: '2017-02-05' })).toEqual([[0, 2, 0]]);
	});
	it('D13: refused 5; supplemented 9; withdrawn 7', async () => {
		expect(await lines(engine, 'D13')).toEqual([[1, 6, 1 / 6]]);
		expect(await extraOf(engine, 'D13')).toEqual({ supplemented: 1, withdrawn: 1 });
	});
	it('D14: 1 and 10 paid online, 2 owes nothing, 7 has no fee', async () => {
		expect(await lines(engine, 'D14')).toEqual([[4, 12, 4 / 12]]);
	});
});

describe('reach', () => {
	it('D15: six online over the 3,000 residents of A and B; C is not named', async () => {
		expect(await lines(engine, 'D15')).toEqual([[6, 3000, 2]]);
		expect(await lines(engine, 'D15', ['ward'])).toEqual([
			['A', 3, 2000, 1.5],
			['B', 3, 1000, 3],
			[null, 0, null, null]
		]);
		expect(await lines(engine, 'D15', ['month'])).toEqual([
			['2017-01', 3, 3000, 1],
			['2017-02', 3, 3000, 1]
		]);
	});
	it('D16: 1 and 9 were claimed; 8 was not filed online', async () => {
		expect(await lines(engine, 'D16')).toEqual([[2, 6, 2 / 6]]);
	});
	it('D17: 2, 5 and 7 of the four with a time of filing', async () => {
		expect(await lines(engine, 'D17')).toEqual([[3, 4, 0.75]]);
		expect(await extraOf(engine, 'D17')).toEqual({ time_unknown: 2 });
	});
});

describe('quality of data', () => {
	it('Q1 unmatched ward, Q2 missing channel, Q4 missing due date', async () => {
		expect(await lines(engine, 'Q1')).toEqual([[2, 12, 2 / 12]]);
		expect(await lines(engine, 'Q2')).toEqual([[1, 12, 1 / 12]]);
		expect(await lines(engine, 'Q4')).toEqual([[7, 12, 7 / 12]]);
	});
	it('Q3: 12 real lines kept, one older state, one copy; the copy has no day', async () => {
		expect(await lines(engine, 'Q3')).toEqual([[2, 14, 2 / 14]]);
		expect(await extraOf(engine, 'Q3')).toEqual({ same_row: 1, superseded: 1, spelling: 0 });
		expect(await lines(engine, 'Q3', ['month'])).toEqual([
			['2017-01', 1, 7, 1 / 7],
			['2017-02', 0, 6, 0],
			[null, 1, 1, 1]
		]);
	});
});
