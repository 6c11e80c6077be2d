import { isIsoDate, type IsoDate } from '#lib/core/dates.ts';
import { AppError } from '#lib/core/errors.ts';

/** What is named: a ward, a school, a procedure, or an office that receives dossiers. */
const nameKinds = ['ward', 'school', 'procedure', 'office'] as const;
export type NameKind = (typeof nameKinds)[number];

/** What a person said a written name stands for. */
export interface Alias {
	kind: NameKind;
	/** As written; all forms of one `writtenKey` are it. */
	text: string;
	/** Code of the member (of an office: its name as it is to be written); null when it is none. */
	code: string | null;
	/** Why there is none: it lies outside the area the data speaks of, or it is left open on purpose. */
	none?: 'outside' | 'unresolved';
	/** First and last day of which this holds; absent: always. Codes are used again for other wards. */
	from?: IsoDate;
	to?: IsoDate;
	/** Districts or provinces of the data it was said of; absent: of any. A ward's bare name means nothing without them. */
	scope?: readonly string[];
}

/** Reads an alias file, `{"aliases": […]}`. Throws AppError `aliases_invalid` (exit 2) that names the first fault's place. */
export function parseAliases(text: string): Alias[] {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (cause) {
		throw new AppError('aliases_invalid', { field: 'JSON' }, { exitCode: 2, cause });
	}
	const list = isObject(json) ? json.aliases : undefined;
	if (!Array.isArray(list)) throw invalid('aliases');
	return list.map((entry: unknown, index) => parseAlias(entry, `aliases[${index}]`));
}

/** The alias file of these decisions. */
export function formatAliases(aliases: readonly Alias[]): string {
	return `${JSON.stringify({ aliases }, null, '\t')}\n`;
}

const checks: Record<keyof Alias, (value: unknown) => boolean> = {
	kind: (value) => (nameKinds as readonly unknown[]).includes(value),
	text: isName,
	code: (value) => value === null || isName(value),
	none: (value) => value === undefined || value === 'outside' || value === 'unresolved',
	from: isDay,
	to: isDay,
	scope: (value) => value === undefined || (Array.isArray(value) && value.every(isName))
};

function parseAlias(entry: unknown, at: string): Alias {
	if (!isObject(entry)) throw invalid(at);
	for (const name of Object.keys(entry)) if (!(name in checks)) throw invalid(`${at}.${name}`);
	for (const [name, check] of Object.entries(checks)) {
		if (!check(entry[name])) throw invalid(`${at}.${name}`);
	}
	if ((entry.code === null) === (entry.none === undefined)) throw invalid(`${at}.none`);
	return entry as unknown as Alias;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}

function isDay(value: unknown): boolean {
	return value === undefined || (typeof value === 'string' && isIsoDate(value));
}

function invalid(field: string): AppError {
	return new AppError('aliases_invalid', { field }, { exitCode: 2 });
}
