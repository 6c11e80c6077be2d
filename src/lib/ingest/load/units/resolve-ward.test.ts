import { describe, expect, it } from 'vitest';
import { dayNumber } from '#lib/core/dates.ts';
import { registrySuccessions, registryUnits } from '#lib/model/registry/index.ts';
import { AliasBook } from '../../names/alias-book.ts';
import { rankCandidates } from '../../names/candidates.ts';
import { parsePlace, placeForm } from '../../names/place-text.ts';
import { WardResolver } from './resolve-ward.ts';

const units = registryUnits.map((unit) => ({
	code: unit.code,
	name: unit.name,
	kind: unit.kind,
	parent: unit.parent,
	validFrom: dayNumber(unit.valid_from),
	validTo: unit.valid_to === null ? null : dayNumber(unit.valid_to)
}));
const successions = registrySuccessions.map((each) => ({
	fromCode: each.from_code,
	fromDate: dayNumber(each.from_date),
	toCode: each.to_code,
	toDate: dayNumber(each.to_date)
}));

describe('a written place', () => {
	it.each([
		['P. Khương Đình', null, [['ward', 'khuong dinh']]],
		['UBND phường Khương Đình', null, [['ward', 'khuong dinh']]],
		['00364 - Khương Đình', '00364', [[null, 'khuong dinh']]],
		['364', null, [[null, '364']]],
		[
			'Khương đình (Q. Thanh Xuân)',
			null,
			[
				[null, 'khuong dinh'],
				['district', 'thanh xuan']
			]
		],
		[
			'Số 5 ngõ 2, P.Hạ Đình, TP Hà Nội',
			null,
			[
				[null, 'so 5 ngo 2'],
				['ward', 'ha dinh'],
				['city', 'ha noi']
			]
		]
	])('%s', (text, code, parts) => {
		const parsed = parsePlace(text);
		expect([parsed.code, parsed.parts.map((part) => [part.kind, part.key])]).toEqual([code, parts]);
	});
});

describe('wards of Thanh Xuân', () => {
	const resolver = new WardResolver(units, successions, ['009']);
	const before = dayNumber('2017-03-06');
	const between = dayNumber('2025-03-06');
	const after = dayNumber('2025-08-01');
	it.each([
		['P. Khương Đình', before, '00364', null],
		['UBND phường Khương Đình', before, '00364', null],
		['KHUONG DINH', before, '00364', null],
		['Khương đình (Q. Thanh Xuân)', before, '00364', null],
		['00373', before, '00373', null],
		['Kim Giang', before, '00373', null],
		// The code is reused: from 2025 it is Hạ Đình, and Kim Giang is no more.
		['Hạ Đình', before, '00361', null],
		['Hạ Đình', between, '00373', null],
		['Kim Giang', between, null, 'ward_unmatched'],
		// Ended, and not to be taken for its neighbour Thanh Xuân Bắc.
		['Thanh Xuân Nam', between, null, 'ward_unmatched'],
		['Khương Đìnhh', before, '00364', 'ward_fuzzy'],
		['Phương Liệt', before, '00358', null],
		['Phương Liệt', after, '00352', null],
		['Thanh Xuân', after, '00367', null],
		['12 Nguyễn Trãi, Thượng Đình, Thanh Xuân, Hà Nội', before, '00346', null],
		['Phường Không Có', before, null, 'ward_unmatched'],
		// Communes of that name stand in four other provinces: none is meant without saying which.
		['Thanh Xuân', before, null, 'ward_ambiguous'],
		['Thanh Xuân, huyện Sóc Sơn', before, '00433', null]
	])('%s on day %i', (text, day, code, warning) => {
		expect(resolver.resolve(text, day)).toMatchObject({ code, warning });
	});
});

describe('how a ward was reached', () => {
	const aliases = new AliasBook(
		[
			{ kind: 'ward', text: 'Kh. Đình', code: '00364', to: '2025-06-30', scope: ['009'] },
			{ kind: 'ward', text: 'Khương Mai', code: '00349' },
			{ kind: 'ward', text: 'Sài Gòn', code: null, none: 'outside' },
			{ kind: 'ward', text: 'Chưa rõ', code: null, none: 'unresolved' }
		],
		['009']
	);
	const resolver = new WardResolver(units, successions, ['009'], aliases);
	const before = dayNumber('2017-03-06');
	const between = dayNumber('2025-03-06');
	const after = dayNumber('2025-08-01');
	it.each([
		['Khương Đình', before, '00364', 'exact', null],
		['00364', before, '00364', 'exact', null],
		['P. KHUONG DINH', before, '00364', 'normalised', null],
		['Khuong Dinhh', before, '00364', 'fuzzy', 'ward_fuzzy'],
		['12 Lê Văn Lương, P. kh đình', before, '00364', 'alias', null],
		// What a person said goes before an exact name.
		['Khương Mai', before, '00349', 'alias', null],
		// The alias has ended; and 00364 is in force again, as another ward.
		['Kh. Đình', after, null, 'none', 'ward_unmatched'],
		['Sài Gòn', before, null, 'alias', 'ward_outside'],
		['Chưa rõ', before, null, 'alias', 'ward_unmatched'],
		// The code is that of another ward now: code or name is wrong, and nobody knows which.
		['00373 - Kim Giang', before, '00373', 'normalised', null],
		['00373 - Kim Giang', between, null, 'none', 'ward_ambiguous'],
		['00373 - Hạ Đìnhh', between, '00373', 'normalised', null]
	])('%s on day %i', (text, day, code, reached, warning) => {
		expect(resolver.resolve(text, day)).toMatchObject({ code, reached, warning });
	});

	const likeliest = (text: string, day: number) =>
		rankCandidates(
			resolver
				.candidates(text, day)
				.map(({ unit, score, why }) => ({ code: unit.code, name: unit.name, score, why }))
		);
	it('offers what has the code, what came of a ward of the past, what is called alike', () => {
		expect(likeliest('00373 - Kim Giang', between).slice(0, 1)).toEqual([
			{ code: '00373', name: 'Hạ Đình', score: 1, why: 'code' }
		]);
		// Thượng Đình became part of two wards.
		expect(likeliest('Thượng Đình', after).slice(0, 2)).toEqual([
			{ code: '00364', name: 'Khương Đình', score: 0.5, why: 'succession' },
			{ code: '00367', name: 'Thanh Xuân', score: 0.5, why: 'succession' }
		]);
		expect(likeliest('P. TX Bac', before)[0]).toMatchObject({ code: '00367', name: 'Thanh Xuân Bắc' });
		expect(likeliest('P. K. Giang', before)[0]).toMatchObject({ code: '00373', name: 'Kim Giang' });
	});
});

describe('what is asked about a written place', () => {
	it.each([
		['Số 5 ngõ 2, P. Hạ Đìn, TP Hà Nội', 'Hạ Đìn, TP Hà Nội'],
		['P5', 'P5'],
		['P.05, Q. Gò Vấp', 'Phường 05, Q. Gò Vấp'],
		['12 Nguyễn Trãi, Thượng Đìn, Thanh Xuân', 'Thượng Đìn, Thanh Xuân'],
		['Tổ dân phố 3, Thượng Đìn', 'Thượng Đìn'],
		['00364 - Khương Đình', '00364, Khương Đình'],
		['Số 5 ngõ 2', '']
	])('%s', (text, form) => {
		expect(placeForm(parsePlace(text))).toBe(form);
	});
});

describe('wards of Nam Định', () => {
	const resolver = new WardResolver(units, successions, ['356']);
	it('the two pilot wards share code 13681 at different times', () => {
		expect(resolver.resolve('Thống Nhất', dayNumber('2020-06-01')).code).toBe('13681');
		expect(resolver.resolve('Quang Trung', dayNumber('2020-06-01')).code).toBe('13645');
		expect(resolver.resolve('Quang Trung', dayNumber('2024-10-01')).code).toBe('13681');
	});
});

describe('wards of one name', () => {
	const resolver = new WardResolver(units, successions, []);
	it('stand first among the candidates, each with what is above it', () => {
		const day = dayNumber('2017-03-06');
		const [first] = rankCandidates(
			resolver
				.candidates('Thanh Xuân', day)
				.map(({ unit, score, why }) => ({ code: unit.code, name: resolver.calledOn(unit, day), score, why }))
		);
		expect(first).toMatchObject({ code: '00433', name: 'Thanh Xuân, Sóc Sơn', score: 1, why: 'name' });
	});
});

describe('without a scope', () => {
	const resolver = new WardResolver(units, successions, []);
	it('a name that only one unit bears resolves; one that several bear does not', () => {
		expect(resolver.resolve('Khương Mai', dayNumber('2017-03-06')).code).toBe('00352');
		expect(resolver.resolve('Thanh Xuân', dayNumber('2017-03-06')).warning).toBe('ward_ambiguous');
	});
	it('a doubtful name is looked for under the districts that the data name, a very name anywhere', () => {
		const named = (text: string, own: string[]) =>
			rankCandidates(
				resolver
					.candidates(text, dayNumber('2017-03-06'), new Set(own))
					.map(({ unit: { code, name, parent }, score, why }) => ({ code, name, parent, score, why }))
			).map(({ code }) => code);
		expect(named('Kh. Lạ', [])).toEqual(['00352']);
		expect(named('Kh. Lạ', ['009'])).toEqual(['00352']);
		expect(named('Kh. Lạ', ['356'])).toEqual([]);
		expect(named('Khương Mai', ['356'])[0]).toBe('00352');
	});
});
