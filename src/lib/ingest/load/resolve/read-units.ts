import type { Engine } from '#lib/engine/engine.ts';
import { raw } from '#lib/sql/sql.ts';
import type { Succession, Unit } from '../units/unit.ts';
import { textOf } from './met.ts';

/** The units of the load, its own and the registry's. */
export async function readUnits(engine: Engine): Promise<Unit[]> {
	const table = await engine.query(
		raw('SELECT code, name, kind, parent, valid_from, valid_to FROM units ORDER BY code, valid_from')
	);
	return table.rows().map((row) => ({
		code: String(row.code),
		name: String(row.name),
		kind: row.kind === 'province' || row.kind === 'district' ? row.kind : 'ward',
		parent: textOf(row.parent),
		validFrom: Number(row.valid_from),
		validTo: row.valid_to === null ? null : Number(row.valid_to)
	}));
}

export async function readSuccessions(engine: Engine): Promise<Succession[]> {
	const table = await engine.query(raw('SELECT from_code, from_date, to_code, to_date FROM unit_succession'));
	return table.rows().map((row) => ({
		fromCode: String(row.from_code),
		fromDate: Number(row.from_date),
		toCode: String(row.to_code),
		toDate: Number(row.to_date)
	}));
}
