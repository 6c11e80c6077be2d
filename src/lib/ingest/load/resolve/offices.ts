import { fold } from '#lib/core/text.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { quoteIdent, raw } from '#lib/sql/sql.ts';
import { OfficeResolver } from '../offices.ts';
import { putRows, type PutCell } from '../put-rows.ts';
import type { ResolutionContext } from './context.ts';
import { metCells } from './met.ts';

/**
 * Fills the table `map` (text, name) with every text of a column of offices, none included; false when all stay as they are
 * written, so that nothing needs to be joined.
 */
export async function resolveOffices(
	engine: Engine,
	from: string,
	column: string,
	map: string,
	{ aliases, names }: ResolutionContext
): Promise<boolean> {
	const met = await metCells(engine, from, { text: `t.${quoteIdent(column)}` }, '0');
	const written = met.flatMap(({ cells: { text }, rows }) => (text === null ? [] : [{ text, rows }]));
	const units = await engine.query(raw('SELECT DISTINCT name FROM units ORDER BY name'));
	const known = new Set(units.column('name').map((name) => fold(String(name))));
	const resolver = new OfficeResolver(written, aliases, known);
	const period = { first: null, last: null };
	for (const { cells, rows, inputs } of met) {
		if (cells.text === null) continue;
		const { name, reached } = resolver.resolve(cells.text);
		const candidates = reached === 'alias' ? [] : resolver.candidates(name);
		names.add({
			kind: 'office',
			text: name,
			period,
			code: name,
			reached,
			score: null,
			doubt: candidates.length > 0 ? 'nearly' : null,
			rows,
			inputs,
			candidates: () => candidates
		});
		names.offer('office', { code: name, name, period });
	}
	if (written.every(({ text }) => resolver.resolve(text).name === text)) return false;
	await putRows(
		engine,
		map,
		{ text: 'VARCHAR', name: 'VARCHAR' },
		met.map(({ cells: { text } }): PutCell[] => [text, text === null ? null : resolver.resolve(text).name])
	);
	return true;
}
