import type { IsoDate } from '#lib/core/dates.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { numberCell } from '#lib/engine/table.ts';
import { hasDimension } from '#lib/indicators/inputs.ts';
import { raw, type Query } from '#lib/sql/sql.ts';
import type { AttendedSession, Ground, GroundSource } from './ground.ts';
import { readNeeds } from './read-needs.ts';
import { readPlaces } from './read-places.ts';
import { shownBarriers } from './shown-barriers.ts';

/**
 * Reads what a snapshot says of its wards and classes besides dossiers. What it does not say is listed in `missing`; nothing is
 * filled in, and groups of people too small to be shown have no number. Rejects with what the engine rejects with.
 */
export async function readGround(engine: Engine, asOf: IsoDate): Promise<Ground> {
	const rows = async (query: Query) => (await engine.query(query)).rows();
	const { wards, neighbourhoods } = await readPlaces(engine, asOf);
	const needs = await readNeeds(engine, asOf);
	const sessions = await readSessions(engine);
	const named = (await rows(raw(BARRIERS))).map((row) => ({
		ward: String(row['ward']),
		reason: String(row['reason']),
		people: Number(row['people'])
	}));
	const barriers = shownBarriers(named);
	const classes = (await rows(raw(CLASSES))).map((row) => ({
		school: String(row['school']),
		class: String(row['class']),
		enrolled: Number(row['enrolled']),
		reached: Number(row['reached'])
	}));
	const [devices] = (await engine.query(raw('SELECT count(need) AS known FROM devices'))).column('known');
	const missing: [GroundSource, boolean][] = [
		['population', wards.every(({ population }) => population === null)],
		['deprivation', wards.every(({ deprivation }) => deprivation === null)],
		['neighbourhood', !(await hasDimension(engine, 'neighbourhood'))],
		['distance', [...wards, ...neighbourhoods].every(({ distance }) => distance === null)],
		['officers', wards.every(({ officers }) => officers === null)],
		['sessions', sessions.length === 0],
		['devices', devices === 0],
		['barriers', barriers.length === 0],
		['attendance', classes.length === 0]
	];
	return {
		wards,
		neighbourhoods,
		needs,
		sessions,
		barriers,
		classes,
		missing: missing.flatMap(([source, absent]) => (absent ? [source] : []))
	};
}

/** Sessions held, each with its ward or that of its school, the earliest of a ward first. */
export async function readSessions(engine: Engine): Promise<AttendedSession[]> {
	const { rows } = await engine.query(raw(SESSIONS));
	return rows().map((row) => ({
		ward: String(row['ward']),
		day: Number(row['held_on']),
		present: numberCell(row['present'])
	}));
}

const SESSIONS = `
	SELECT coalesce(sessions.ward, schools.ward) AS ward, held_on, present
	FROM sessions LEFT JOIN schools ON schools.code = sessions.school
	WHERE coalesce(sessions.ward, schools.ward) IS NOT NULL AND held_on IS NOT NULL
	ORDER BY ward, held_on`;

const BARRIERS = `
	SELECT ward, reason, people FROM (
		SELECT *, row_number() OVER (PARTITION BY ward, reason ORDER BY surveyed_on DESC) AS recency FROM barriers
	) AS dated
	WHERE recency = 1 AND ward IS NOT NULL AND people IS NOT NULL
	ORDER BY ward, reason`;

/**
 * Classes are looked at only where somebody kept a list of who came, and only in grades of which somebody did: the others were not
 * meant to.
 */
const CLASSES = `
	SELECT students.school, students.class,
		count(DISTINCT students.student) AS enrolled,
		count(DISTINCT CASE WHEN attendance.mark = 'present' THEN students.student END) AS reached
	FROM students LEFT JOIN attendance ON attendance.student = students.student
	WHERE students.school IS NOT NULL AND students.class IS NOT NULL AND students.grade IN (
		SELECT came.grade FROM attendance JOIN students AS came ON came.student = attendance.student
		WHERE attendance.mark = 'present'
	)
	GROUP BY students.school, students.class ORDER BY students.school, students.class`;
