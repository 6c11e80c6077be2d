import type { Engine } from '#lib/engine/engine.ts';
import type { TableSpec } from '#lib/model/column.ts';
import { quoteIdent, raw } from '#lib/sql/sql.ts';
import { schoolMatches } from '../../names/match.ts';
import { putRows, type PutCell } from '../put-rows.ts';
import { calledOn, schoolStarts, type School } from '../school-dates.ts';
import { SchoolResolver } from '../schools.ts';
import type { ResolutionContext } from './context.ts';
import { Epochs } from './epochs.ts';
import { metCells, textOf } from './met.ts';

/**
 * Fills the table `map` (text, epoch, code, warning, detail) with every text of a school column, none included, in every period it
 * is met in, and gives the SQL of a row's period and the warnings there are; undefined when there are no schools to resolve against:
 * then a school's text is its own code.
 */
export async function resolveSchools(
	engine: Engine,
	{ table, from, column }: { table: TableSpec; from: string; column: string },
	map: string,
	{ aliases, names, asOfDay }: ResolutionContext
): Promise<{ epoch: string; said: string[] } | undefined> {
	const schools = await readSchools(engine);
	if (schools.length === 0) return undefined;
	const resolver = new SchoolResolver(schools, aliases);
	const starts = schoolStarts(schools);
	const epochs = new Epochs(starts);
	const epoch = epochs.sql(table, asOfDay);
	const dayOf = (number: number) => (starts.length === 0 ? null : epochs.dayOf(number));
	const met = (await metCells(engine, from, { text: `t.${quoteIdent(column)}` }, epoch)).map((each) => {
		const { text } = each.cells;
		const day = dayOf(each.epoch);
		const found = text === null ? null : resolver.resolve(text, day);
		if (text !== null && found) {
			names.add({
				kind: 'school',
				text,
				period: epochs.period(each.epoch),
				code: found.code,
				reached: found.reached,
				score: found.score,
				doubt: schoolMatches.doubtOf(found),
				rows: each.rows,
				inputs: each.inputs,
				candidates: () => resolver.candidates(text, day)
			});
		}
		return { text, epoch: each.epoch, found };
	});
	for (const school of schools) {
		const period = { first: school.validFrom, last: school.validTo };
		names.offer('school', { code: school.code, name: calledOn(school, school.validTo), period });
	}
	await putRows(
		engine,
		map,
		{ text: 'VARCHAR', epoch: 'INTEGER', code: 'VARCHAR', warning: 'VARCHAR', detail: 'VARCHAR' },
		met.map(({ text, epoch: at, found }): PutCell[] => [
			text,
			at,
			found?.code ?? null,
			found?.warning ?? null,
			found?.detail ?? null
		])
	);
	return {
		epoch,
		said: schoolMatches.warnings.filter((code) => met.some(({ found }) => found?.warning === code))
	};
}

async function readSchools(engine: Engine): Promise<School[]> {
	const table = await engine.query(
		raw(
			'SELECT code, name, former_name, renamed_on, valid_from, valid_to, merged_into FROM schools ORDER BY code'
		)
	);
	const day = (cell: unknown) => (cell === null || cell === undefined ? null : Number(cell));
	return table.rows().map((row) => ({
		code: String(row.code),
		name: String(row.name),
		formerName: textOf(row.former_name),
		renamedOn: day(row.renamed_on),
		validFrom: day(row.valid_from),
		validTo: day(row.valid_to),
		mergedInto: textOf(row.merged_into)
	}));
}
