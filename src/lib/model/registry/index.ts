/**
 * What the project knows without any file: administrative units and how they became one another, procedures, and
 * non-working days of 2016–2026. A dataset's own rows come on top. A code means nothing without a date: join
 * on (code, date), never on the code alone.
 */
import { objectsOf } from './columnar.ts';
import holidayTable from './holidays.json' with { type: 'json' };
import procedureTable from './procedures.json' with { type: 'json' };
import type { RegistryHoliday, RegistryProcedure, RegistrySuccession, RegistryUnit } from './rows.ts';
import successionTable from './successions.json' with { type: 'json' };
import unitTable from './units.json' with { type: 'json' };

export type { RegistryHoliday, RegistryProcedure, RegistrySuccession, RegistryUnit } from './rows.ts';

export const registryUnits: readonly RegistryUnit[] = objectsOf<RegistryUnit>(unitTable, {
	population: null,
	households: null,
	deprivation: null,
	officers: null,
	trained_officers: null,
	legal_basis: null
});

export const registrySuccessions: readonly RegistrySuccession[] = objectsOf<RegistrySuccession>(
	successionTable,
	{ legal_basis: null }
);

export const registryProcedures: readonly RegistryProcedure[] = objectsOf<RegistryProcedure>(procedureTable, {
	valid_to: null,
	superseded_by: null
});

export const registryHolidays: readonly RegistryHoliday[] = objectsOf<RegistryHoliday>(holidayTable, {});
