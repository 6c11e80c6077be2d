import * as m from '#lib/i18n/generated/messages.js';
import { dimensionLabel } from '../labels.ts';
import type { MemberKind } from './kinds.ts';

interface ListWords {
	title: string;
	lede: string;
	search: string;
	/** Title of the ranking by an indicator. */
	ranked: (indicator: string) => string;
}

/** What a list of members and its parts are called. */
export function listWords(kind: MemberKind): ListWords {
	const ranked = (indicator: string) =>
		m.explore_member_by({ indicator, dimension: dimensionLabel(kind).toLowerCase() });
	switch (kind) {
		case 'ward':
			return {
				title: m.explore_list_ward(),
				lede: m.explore_list_ward_lede(),
				search: m.explore_search_ward(),
				ranked
			};
		case 'school':
			return {
				title: m.explore_list_school(),
				lede: m.explore_list_school_lede(),
				search: m.explore_search_school(),
				ranked
			};
		case 'procedure':
			return {
				title: m.explore_list_procedure(),
				lede: m.explore_list_procedure_lede(),
				search: m.explore_search_procedure(),
				ranked
			};
	}
}
