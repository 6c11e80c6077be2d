import type { TableSpec } from '../column.ts';
import { dossiers } from './dossiers.ts';
import { attendance, claims, parentActivation, schools, sessions, students, transfers } from './education.ts';
import {
	barriers,
	clubs,
	devices,
	feeds,
	helpPairs,
	infrastructure,
	outreach,
	stageEvents
} from './outreach.ts';
import { claimedFigures, holidays, procedures, syncReports, targets } from './services.ts';
import { neighbourhoods, pilots, units, unitSuccession } from './territory.ts';

/** Every table of the model, in load order: a table comes after those its rows are resolved against. */
export const tables: readonly TableSpec[] = [
	units,
	unitSuccession,
	neighbourhoods,
	procedures,
	holidays,
	targets,
	claimedFigures,
	schools,
	pilots,
	dossiers,
	syncReports,
	students,
	transfers,
	sessions,
	attendance,
	claims,
	parentActivation,
	outreach,
	devices,
	helpPairs,
	stageEvents,
	barriers,
	clubs,
	infrastructure,
	feeds
];

export function tableSpec(name: string): TableSpec | undefined {
	return tables.find((table) => table.name === name);
}
