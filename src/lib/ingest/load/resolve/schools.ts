import type { Engine } from '#lib/engine/engine.ts';
import { quoteIdent, raw } from '#lib/sql/sql.ts';
import { schoolMatches } from '../../names/match.ts';
import { putRows, type PutCell } from '../put-rows.ts';
import { SchoolResolver } from '../schools.ts';
import type { ResolutionContext } from './context.ts';
import { metCells } from './met.ts';

/**
 * Fills the table `map` (text, code, warning, detail) with every text of a school column, none included, and gives the
 * warnings there are; undefined when there are no schools to resolve against: then a school's text is its own code.
 */
export async function resolveSchools(
	engine: Engine,
	from: string,
	column: string,
	map: string,
	{ aliases, names }: ResolutionContext
): Promise<string[] | undefined> {
	const table = await engine.query(raw('SELECT code, name FROM schools ORDER BY code'));
	if (table.rowCount === 0) return undefined;
	const schools = table.rows().map((row) => ({ code: String(row.code), name: String(row.name) }));
	const resolver = new SchoolResolver(schools, aliases);
	const met = (await metCells(engine, from, { text: `t.${quoteIdent(column)}` }, '0')).map((each) => {
		const { text } = each.cells;
		const found = text === null ? null : resolver.resolve(text);
		if (text !== null && found) {
			names.add({
				kind: 'school',
				text,
				period: { first: null, last: null },
				code: found.code,
				reached: found.reached,
				score: found.score,
				doubt: schoolMatches.doubtOf(found),
				rows: each.rows,
				inputs: each.inputs,
				candidates: () => resolver.candidates(text)
			});
		}
		return { text, found };
	});
	for (const school of schools) names.offer('school', { ...school, period: { first: null, last: null } });
	await putRows(
		engine,
		map,
		{ text: 'VARCHAR', code: 'VARCHAR', warning: 'VARCHAR', detail: 'VARCHAR' },
		met.map(({ text, found }): PutCell[] => [
			text,
			found?.code ?? null,
			found?.warning ?? null,
			found?.detail ?? null
		])
	);
	return schoolMatches.warnings.filter((code) => met.some(({ found }) => found?.warning === code));
}
