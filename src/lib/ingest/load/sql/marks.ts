/**
 * What is to be said of a row travels with it in one text: marks joined by RS (U+001E), each `code US detail`
 * (U+001F between). NULL says nothing.
 */
const RS = 'chr(30)';
const US = 'chr(31)';

/** Something to be said of a row: SQL of when, and of what. */
export interface Mark {
	when: string;
	text: string;
}

/** The mark `code` where `condition` holds. `detail` is an SQL expression of text; NULL is no detail. */
export function mark(condition: string, code: string, detail = "''"): Mark {
	return { when: condition, text: `'${code}' || ${US} || coalesce(${detail}, '')` };
}

/** SQL of the code of the first mark in a column. */
export function firstCode(column: string): string {
	return `split_part(${column}, ${US}, 1)`;
}

/** The marks already in a column go on. */
export function carried(column: string): Mark {
	return { when: `${column} IS NOT NULL`, text: column };
}

/**
 * SQL of the marks that hold, as one text, or NULL. First it is asked whether any does: nothing is to be said of most
 * rows, and texts are dear.
 */
export function marks(parts: readonly Mark[]): string {
	if (parts.length === 0) return 'CAST(NULL AS VARCHAR)';
	const texts = parts.map(({ when, text }) => `CASE WHEN ${when} THEN ${text} END`);
	return `CASE WHEN ${parts.map(({ when }) => `(${when})`).join(' OR ')} THEN concat_ws(${RS}, ${texts.join(', ')}) END`;
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
export const showableMacro = `CREATE OR REPLACE TEMP MACRO showable(t) AS
	CASE WHEN length(t) <= 60 AND NOT regexp_matches(t, '[0-9]{6}') THEN t ELSE '' END`;

/** The marks in a text, as the engine gave it. */
export function marksIn(text: string): { code: string; detail: string }[] {
	return text.split('\x1e').map((each) => {
		const [code = '', detail = ''] = each.split('\x1f');
		return { code, detail };
	});
}
