import { objectsOf } from '#lib/model/registry/columnar.ts';
import { registryProcedures, type RegistryProcedure } from '#lib/model/registry/index.ts';
import extra from './extra-procedures.json' with { type: 'json' };

export interface Procedure extends RegistryProcedure {
	/** Relative number of dossiers. */
	readonly weight: number;
	/** Fee in đồng where one is due; 0 otherwise. */
	readonly fee: number;
}

/** Relative volumes of the everyday procedures; the others are rare. */
const volumes: Record<string, number> = {
	'2.000815': 16,
	'2.000884': 7,
	'1.001193': 8,
	'1.004873': 6.5,
	'2.000635': 6,
	'1.000656': 2.6,
	'1.000894': 3.4,
	'1.004859': 2.2,
	'1.004222': 6,
	'1.004194': 7.5,
	'1.002755': 2.4,
	'1.003197': 1.2,
	'1.010038': 1,
	'1.003677': 1.6,
	'1.001612': 4,
	'2.000720': 1.8,
	'1.001570': 0.9,
	'1.001266': 1.1,
	'2.000986': 4.2,
	'3.000182': 3,
	'1.001776': 1.6,
	'1.001699': 0.8,
	'1.011607': 0.7,
	'1.012783': 1.3
};

const fees: Record<string, number> = { 'Chứng thực': 10_000, 'Hộ kinh doanh': 100_000, 'Đất đai': 50_000 };

/** The 60 procedures of the samples: the registry's 35 and 25 more (codes not checked against the national portal). */
export const procedures: readonly Procedure[] = [
	...registryProcedures,
	...objectsOf<RegistryProcedure>(extra, { valid_to: null, superseded_by: null })
].map((procedure) => ({
	...procedure,
	weight: volumes[procedure.code] ?? 0.25,
	fee: procedure.has_fee ? (fees[procedure.field] ?? 8_000) : 0
}));

/** Admission to grade 6 is asked for in June and July; certified copies peak in the admission months. */
export function monthFactor(procedure: Procedure, month: number): number {
	if (procedure.code === '3.000182') return month === 6 ? 5 : month === 7 ? 2.5 : 0;
	if (procedure.code === '2.000815') return month >= 6 && month <= 8 ? 1.35 : 1;
	return 1;
}

/** Offered online (levels 3 and 4 of the time). */
export function offeredOnline(procedure: Procedure): boolean {
	return procedure.online_level !== 'information';
}
