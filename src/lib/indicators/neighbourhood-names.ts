/**
 * SQL that writes the name of a neighbourhood one way, to compare: lower case without diacritics, `TDP 03`, `Tổ 3` and
 * `Tổ dân phố số 3` alike. Kinds stay apart: a ward may have a tổ dân phố and a khu dân cư of the same number.
 */
function comparable(name: string): string {
	const words = `regexp_replace(replace(strip_accents(lower(${name})), 'đ', 'd'), '[^a-z0-9]+', ' ', 'g')`;
	const steps: [pattern: string, by: string][] = [
		['([a-z])([0-9])', '\\1 \\2'],
		['\\b(tdp|to dan pho|to)\\b', 'to dan pho'],
		['\\b(kdc)\\b', 'khu dan cu'],
		['\\bso ([0-9])', '\\1'],
		['\\b0+([0-9])', '\\1']
	];
	return `trim(${steps.reduce((text, [pattern, by]) => `regexp_replace(${text}, '${pattern}', '${by}', 'g')`, words)})`;
}

/**
 * `named (ward, written, neighbourhood)`: what each name that `real` dossiers write stands for, `ward/name`. The register's name
 * where its id (which needs no ward) or name is meant; else the spelling most dossiers of the ward have. One row a ward and spelling.
 */
export const namedNeighbourhoods = `written AS (
	SELECT ward, neighbourhood AS written, ${comparable('neighbourhood')} AS "key", count(*) AS dossiers
	FROM real WHERE trim(neighbourhood) <> '' GROUP BY ALL
),
registered AS (
	SELECT ward, ${comparable('name')} AS "key", min(name) AS name FROM neighbourhoods WHERE name IS NOT NULL GROUP BY ALL
),
named AS (
	SELECT
		written.ward,
		written.written,
		coalesce(written.ward, by_id.ward, '') || '/' || coalesce(
			by_id.name,
			registered.name,
			first_value(trim(written.written)) OVER (
				PARTITION BY written.ward, written."key" ORDER BY written.dossiers DESC, written.written
			)
		) AS neighbourhood
	FROM written
	LEFT JOIN (SELECT lower(id) AS id, min(ward) AS ward, min(coalesce(name, id)) AS name FROM neighbourhoods GROUP BY ALL) AS by_id
		ON by_id.id = lower(trim(written.written)) AND by_id.ward = coalesce(written.ward, by_id.ward)
	LEFT JOIN registered ON registered."key" = written."key" AND registered.ward = written.ward
)`;
