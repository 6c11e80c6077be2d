/**
 * What is to be said of a row travels with it in one text: marks joined by RS (U+001E), each `code US detail`
 * (U+001F between). NULL says nothing.
 */
const RS = 'chr(30)';
const US = 'chr(31)';

/** SQL of one mark if `condition` holds, else NULL. `detail` is an SQL expression of text; NULL is no detail. */
export function mark(condition: string, code: string, detail = "''"): string {
	return `CASE WHEN ${condition} THEN '${code}' || ${US} || coalesce(${detail}, '') END`;
}

/** SQL of the marks that are not NULL, as one text, or NULL. */
export function marks(parts: readonly string[]): string {
	return parts.length === 0 ? 'CAST(NULL AS VARCHAR)' : `nullif(concat_ws(${RS}, ${parts.join(', ')}), '')`;
}

/** SQL of the codes in a text of marks, joined by `;`. */
export function markCodes(text: string): string {
	return `replace(regexp_replace(${text}, '\\x1f[^\\x1e]*', '', 'g'), ${RS}, ';')`;
}

/** SQL of the details in a text of marks, joined by `; `; empty text where there are none. */
export function markDetails(text: string): string {
	return `trim(replace(regexp_replace(${text}, '(^|\\x1e)[^\\x1f]*\\x1f', '\\1', 'g'), ${RS}, '; '), '; ')`;
}

/** Macro `showable(text)`: the text if it is short and holds no long number, else nothing: a ledger shows no person. */
export const showableMacro = `CREATE OR REPLACE MACRO showable(t) AS
	CASE WHEN length(t) <= 60 AND NOT regexp_matches(t, '[0-9]{6}') THEN t ELSE '' END`;
