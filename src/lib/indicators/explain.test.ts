import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node/index.ts';
import { isTimeDimension, type Dimension } from '#lib/model/dimensions.ts';
import { everything, type Filter, type Selection } from '#lib/model/selection.ts';
import { duckdb } from '#lib/sql/dialects/duckdb.ts';
import { raw, sql } from '#lib/sql/sql.ts';
import { catalogue, dimensionsOf } from './catalogue.ts';
import { compile } from './compile.ts';
import { loadFixture } from './testing/fixture.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
	await loadFixture(engine, {});
});
afterAll(() => engine.close());

const filterOn = (dimension: Dimension): Filter =>
	isTimeDimension(dimension)
		? { dimension, op: '>=', value: '2017' }
		: { dimension, op: 'in', values: ['1', null] };

/** Plans the query in a real engine: names, types and grouping are right for every way it can be asked. */
describe.each(catalogue.map((definition) => [definition.id, definition] as const))(
	'%s is valid SQL',
	(_, definition) => {
		it('uncut, cut by each dimension and by two, filtered, in a period, at a boundary date', async () => {
			const offered = dimensionsOf(definition);
			const filtered: Selection = { from: '2017-01-01', to: '2017-12-31', filters: offered.map(filterOn) };
			const questions: [Dimension[], Selection][] = [
				[[], everything],
				[offered.slice(-2), filtered],
				...offered.map((dimension): [Dimension[], Selection] => [[dimension], everything])
			];
			if (definition.relation.boundaries) {
				questions.push([['ward', 'month'], { ...filtered, boundary: '2025-07-01' }]);
			}
			for (const [by, selection] of questions) {
				const query = compile(definition, by, selection, duckdb);
				await engine.query(sql`${raw('EXPLAIN ')}${query}`);
			}
		});
	}
);
