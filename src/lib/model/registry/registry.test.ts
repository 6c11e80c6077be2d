import { describe, expect, it } from 'vitest';
import { isIsoDate } from '#lib/core/dates.ts';
import { registryHolidays, registryProcedures, registrySuccessions, registryUnits } from './index.ts';

function inForce(date: string, parent: string): string[] {
	return registryUnits
		.filter((u) => u.parent === parent && u.valid_from <= date && (u.valid_to === null || u.valid_to >= date))
		.map((u) => `${u.code} ${u.name}`);
}

describe('registry of units', () => {
	it('has one unit a code and day', () => {
		for (const unit of registryUnits) {
			const overlapping = registryUnits.filter(
				(other) =>
					other.code === unit.code &&
					other.valid_from <= (unit.valid_to ?? '9999') &&
					unit.valid_from <= (other.valid_to ?? '9999')
			);
			expect(overlapping, unit.code).toEqual([unit]);
		}
	});

	it('has dates that are dates and parents in force with their units', () => {
		for (const unit of registryUnits) {
			expect(isIsoDate(unit.valid_from)).toBe(true);
			if (unit.valid_to !== null) expect(isIsoDate(unit.valid_to)).toBe(true);
			if (unit.parent === null) expect(unit.kind).toBe('province');
			else
				expect(
					registryUnits.some(
						(p) =>
							p.code === unit.parent &&
							p.valid_from <= unit.valid_from &&
							(p.valid_to ?? '9999') >= (unit.valid_to ?? '9999')
					),
					`${unit.code} ${unit.name}`
				).toBe(true);
		}
	});

	it('counts the wards each epoch had', () => {
		expect(inForce('2017-03-06', '009')).toHaveLength(11);
		expect(inForce('2025-03-01', '009')).toHaveLength(9);
		expect(inForce('2025-07-01', '009')).toHaveLength(0);
		expect(inForce('2020-01-01', '356')).toHaveLength(25);
		expect(inForce('2024-09-01', '356')).toHaveLength(21);
		expect(inForce('2025-07-01', '37')).toHaveLength(9);
	});

	it('gives a reused code its name of the day', () => {
		expect(inForce('2024-12-31', '009')).toContain('00373 Kim Giang');
		expect(inForce('2025-01-01', '009')).toContain('00373 Hạ Đình');
		expect(inForce('2020-04-01', '356')).toContain('13681 Thống Nhất');
		expect(inForce('2024-09-01', '356')).toContain('13681 Quang Trung');
		expect(inForce('2025-07-01', '01')).toContain('00352 Phương Liệt');
	});
});

describe('registry of successions', () => {
	it('goes from a unit to a later unit', () => {
		const keys = new Set(registryUnits.map((u) => `${u.code} ${u.valid_from}`));
		for (const s of registrySuccessions) {
			expect(keys.has(`${s.from_code} ${s.from_date}`)).toBe(true);
			expect(keys.has(`${s.to_code} ${s.to_date}`)).toBe(true);
			expect(s.from_date < s.to_date).toBe(true);
		}
	});

	it('gives one successor to a unit that went over whole, and no weight to a part', () => {
		for (const s of registrySuccessions) {
			const same = registrySuccessions.filter(
				(o) => o.from_code === s.from_code && o.from_date === s.from_date
			);
			if (s.whole) expect(same).toHaveLength(1);
			expect(s.weight).toBeNull();
		}
	});
});

describe('registry of procedures and holidays', () => {
	it('has well-formed codes, once each', () => {
		for (const p of registryProcedures) expect(p.code).toMatch(/^\d\.\d{6}$/);
		expect(new Set(registryProcedures.map((p) => p.code)).size).toBe(35);
	});

	// Government notices of the public holidays of Tết 2017 and 2020.
	it('has the days of Tết', () => {
		const days = new Set(registryHolidays.map((h) => h.date));
		for (const day of ['2017-01-26', '2017-01-28', '2017-02-01', '2020-01-23', '2020-01-29'])
			expect(days.has(day), day).toBe(true);
		for (const day of ['2017-01-25', '2017-02-02', '2020-01-22', '2020-01-30'])
			expect(days.has(day), day).toBe(false);
		expect(days.size).toBe(registryHolidays.length);
	});
});
