/**
 * The parts of `facts` that count working days: when the clock of a dossier ended, how long it ran and whether it
 * ran past its due date. Rules of D5 (Decision 766/QĐ-TTg 2022): working days Monday to Friday without holidays; a
 * supplement that was asked and never brought ends the clock when it is asked; time spent waiting for one that was
 * brought is not counted; without a due date the catalogue's limit holds; a due date without a time of day means
 * the end of that day.
 */

/** SQL: `a` is not after `b`. By the moment where both have a time of day, else by the day; unknown is not wrong. */
function inOrder(a: string, b: string): string {
	return `coalesce(CASE
			WHEN ${a}_has_time AND ${b}_has_time THEN ${a} <= ${b}
			ELSE CAST(${a} AS DATE) <= CAST(${b} AS DATE)
		END, true)`;
}

/** Every day with the number of working days up to and including it. One mistyped year must not make it endless. */
export const calendar = `span AS (
	SELECT
		min(day) AS first_day,
		least(
			greatest(max(day), CAST(max(ended_at) AS DATE), CAST(max(due_at) AS DATE), CAST(max(supplemented_at) AS DATE))
				+ CAST(400 + 2 * coalesce(max(statutory_days), 0) AS INTEGER),
			min(day) + 73000
		) AS last_day
	FROM catalogued
),
days AS (
	SELECT CAST(unnest(generate_series(first_day, last_day, INTERVAL 1 DAY)) AS DATE) AS date FROM span
),
working AS (
	SELECT
		date,
		isodow(date) < 6 AND date NOT IN (SELECT "date" FROM holidays WHERE "date" IS NOT NULL) AS working
	FROM days
),
calendar AS (
	SELECT date, working, sum(CAST(working AS INTEGER)) OVER (ORDER BY date) AS working_days FROM working
)`;

/** When the clock ended, and the working-day numbers of the moments that matter. */
export const clock = `ended AS (
	SELECT
		*,
		CASE WHEN supplement_at IS NOT NULL AND supplemented_at IS NULL THEN supplement_at ELSE ended_at END AS clock_end,
		CASE WHEN supplement_at IS NOT NULL AND supplemented_at IS NULL
			THEN supplement_at_has_time ELSE ended_at_has_time END AS clock_end_has_time,
		ended_at IS NOT NULL
			AND coalesce(status NOT IN ('newly_filed', 'not_accepted', 'withdrawn', 'stopped'), true)
			AND ${inOrder('accepted_at', 'ended_at')}
			AND ${inOrder('accepted_at', 'supplement_at')}
			AND ${inOrder('supplement_at', 'ended_at')}
			AND ${inOrder('supplement_at', 'supplemented_at')}
			AND ${inOrder('supplemented_at', 'ended_at')} AS processed
	FROM catalogued
),
clock AS (
	SELECT
		ended.*,
		accepted.working_days AS accepted_number,
		finished.working_days AS end_number,
		due.working_days AS due_number,
		coalesce(answered.working_days - asked.working_days, 0) AS waited
	FROM ended
	LEFT JOIN calendar AS accepted ON accepted.date = ended.day
	LEFT JOIN calendar AS finished ON finished.date = CAST(ended.clock_end AS DATE)
	LEFT JOIN calendar AS due ON due.date = CAST(ended.due_at AS DATE)
	LEFT JOIN calendar AS asked ON asked.date = CAST(ended.supplement_at AS DATE)
	LEFT JOIN calendar AS answered ON answered.date = CAST(ended.supplemented_at AS DATE)
)`;

/** The verdict: length of the clock in working days, and on time or not. */
export const judged = `limits AS (
	SELECT
		clock.*,
		CASE
			WHEN due_at IS NOT NULL AND waited = 0 THEN CAST(due_at AS DATE)
			ELSE pushed.date
		END AS last_allowed_day
	FROM clock
	LEFT JOIN calendar AS pushed
		ON pushed.working
		AND pushed.working_days = waited + CASE
			WHEN due_at IS NOT NULL THEN due_number
			ELSE accepted_number + statutory_days
		END
),
judged AS (
	SELECT
		*,
		CASE WHEN processed THEN end_number - accepted_number - waited END AS processing_days,
		CASE
			WHEN NOT processed OR last_allowed_day IS NULL THEN NULL
			WHEN CAST(clock_end AS DATE) = last_allowed_day AND due_at_has_time AND clock_end_has_time
				THEN CAST(clock_end AS TIME) <= CAST(due_at AS TIME)
			ELSE CAST(clock_end AS DATE) <= last_allowed_day
		END AS on_time
	FROM limits
)`;
