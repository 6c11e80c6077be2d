import { describe, expect, it } from 'vitest';
import { dayNumber, type IsoDate } from '#lib/core/dates.ts';
import { registrySuccessions, registryUnits } from '#lib/model/registry/index.ts';
import { OfficeUnits } from './office-units.ts';

const day = (date: IsoDate) => dayNumber(date);
/** The built-in registry: wards of Thanh Xuân and Nam Định before and after 1 September 2024, 1 January and 1 July 2025. */
const units = new OfficeUnits(
	registryUnits.map(({ code, name, kind, parent, valid_from, valid_to }) => ({
		code,
		name,
		kind,
		parent,
		validFrom: day(valid_from),
		validTo: valid_to === null ? null : day(valid_to)
	})),
	registrySuccessions.map(({ from_code, from_date, to_code, to_date }) => ({
		fromCode: from_code,
		fromDate: day(from_date),
		toCode: to_code,
		toDate: day(to_date)
	}))
);

describe('the unit an office is named for', () => {
	it.each([
		['UBND phường Phương Liệt', '2025-06-30', '00358'],
		['UBND phường Phương Liệt', '2025-07-01', '00352'],
		['Ủy ban nhân dân P. Khương Đình', '2025-06-30', '00364'],
		['UBND phường Khương Đình', '2025-07-01', '00364'],
		['UBND phường Hạ Đình', '2024-12-31', '00361'],
		['UBND phường Hạ Đình', '2025-01-01', '00373'],
		['UBND quận Thanh Xuân', '2025-06-30', '009'],
		['UBND quận Thanh Xuân', '2025-07-01', null],
		['UBND phường Thanh Xuân', '2025-07-01', '00367'],
		// Four wards of that name, none of which the text tells.
		['UBND xã Thanh Xuân', '2020-01-01', null],
		['Sở Tư pháp', '2020-01-01', null]
	] as const)('%s on %s', (office, date, code) => {
		expect(units.unitOn(office, day(date))?.code ?? null).toBe(code);
	});

	it('that is no more is known to be over; an office of no unit is not', () => {
		expect(units.isOver('UBND quận Thanh Xuân', day('2025-07-01'))).toBe(true);
		expect(units.isOver('UBND phường Hạ Đình', day('2025-07-01'))).toBe(true);
		expect(units.isOver('UBND phường Hạ Đình', day('2025-06-30'))).toBe(false);
		expect(units.isOver('Sở Tư pháp', day('2025-07-01'))).toBe(false);
	});

	it('became these', () => {
		// 00361 went into 00373 on 1 January 2025, and that into two wards on 1 July.
		const became = units.succeededOn('UBND phường Hạ Đình', day('2025-07-01'));
		expect(became.map(({ code }) => code).sort()).toEqual(['00364', '00643']);
	});
});

describe('offices of one name', () => {
	it('are two when their units are, and the one before says until when', () => {
		expect([...units.namesByUnit('UBND phường Phương Liệt', [day('2024-05-01'), day('2025-08-01')])]).toEqual(
			[
				['00358', 'UBND phường Phương Liệt (đến 30/06/2025)'],
				['00352', 'UBND phường Phương Liệt']
			]
		);
	});

	it('are one where the data speaks of one of them, and where the unit goes on', () => {
		expect(units.namesByUnit('UBND phường Phương Liệt', [day('2024-05-01')]).size).toBe(0);
		expect(units.namesByUnit('UBND phường Khương Đình', [day('2024-05-01'), day('2025-08-01')]).size).toBe(0);
	});
});
