import { tableSpec } from '#lib/model/tables/index.ts';
import type { IndicatorDefinition, Input } from './definition.ts';

/** What the load makes of tables of files, under the table whose rows they are. */
const madeOf: Readonly<Record<string, string>> = { facts: 'dossiers', dossiers_history: 'dossiers' };

/**
 * Tables of the model whose rows an indicator counts, in the order it names them: those whose balance says what its figures
 * leave out. Which of several alternatives the data has is not known here: all of them are named.
 */
export function sourceTables({ requires }: Pick<IndicatorDefinition, 'requires'>): string[] {
	const named = requires.flatMap(alternatives).map((table) => madeOf[table] ?? table);
	return [...new Set(named)].filter((table) => tableSpec(table) !== undefined);
}

function alternatives({ table, or }: Input): string[] {
	return or ? [table, ...alternatives(or)] : [table];
}
