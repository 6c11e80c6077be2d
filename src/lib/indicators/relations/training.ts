import { timeDimensions } from '#lib/model/dimensions.ts';
import { raw, sql } from '#lib/sql/sql.ts';
import type { Relation } from '../definition.ts';
import { inPeriod } from '../period.ts';
import { judgedClaims } from './verified.ts';

/** Students marked present at sessions for students; the school is that of the roll, else that of the session. */
const present = `(
	SELECT
		attendance.student,
		sessions.held_on,
		coalesce(students.school, sessions.school) AS school
	FROM attendance
	LEFT JOIN sessions ON sessions.session = attendance.session
	LEFT JOIN students ON students.student = attendance.student
	WHERE attendance.mark = 'present' AND coalesce(sessions.audience, 'students') = 'students'
)`;

/** Enrolment in scope by school: as the schools state it, else as many as the roll has. */
const enrolled = `(
	SELECT code AS school, ward, enrolled_in_scope AS enrolled
	FROM schools WHERE enrolled_in_scope IS NOT NULL
	UNION ALL
	SELECT students.school, max(schools.ward), count(DISTINCT students.student)
	FROM students LEFT JOIN schools ON schools.code = students.school
	WHERE NOT EXISTS (SELECT 1 FROM schools WHERE enrolled_in_scope IS NOT NULL)
	GROUP BY students.school
)`;

const bySchool = { school: 'school', ward: 'ward' } as const;

/** One row a student and session attended, in schools in scope or of no known school. */
export const attended: Relation = {
	id: 'attended',
	grain: { vi: 'lượt học sinh có mặt', en: 'student present at a session' },
	source: () =>
		raw(`(
		SELECT present.student, present.held_on, present.school, enrolled.ward
		FROM ${present} AS present LEFT JOIN ${enrolled} AS enrolled ON enrolled.school = present.school
		WHERE present.school IS NULL OR enrolled.school IS NOT NULL
	) AS attended`),
	date: 'held_on',
	period: 'where',
	columns: bySchool,
	times: timeDimensions,
	boundaries: false
};

/** One row a school with its enrolment in scope. */
export const enrolment: Relation = {
	id: 'enrolment',
	grain: { vi: 'trường', en: 'school' },
	source: () => raw(`${enrolled} AS enrolment`),
	date: null,
	period: 'inside',
	columns: bySchool,
	times: [],
	boundaries: false
};

/** One row a school, with whether a session for students was held there in the period. */
export const schools: Relation = {
	id: 'schools',
	grain: { vi: 'trường', en: 'school' },
	source: (context) => sql`(
		SELECT
			code AS school,
			ward,
			coalesce(ownership, 'public') <> 'private' AS in_scope,
			code IN (
				SELECT school FROM sessions
				WHERE school IS NOT NULL AND coalesce(audience, 'students') = 'students'
					AND ${inPeriod('held_on', context)}
			) AS took_part
		FROM schools
	) AS schools_in_scope`,
	date: null,
	period: 'inside',
	columns: bySchool,
	times: [],
	boundaries: false
};

/** One row a trained student by the day of the first training, with the first verified dossier filed since. */
export const trained: Relation = {
	id: 'trained',
	grain: { vi: 'học sinh đã tập huấn', en: 'trained student' },
	source: ({ asOf }) => sql`(
		SELECT
			*,
			coalesce(event_day, ${asOf}) - first_day AS lag_days
		FROM (
			SELECT
				trained.student,
				trained.first_day,
				trained.school,
				max(schools.ward) AS ward,
				count(verified.submitted_on) > 0 AS verified,
				min(CASE WHEN verified.submitted_on >= trained.first_day THEN verified.submitted_on END) AS event_day
			FROM (
				SELECT student, min(held_on) AS first_day, min(school) AS school
				FROM ${raw(present)} AS present GROUP BY student
			) AS trained
			LEFT JOIN schools ON schools.code = trained.school
			LEFT JOIN (
				SELECT student, submitted_on FROM ${raw(judgedClaims)} AS judged WHERE reason = 'verified'
			) AS verified ON verified.student = trained.student
			GROUP BY trained.student, trained.first_day, trained.school
		) AS followed
	) AS followed_up`,
	date: 'first_day',
	period: 'where',
	columns: bySchool,
	times: timeDimensions,
	boundaries: false
};
