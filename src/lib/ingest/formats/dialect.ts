/** How a delimited file is written. */
export interface Dialect {
	/** '' when the file has one column and nothing separates. */
	delimiter: string;
	/** '' when quotes are text. */
	quote: '"' | "'" | '';
	/** What stands before a quote inside a quoted cell: the quote itself (RFC 4180) or a backslash. */
	escape: '"' | "'" | '\\';
}
