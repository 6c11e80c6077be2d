import type { ChartTable } from '#lib/charts/table.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { getLocale } from '#lib/i18n/generated/runtime.js';
import type { StudentChange } from '#lib/rewards/freeze/difference.ts';
import type { Rules } from '#lib/rewards/rules/rules.ts';
import { studentCode } from './words.ts';

/** What the words of a change are taken from: rules before and after, the schools' names by code, and what the later state is called. */
export interface ChangeWords {
	before: Rules;
	after: Rules;
	schoolName: ReadonlyMap<string, string>;
	afterLabel: string;
}

interface ChangeColumn {
	key: string;
	label: string;
	of: (change: StudentChange) => string;
}

/** A row of the list of students whose tier or place is another. They stand by code, on the page and in its file: what changes is weighed without names. */
export function changedStudentColumns({
	before,
	after,
	schoolName,
	afterLabel
}: ChangeWords): ChangeColumn[] {
	return [
		{ key: 'student', label: m.rewards_student(), of: ({ id }) => studentCode(id) },
		{
			key: 'school',
			label: m.rewards_school(),
			of: ({ school }) => schoolName.get(school ?? '') ?? school ?? ''
		},
		{ key: 'class', label: m.report_class(), of: (change) => change.class ?? '' },
		{ key: 'before', label: m.rewards_before(), of: (change) => stateWords(change.before, before) },
		{ key: 'after', label: afterLabel, of: (change) => stateWords(change.after, after) }
	];
}

/** The list as a table for a file. */
export function changedStudentTable(changes: readonly StudentChange[], words: ChangeWords): ChartTable {
	const columns = changedStudentColumns(words);
	return {
		columns: columns.map(({ key, label }) => ({ key, label, format: 'text' })),
		rows: changes.map((change) => Object.fromEntries(columns.map(({ key, of }) => [key, of(change)])))
	};
}

function stateWords(state: StudentChange['before'], rules: Rules): string {
	if (state === null) return m.rewards_absent();
	if (state.tier === null) return m.report_no_tier();
	const tier = rules.tiers.find(({ id }) => id === state.tier)?.title[getLocale()] ?? state.tier;
	return state.place === null ? tier : m.rewards_tier_place({ tier, place: state.place });
}
