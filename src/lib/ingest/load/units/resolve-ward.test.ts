import { describe, expect, it } from 'vitest';
import { dayNumber } from '#lib/core/dates.ts';
import { registrySuccessions, registryUnits } from '#lib/model/registry/index.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { parsePlace } from './place-text.ts';
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

describe('Jaro–Winkler', () => {
	// Published examples: Winkler (1990), and the U.S. Census tables reprinted widely.
	it.each([
		['martha', 'marhta', 0.9611],
		['dwayne', 'duane', 0.84],
		['dixon', 'dicksonx', 0.8133],
		['', '', 1],
		['abc', 'xyz', 0]
	])('%s and %s', (left, right, expected) => {
		expect(jaroWinkler(left, right)).toBeCloseTo(expected, 4);
	});
});

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

describe('wards of Nam Định', () => {
	const resolver = new WardResolver(units, successions, ['356']);
	it('the two pilot wards share code 13681 at different times', () => {
		expect(resolver.resolve('Thống Nhất', dayNumber('2020-06-01')).code).toBe('13681');
		expect(resolver.resolve('Quang Trung', dayNumber('2020-06-01')).code).toBe('13645');
		expect(resolver.resolve('Quang Trung', dayNumber('2024-10-01')).code).toBe('13681');
	});
});

describe('without a scope', () => {
	const resolver = new WardResolver(units, successions, []);
	it('a name that only one unit bears resolves; one that several bear does not', () => {
		expect(resolver.resolve('Khương Mai', dayNumber('2017-03-06')).code).toBe('00352');
		expect(resolver.resolve('Thanh Xuân', dayNumber('2017-03-06')).warning).toBe('ward_ambiguous');
	});
});
