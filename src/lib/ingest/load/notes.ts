import type { Problem } from '#lib/core/errors.ts';
import type { UnderstoodSheet } from '../understood.ts';
import type { SheetPlan } from './plan.ts';

/**
 * What was odd about a sheet that was read all the same, and money that was reckoned into đồng. Of how dates are written only what concerns columns that are
 * loaded as dates: a date of birth that is left out is nobody's business.
 */
export function notesOf(sheet: UnderstoodSheet, plan: SheetPlan): Problem[] {
	const dated = plan.columns
		.filter(({ column }) => column.kind === 'date' || column.kind === 'datetime')
		.map(({ index }) => sheet.columns[index]?.source ?? '');
	const odd = sheet.problems.flatMap((problem): Problem[] => {
		if (!problem.code.startsWith('dates_')) return [problem];
		if (problem.code !== 'dates_order_assumed')
			return dated.includes(String(problem.params.column)) ? [problem] : [];
		const named = String(problem.params.columns).split(', ');
		const columns = dated.filter((source) => named.includes(source));
		return columns.length > 0 ? [{ ...problem, params: { columns: columns.join(', ') } }] : [];
	});
	const scaled = plan.columns.flatMap(({ index, unit }): Problem[] =>
		unit === undefined
			? []
			: [{ code: 'unit_in_header', params: { column: sheet.columns[index]?.source ?? '', unit } }]
	);
	return [...odd, ...scaled];
}
