import type { Engine } from '#lib/engine/engine.ts';
import type { Cell } from '#lib/engine/table.ts';
import { raw } from '#lib/sql/sql.ts';

/** A distinct combination of cells, with how many rows say it and in which sheets. */
export interface Met<Name extends string> {
	cells: Record<Name, string | null>;
	epoch: number;
	rows: number;
	inputs: number[];
}

/** Every distinct combination of the expressions and the epoch over a relation `t`, in a fixed order. */
export async function metCells<Name extends string>(
	engine: Engine,
	from: string,
	expressions: Readonly<Record<Name, string>>,
	epoch: string,
	where = 'true'
): Promise<Met<Name>[]> {
	const names = Object.keys(expressions) as Name[];
	const found = await engine.query(
		raw(`SELECT ${names.map((name, index) => `${expressions[name]} AS c${index}`).join(', ')}, ${epoch} AS epoch, t._input AS input,
				count(*) AS n
			FROM ${from} AS t WHERE ${where} GROUP BY ALL ORDER BY ALL`)
	);
	const met: Met<Name>[] = [];
	let last = '';
	for (const row of found.rows()) {
		const texts = names.map((_, index) => textOf(row[`c${index}`]));
		const key = JSON.stringify([texts, row.epoch]);
		const before = met.at(-1);
		if (before && key === last) {
			before.rows += Number(row.n);
			before.inputs.push(Number(row.input));
			continue;
		}
		last = key;
		met.push({
			cells: Object.fromEntries(names.map((name, index) => [name, texts[index]])) as Met<Name>['cells'],
			epoch: Number(row.epoch),
			rows: Number(row.n),
			inputs: [Number(row.input)]
		});
	}
	return met;
}

export function textOf(cell: Cell | undefined): string | null {
	return cell === null || cell === undefined ? null : String(cell);
}
