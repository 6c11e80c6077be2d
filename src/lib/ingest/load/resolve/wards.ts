import type { Engine } from '#lib/engine/engine.ts';
import type { TableSpec } from '#lib/model/column.ts';
import { quoteIdent } from '#lib/sql/sql.ts';
import { wardMatches } from '../../names/match.ts';
import { putRows, type PutCell } from '../put-rows.ts';
import { parsePlace, placeForm } from '../../names/place-text.ts';
import { WardResolver, type WardMatch } from '../units/resolve-ward.ts';
import { epochStarts } from '../units/unit.ts';
import type { ResolutionContext } from './context.ts';
import { Epochs } from './epochs.ts';
import { metCells, type Met } from './met.ts';
import { readSuccessions, readUnits } from './read-units.ts';

/**
 * Fills the table `map` (text, epoch, code, warning, detail) with every text of a ward column, none included, in every
 * epoch it is met in, so that a join with it keeps the rows as they are and in their order. With `groups` it also fills
 * that table (text, epoch, code) for the banners of rows without a ward. Gives the SQL of a row's epoch and the
 * warnings there are.
 */
export async function resolveWards(
	engine: Engine,
	{ table, from, column }: { table: TableSpec; from: string; column: string },
	map: string,
	groups: string | null,
	context: ResolutionContext
): Promise<{ epoch: string; said: string[] }> {
	const units = await readUnits(engine);
	const epochs = new Epochs(epochStarts(units));
	const epoch = epochs.sql(table, context.asOfDay);
	const resolver = new WardResolver(units, await readSuccessions(engine), context.scope, context.aliases);
	const name = `t.${quoteIdent(column)}`;
	const own = new Set<string>();
	const met = (await metCells(engine, from, { text: name }, epoch)).map((each) => {
		const { text } = each.cells;
		const found = text === null ? null : resolver.resolve(text, epochs.dayOf(each.epoch));
		if (text !== null && found) logWard(context, resolver, epochs, each, text, found, own);
		const ward = found?.warning === null ? resolver.wardOf(found.code, epochs.dayOf(each.epoch)) : undefined;
		if (ward && ward.parent !== null) own.add(ward.parent);
		return { text, epoch: each.epoch, found };
	});
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
	if (groups !== null) {
		const banners = await metCells(
			engine,
			from,
			{ text: 't._group' },
			epoch,
			`${name} IS NULL AND t._group IS NOT NULL`
		);
		await putRows(
			engine,
			groups,
			{ text: 'VARCHAR', epoch: 'INTEGER', code: 'VARCHAR' },
			banners.map(({ cells: { text }, epoch: at }): PutCell[] => [
				text,
				at,
				wardOfGroup(resolver, text ?? '', epochs.dayOf(at))
			])
		);
	}
	const offered = new Set(
		met.filter(({ found }) => found && found.warning !== null).map((each) => each.epoch)
	);
	for (const at of offered) {
		const day = epochs.dayOf(at);
		for (const unit of resolver.wardsOn(day)) {
			const period = { first: unit.validFrom, last: unit.validTo };
			context.names.offer('ward', { code: unit.code, name: resolver.calledOn(unit, day), period });
		}
	}
	return {
		epoch,
		said: wardMatches.warnings.filter((code) => met.some(({ found }) => found?.warning === code))
	};
}

function logWard(
	{ names }: ResolutionContext,
	resolver: WardResolver,
	epochs: Epochs,
	{ epoch, rows, inputs }: Met<'text'>,
	text: string,
	{ code, reached, score, warning }: WardMatch,
	/** Units above the wards named without doubt: all of them when the candidates are asked for. */
	own: ReadonlySet<string>
): void {
	names.add({
		kind: 'ward',
		text: placeForm(parsePlace(text)),
		period: epochs.period(epoch),
		code,
		reached,
		score,
		doubt: wardMatches.doubtOf({ reached, warning }),
		rows,
		inputs,
		candidates: () =>
			resolver.candidates(text, epochs.dayOf(epoch), own).map(({ unit, score: alike, why }) => ({
				code: unit.code,
				name: resolver.calledOn(unit, epochs.dayOf(epoch)),
				score: alike,
				why
			}))
	});
}

/** The ward a banner names without doubt: the whole text, else its innermost part that does; null where none does. */
function wardOfGroup(resolver: WardResolver, text: string, day: number): string | null {
	for (const part of [text, ...text.split(' / ').reverse()]) {
		const { code, warning } = resolver.resolve(part.replace(/^(UBND|Ủy ban nhân dân)\s+/iu, ''), day);
		if (code !== null && warning === null) return code;
	}
	return null;
}
