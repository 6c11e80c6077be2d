import type { Engine } from '#lib/engine/engine.ts';
import { raw } from '#lib/sql/sql.ts';

/** Whether any dossier names its neighbourhood. Snapshots of earlier versions have no such column, which is a no. */
export async function namesNeighbourhoods(engine: Engine): Promise<boolean> {
	const columns = await engine.query(
		raw("SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'facts'")
	);
	if (!columns.column('name').includes('neighbourhood')) return false;
	const { column } = await engine.query(
		raw('SELECT EXISTS (SELECT 1 FROM facts WHERE neighbourhood IS NOT NULL) AS found')
	);
	const [found] = column('found');
	return found === true || found === 1;
}
