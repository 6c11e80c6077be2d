import { timingOf, type Timing } from './timing.ts';
import { answering, type ScaleResult } from './cube-scale.ts';

/** Another engine's steps over the cube's, the same steps on both sides. */
export interface Ratio {
	against: 'DuckDB-Wasm SQL' | 'crossfilter2, dossiers' | 'crossfilter2, cells';
	ours: Timing;
	theirs: Timing;
	p50: number;
	p95: number;
	rows: number;
}

export function ratiosOf(result: ScaleResult): Ratio[] {
	const each = answeringCube(result).each;
	const { sql, crossfilter } = result;
	const made: Ratio[] = [];
	const add = (against: Ratio['against'], ours: number[], theirs: Timing, rows: number) => {
		const own = timingOf(ours);
		made.push({ against, ours: own, theirs, p50: theirs.p50 / own.p50, p95: theirs.p95 / own.p95, rows });
	};
	if (sql)
		add(
			'DuckDB-Wasm SQL',
			sql.sample.map((index) => each[index] as number),
			sql.timing,
			sql.rows
		);
	for (const of of ['dossiers', 'cells'] as const) {
		const other = crossfilter[of];
		if (other) add(`crossfilter2, ${of}`, each.slice(0, other.each.length), other.timing, other.rows);
	}
	return made;
}

/** The walk of the cube that is held against the others. */
export function answeringCube({ built, cubes }: ScaleResult) {
	const grain = answering(built);
	const found = cubes.find((cube) => cube.grain === grain);
	if (!found) throw new RangeError(`no cube of grain ${grain}`);
	return found.steps;
}
