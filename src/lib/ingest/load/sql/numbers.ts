/**
 * Numbers as Vietnamese offices write them: `1.716` is one thousand seven hundred and sixteen, `7,5` seven and a
 * half; units of money, spaces between thousands and words of vagueness ("hơn 500") are set aside. In a number
 * cell of a spreadsheet the point is a decimal point, which `serial` says.
 */
export const numberMacros: readonly string[] = [
	// What is left of a number when currency, spaces and an apostrophe that kept it text are gone.
	`CREATE OR REPLACE TEMP MACRO bare_number(t) AS
		regexp_replace(lower(t), '(^''|\\s|vnđ|vnd|đồng|đ$|₫|^hơn|^trên|^gần|^khoảng|^over|^about|^nearly|[+]$)', '', 'g')`,
	`CREATE OR REPLACE TEMP MACRO integer_of(b) AS CASE
		WHEN regexp_full_match(b, '-?[0-9]{1,15}') THEN CAST(b AS BIGINT)
		WHEN regexp_full_match(b, '-?[0-9]{1,3}([.][0-9]{3}){1,4}') THEN CAST(replace(b, '.', '') AS BIGINT)
		WHEN regexp_full_match(b, '-?[0-9]{1,3}(,[0-9]{3}){1,4}') THEN CAST(replace(b, ',', '') AS BIGINT)
		WHEN regexp_full_match(b, '-?[0-9]{1,15}[.,]0*') THEN CAST(regexp_extract(b, '-?[0-9]+') AS BIGINT)
		WHEN regexp_full_match(b, '-?[0-9]{1,3}([.][0-9]{3}){1,4},0*')
			THEN CAST(replace(regexp_extract(b, '^[^,]+'), '.', '') AS BIGINT)
		END`,
	`CREATE OR REPLACE TEMP MACRO decimal_of(b, pointed) AS CASE
		WHEN regexp_full_match(b, '-?[0-9]{1,15}') THEN CAST(b AS DOUBLE)
		WHEN regexp_full_match(b, '-?[1-9][0-9]{0,2}([.][0-9]{3}){2,4}') THEN CAST(replace(b, '.', '') AS DOUBLE)
		WHEN NOT pointed AND regexp_full_match(b, '-?[1-9][0-9]{0,2}[.][0-9]{3}') THEN CAST(replace(b, '.', '') AS DOUBLE)
		WHEN regexp_full_match(b, '-?[0-9]{0,15}[.][0-9]+(e-?[0-9]+)?') THEN CAST(b AS DOUBLE)
		WHEN regexp_full_match(b, '-?[0-9]{1,15},[0-9]+') THEN CAST(replace(b, ',', '.') AS DOUBLE)
		WHEN regexp_full_match(b, '-?[0-9]{1,3}([.][0-9]{3})+,[0-9]+')
			THEN CAST(replace(replace(b, '.', ''), ',', '.') AS DOUBLE)
		WHEN regexp_full_match(b, '-?[0-9]{1,3}(,[0-9]{3})+[.][0-9]+') THEN CAST(replace(b, ',', '') AS DOUBLE)
		END`,
	`CREATE OR REPLACE TEMP MACRO decimal_or_percent(b, pointed) AS CASE
		WHEN suffix(b, '%') THEN decimal_of(left(b, length(b) - 1), true) / 100 ELSE decimal_of(b, pointed) END`
];

/**
 * SQL of the `bare` number by the decimal mark a person said, the other mark being between thousands; where it is not written so,
 * what SQL `otherwise` makes of it. Of `whole` numbers one with a fraction is none.
 */
export function numberBy(bare: string, mark: ',' | '.', otherwise: string, { whole = false } = {}): string {
	const group = mark === ',' ? '.' : ',';
	const shape = `-?[0-9]{1,15}([${group}][0-9]{3})*([${mark}][0-9]+)?`;
	const number = `TRY_CAST(replace(replace(${bare}, '${group}', ''), '${mark}', '.') AS DOUBLE)`;
	const said = whole ? `CASE WHEN ${number} = round(${number}) THEN CAST(${number} AS BIGINT) END` : number;
	return `CASE WHEN regexp_full_match(${bare}, '${shape}') THEN ${said} ELSE ${otherwise} END`;
}
