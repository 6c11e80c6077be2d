import { isoDate } from '#lib/core/dates.ts';
import { fold } from '#lib/core/text.ts';
import { inForce, succeededOn, type Succession, type Unit } from './units/unit.ts';
import { officeKey } from './offices.ts';

const kindsOf: Readonly<Record<string, readonly Unit['kind'][]>> = {
	phuong: ['ward'],
	xa: ['ward'],
	'thi tran': ['ward'],
	quan: ['district'],
	huyen: ['district'],
	'thi xa': ['district'],
	'thanh pho': ['district', 'province'],
	tinh: ['province']
};
const named = /^(?:(?:ubnd|mot cua) )*(phuong|xa|thi tran|quan|huyen|thi xa|thanh pho|tinh) (.+)$/;

/** Offices are of a unit, which comes, goes and leaves its name to another: which unit an office is named for, on a day. */
export class OfficeUnits {
	readonly #bearers = new Map<string, readonly Unit[]>();

	constructor(
		private readonly units: readonly Unit[],
		private readonly successions: readonly Succession[]
	) {}

	/** The unit in force that the name says; null where it says none, or several bear it. */
	unitOn(office: string, day: number): Unit | null {
		const there = this.#named(office).filter((unit) => inForce(unit, day));
		return there.length === 1 ? (there[0] ?? null) : null;
	}

	/** The name says a unit, and every one of that name has ended before the day. */
	isOver(office: string, day: number): boolean {
		const units = this.#named(office);
		return units.length > 0 && units.every(({ validTo }) => validTo !== null && validTo < day);
	}

	/** Units in force on the day that have to do with what the name says: what those of that name became, or came from. */
	succeededOn(office: string, day: number): Unit[] {
		const units = this.#named(office).flatMap((unit) => succeededOn(unit, day, this.units, this.successions));
		return [...new Set(units)];
	}

	/**
	 * The names by which the offices of one name are told apart, by the codes of their units: the newest keeps the name, those before
	 * it say until when they were. Empty for an office that was of one unit all the time.
	 */
	namesByUnit(office: string, days: readonly number[]): ReadonlyMap<string, string> {
		const met = [...new Set(days)].flatMap((day) => this.unitOn(office, day) ?? []);
		const codes = [...new Set(met.sort((a, b) => a.validFrom - b.validFrom).map(({ code }) => code))];
		if (codes.length < 2) return new Map();
		return new Map(
			codes.map((code, index) => {
				const last = Math.max(...met.flatMap((unit) => (unit.code === code ? (unit.validTo ?? []) : [])));
				return [code, index === codes.length - 1 ? office : `${office} (đến ${dayText(last)})`];
			})
		);
	}

	#named(office: string): readonly Unit[] {
		let units = this.#bearers.get(office);
		if (!units) {
			const [, kind = '', own] = named.exec(fold(officeKey(office))) ?? [];
			units = this.units.filter((unit) => kindsOf[kind]?.includes(unit.kind) && fold(unit.name) === own);
			this.#bearers.set(office, units);
		}
		return units;
	}
}

/** 30/06/2025. */
function dayText(day: number): string {
	return isoDate(day).split('-').reverse().join('/');
}
