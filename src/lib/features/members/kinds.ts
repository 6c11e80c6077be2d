import type { CategoryDimension } from '#lib/model/dimensions.ts';

/** The three kinds of member that have a page each. */
export const memberKinds = ['ward', 'school', 'procedure'] as const;

export type MemberKind = (typeof memberKinds)[number];

interface KindSpec {
	/** Folder of its pages; Vietnamese in both languages, so that an address means one thing. */
	readonly path: '/phuong' | '/truong' | '/thu-tuc';
	/** Indicators of the list, the first is the one ranked by. */
	readonly columns: readonly string[];
	/** Indicators at the head of a member's page, the first is the one drawn over time. */
	readonly figures: readonly string[];
	/** What a member's headline figure is broken down by. */
	readonly breakdowns: readonly CategoryDimension[];
}

export const kindSpecs: Readonly<Record<MemberKind, KindSpec>> = {
	ward: {
		path: '/phuong',
		columns: ['D1a', 'D4', 'D5', 'D8', 'D12', 'D15'],
		figures: ['D1a', 'D1c', 'D4', 'D5', 'D6', 'D8', 'D12', 'D15'],
		breakdowns: ['procedure', 'field', 'channel', 'status', 'applicant_kind']
	},
	school: {
		path: '/truong',
		columns: ['E1', 'E3', 'E4', 'E5'],
		figures: ['E1', 'E3', 'E4', 'E5', 'E6'],
		breakdowns: []
	},
	procedure: {
		path: '/thu-tuc',
		columns: ['D1a', 'D4', 'D5', 'D6', 'D8', 'D12'],
		figures: ['D1a', 'D4', 'D5', 'D6', 'D8', 'D12', 'D13'],
		breakdowns: ['ward', 'channel', 'status', 'applicant_kind']
	}
};

/** The path of a member's page; null when the code cannot stand in an address by itself (a name used as a code). */
export function memberPath(kind: MemberKind, code: string): string | null {
	return /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(code) ? `${kindSpecs[kind].path}/${code}` : null;
}

/** The kind whose pages lie in a folder: `phuong` → ward; null for another folder. */
export function kindOfPath(segment: string): MemberKind | null {
	return memberKinds.find((kind) => kindSpecs[kind].path === `/${segment}`) ?? null;
}
