import { byText } from '../shared/order.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * A value with the keys of every object in the order of their code units: written by JSON.stringify, the same content is
 * the same text (as in RFC 8785, whose rules for numbers and strings are those of JavaScript). What is undefined is left out.
 */
export function canonical(value: unknown): Json {
	if (Array.isArray(value)) return value.map(canonical);
	if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('a number JSON cannot hold');
	if (typeof value !== 'object' || value === null) return value as Json;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([, each]) => each !== undefined)
			.sort(([a], [b]) => byText(a, b))
			.map(([key, each]) => [key, canonical(each)])
	);
}

/** The text that is hashed: canonical, without white space. */
export function canonicalText(value: unknown): string {
	return JSON.stringify(canonical(value));
}

/** The text of a file: canonical, indented by tabs, lines ended by LF. */
export function canonicalFile(value: unknown): string {
	return `${JSON.stringify(canonical(value), null, '\t')}\n`;
}
