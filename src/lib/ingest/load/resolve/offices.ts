import { fold } from '#lib/core/text.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { TableSpec } from '#lib/model/column.ts';
import { quoteIdent } from '#lib/sql/sql.ts';
import type { Candidate } from '../../names/reconciliation.ts';
import { OfficeUnits } from '../office-units.ts';
import { OfficeResolver } from '../offices.ts';
import { putRows, type PutCell } from '../put-rows.ts';
import { epochStarts } from '../units/unit.ts';
import type { ResolutionContext } from './context.ts';
import { Epochs } from './epochs.ts';
import { metCells } from './met.ts';
import { readSuccessions, readUnits } from './read-units.ts';

/**
 * Fills the table `map` (text, epoch, name) with every text of a column of offices, none included, in every period it is met in, and
 * gives the SQL of a row's period; null when all stay as they are written, so that nothing needs to be joined. Offices of one name that
 * were of several units are told apart; of one whose unit had ended a person is asked.
 */
export async function resolveOffices(
	engine: Engine,
	{ table, from, column }: { table: TableSpec; from: string; column: string },
	map: string,
	{ aliases, names, asOfDay }: ResolutionContext
): Promise<string | null> {
	const units = await readUnits(engine);
	const epochs = new Epochs(epochStarts(units));
	const epoch = epochs.sql(table, asOfDay);
	const met = await metCells(engine, from, { text: `t.${quoteIdent(column)}` }, epoch);
	const rows = new Map<string, number>();
	for (const { cells, rows: own } of met)
		if (cells.text !== null) rows.set(cells.text, (rows.get(cells.text) ?? 0) + own);
	const written = [...rows].map(([text, count]) => ({ text, rows: count }));
	const resolver = new OfficeResolver(written, aliases, new Set(units.map(({ name }) => fold(name))));
	const offices = new OfficeUnits(units, await readSuccessions(engine));

	const days = new Map<string, number[]>();
	const found = met.flatMap((each) => {
		const { text } = each.cells;
		if (text === null) return [];
		const day = epochs.dayOf(each.epoch);
		const match = resolver.resolve(text, day);
		days.set(match.name, [...(days.get(match.name) ?? []), day]);
		return [{ ...each, text, day, ...match }];
	});
	const apart = new Map([...days].map(([name, own]) => [name, offices.namesByUnit(name, own)]));
	const nameOn = (name: string, day: number) =>
		apart.get(name)?.get(offices.unitOn(name, day)?.code ?? '') ?? name;
	/** Offices of this load whose units came of the one that has ended. */
	const successors = (name: string, day: number): Candidate[] => {
		const codes = offices.succeededOn(name, day).map(({ code }) => code);
		const those = [...days.keys()].filter((each) => codes.includes(offices.unitOn(each, day)?.code ?? ''));
		return those.map((each) => ({ code: each, name: each, score: 1 / codes.length, why: 'succession' }));
	};

	const always = { first: null, last: null };
	for (const { name, reached, day, epoch: at, rows: count, inputs } of found) {
		const shown = nameOn(name, day);
		const over = reached !== 'alias' && offices.isOver(name, day);
		const alike = reached === 'alias' ? [] : resolver.candidates(name);
		names.add({
			kind: 'office',
			text: name,
			period: over ? epochs.period(at) : always,
			code: shown,
			reached,
			score: null,
			doubt: over ? 'unmatched' : alike.length > 0 ? 'nearly' : null,
			rows: count,
			inputs,
			candidates: () => (over ? [...successors(name, day), ...alike] : alike)
		});
		names.offer('office', { code: name, name, period: always });
	}
	if (found.every(({ text, name, day }) => nameOn(name, day) === text)) return null;
	await putRows(
		engine,
		map,
		{ text: 'VARCHAR', epoch: 'INTEGER', name: 'VARCHAR' },
		met.map(({ cells: { text }, epoch: at }): PutCell[] => {
			const day = epochs.dayOf(at);
			return [text, at, text === null ? null : nameOn(resolver.resolve(text, day).name, day)];
		})
	);
	return epoch;
}
