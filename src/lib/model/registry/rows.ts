import type { IsoDate } from '#lib/core/dates.ts';

/** `confirmed` is false where no source bears out the row, or its attributes: show it marked, keep it editable. */
interface Confirmable {
	readonly confirmed: boolean;
}

/** A row of `units`. Figures the registry does not know are null. */
export interface RegistryUnit extends Confirmable {
	readonly code: string;
	readonly name: string;
	readonly kind: 'province' | 'district' | 'ward';
	/** Code of the unit above, in force on the same dates; null for a province. */
	readonly parent: string | null;
	/** 2004-07-08, the date of the first national list of codes (Decision 124/2004/QĐ-TTg), where no change is known. */
	readonly valid_from: IsoDate;
	/** Last day in force; null while in force. */
	readonly valid_to: IsoDate | null;
	readonly population: number | null;
	readonly households: number | null;
	readonly deprivation: string | null;
	readonly officers: number | null;
	readonly trained_officers: number | null;
	readonly legal_basis: string | null;
}

/** A row of `unit_succession`: the dates are the `valid_from` of the two units. */
export interface RegistrySuccession extends Confirmable {
	readonly from_code: string;
	readonly from_date: IsoDate;
	readonly to_code: string;
	readonly to_date: IsoDate;
	/** All of the old unit went to the new one. */
	readonly whole: boolean;
	/** Share of the old unit that went there, 0 to 1; null until a source gives it. */
	readonly weight: number | null;
	readonly legal_basis: string | null;
}

/** A row of `procedures`. Codes and names are sourced; the other attributes are working values (`confirmed` false). */
export interface RegistryProcedure extends Confirmable {
	readonly code: string;
	readonly name: string;
	readonly field: string;
	readonly authority_level: 'province' | 'district' | 'ward';
	readonly online_level: 'information' | 'partial' | 'full';
	readonly has_fee: boolean;
	/** Working days. */
	readonly statutory_days: number;
	readonly needs_paper_result: boolean;
	readonly valid_from: IsoDate;
	readonly valid_to: IsoDate | null;
	readonly superseded_by: string | null;
}

/** A row of `holidays`; days chosen year by year (bridge days, days in lieu) are not confirmed. */
export interface RegistryHoliday extends Confirmable {
	readonly date: IsoDate;
	readonly name: string;
}
