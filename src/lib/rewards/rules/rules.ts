import type { IsoDate } from '#lib/core/dates.ts';

export const RULES_FORMAT = 'nhipso-rules/1';

export interface Words {
	vi: string;
	en: string;
}

export type Role = 'filed' | 'guided';
export type TieKey = 'verified' | 'filed' | 'guided' | 'procedures' | 'households';

/** Every part says what it rests on: a decision, a plan, a circular. */
interface Part {
	basis: string;
}

/** The rules of one programme, as `rules.schema.json` describes them. */
export interface Rules {
	format: typeof RULES_FORMAT;
	id: string;
	version: number;
	date: IsoDate;
	title: Words;
	/** Dossiers filed from `from` to `to` count; results later than `cutOff` go to the supplementary list. */
	programme: Part & { from: IsoDate; to: IsoDate; cutOff: IsoDate };
	/** Filed after the student's own first training session; `sameDay`: the day itself counts as after. */
	training: Part & { required: boolean; sameDay: boolean };
	/** Days by which the claim's date and the day of filing may differ. */
	matching: Part & { dateTolerance: number };
	/** Grades in scope; `schools` and `students` narrow it to a list where they are not null. */
	eligibility: Part & { grades: number[]; schools: string[] | null; students: string[] | null };
	/** Students one dossier may credit as guides. As filer it credits one, always. */
	uniqueness: Part & { guides: number };
	household: Part & { collapse: boolean };
	flags: Part & {
		claimsPerDay: number;
		studentsPerFiler: number;
		lowValueProcedures: string[];
		lowValuePerStudent: number;
		jointSessionStudents: number;
		staff: string[];
	};
	/** Highest first. */
	tiers: (Part & {
		id: string;
		title: Words;
		verified: number;
		procedures: number;
		households: number;
		roles: Role[];
	})[];
	/** Students of one tier are put in order by these counts, most first; those equal in all of them share a place. */
	ties: Part & { by: TieKey[] };
	schools: Part & {
		denominator: 'enrolled' | 'trained';
		/** Certificates or kits to be shared out over the schools; null: as many as were earned. */
		awards: number | null;
		method: 'hamilton' | 'sainte_lague';
	};
	/** Columns of the students' list that exist only while their rule is in force. */
	columns: (Part & {
		id: string;
		title: Words;
		from: IsoDate;
		to: IsoDate | null;
		tiers: Record<string, number>;
	})[];
	/** Last day on which an appeal may be decided. */
	appeals: Part & { until: IsoDate };
	/** Who issues the report, by its date. */
	issuers: (Part & {
		from: IsoDate | null;
		to: IsoDate | null;
		superior: string;
		name: string;
		sign: string;
		place: string;
		/** Who signs, and for whom ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"). */
		signer?: { authority: string | null; title: string };
		/** To whom the report goes. */
		recipients?: string[];
	})[];
}
