/** What a file can be. `xml` is the XML Spreadsheet of Excel 2003, `mhtml` its single-file web page. */
export const formats = [
	'csv',
	'tsv',
	'xlsx',
	'ods',
	'html',
	'xls',
	'json',
	'ndjson',
	'parquet',
	'arrow',
	'xml',
	'mhtml'
] as const;
export type Format = (typeof formats)[number];

/** Formats whose numbers are numbers, so that a point in their texts is a decimal point. */
export const pointedFormats: readonly Format[] = [
	'xlsx',
	'ods',
	'xls',
	'json',
	'ndjson',
	'parquet',
	'arrow',
	'xml'
];

export const encodings = [
	'utf-8',
	'utf-8-bom',
	'utf-16le',
	'utf-16be',
	'windows-1258',
	'windows-1252',
	'tcvn3',
	'vni'
] as const;
export type Encoding = (typeof encodings)[number];

/**
 * What a row turned out to be; `units` says under the header in what its columns are given. Only `data` rows are loaded; `header` and
 * `blank` rows are not counted as rows in.
 */
export const rowKinds = ['data', 'header', 'units', 'title', 'banner', 'total', 'note', 'blank'] as const;
export type RowKind = (typeof rowKinds)[number];

/** Years from which spreadsheets count days. */
export const dateSystems = [1900, 1904] as const;
export type DateSystem = (typeof dateSystems)[number];

export const inferredTypes = ['text', 'integer', 'decimal', 'boolean', 'date', 'datetime'] as const;
export type InferredType = (typeof inferredTypes)[number];
