import { parseArgs } from 'node:util';
import { isIsoDate, type IsoDate } from '#lib/core/dates.ts';
import { UsageError } from '#lib/core/errors.ts';

export interface OptionSpec {
	/** `empty`: an empty value says something. */
	[name: string]: { type: 'string' | 'boolean'; multiple?: boolean; empty?: boolean };
}

export interface Parsed {
	positionals: string[];
	text(name: string): string | undefined;
	texts(name: string): string[];
	flag(name: string): boolean;
}

/**
 * Reads a command's words strictly: an option nobody defined, one without its value, and one given twice that holds one
 * value are usage errors, not guesses. Throws UsageError `option_unknown`, `option_value_missing`,
 * `option_value_extra`, `option_repeated`.
 */
export function parseOptions(command: string, args: string[], options: OptionSpec): Parsed {
	// Not strict: the parser's own words for what is wrong are in one language only.
	const { values, positionals, tokens } = parseArgs({
		args,
		options,
		allowPositionals: true,
		strict: false,
		tokens: true
	});
	const seen = new Set<string>();
	for (const token of tokens) {
		if (token.kind !== 'option') continue;
		const { name, rawName: option, value } = token;
		const spec = Object.hasOwn(options, name) ? options[name] : undefined;
		if (!spec) throw new UsageError('option_unknown', { command, option });
		if (spec.type === 'boolean' && value !== undefined)
			throw new UsageError('option_value_extra', { command, option });
		// `--out --by ward`: the next option is no value, unless it is written as one (`--out=--by`).
		const taken = token.inlineValue === true || !value?.startsWith('-');
		const empty = value === undefined || (value === '' && spec.empty !== true);
		if (spec.type === 'string' && (empty || !taken))
			throw new UsageError('option_value_missing', { command, option });
		if (seen.has(name) && spec.multiple !== true)
			throw new UsageError('option_repeated', { command, option });
		seen.add(name);
	}
	const given = values as Record<string, string | boolean | (string | boolean)[] | undefined>;
	return {
		positionals,
		text(name) {
			const value = given[name];
			return typeof value === 'string' ? value : undefined;
		},
		texts(name) {
			const value = given[name];
			return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
		},
		flag: (name) => given[name] === true
	};
}

/** The choice an option names, the first one without it. Throws UsageError `option_invalid` for any other. */
export function oneOf<Choice extends string>(
	words: Parsed,
	name: string,
	choices: readonly [Choice, ...Choice[]]
): Choice {
	const value = words.text(name);
	if (value === undefined) return choices[0];
	const choice = choices.find((each) => each === value);
	if (choice === undefined) throw new UsageError('option_invalid', { option: `--${name}`, value });
	return choice;
}

/** The date an option names, if it is given. Throws UsageError `date_invalid`. */
export function dateOption(words: Parsed, name: string): IsoDate | undefined {
	const value = words.text(name);
	if (value === undefined || isIsoDate(value)) return value;
	throw new UsageError('date_invalid', { option: `--${name}`, value });
}

/** The first and last day asked for, as a part of a selection. Throws UsageError `date_invalid`. */
export function spanOption(words: Parsed): { from?: IsoDate; to?: IsoDate } {
	const [from, to] = [dateOption(words, 'from'), dateOption(words, 'to')];
	return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The number an option names, if it is given. Throws UsageError `option_invalid` outside the bounds. */
export function numberOption(
	words: Parsed,
	name: string,
	{ least, most, whole }: { least: number; most: number; whole: boolean }
): number | undefined {
	const text = words.text(name);
	if (text === undefined) return undefined;
	const value = Number(text);
	if (text.trim() === '' || !(value >= least && value <= most) || (whole && !Number.isInteger(value)))
		throw new UsageError('option_invalid', { option: `--${name}`, value: text });
	return value;
}

/** The value of an option that cannot be done without. Throws UsageError `argument_missing`. */
export function neededOption(words: Parsed, name: string, command: string): string {
	const value = words.text(name);
	if (value === undefined) throw new UsageError('argument_missing', { command, argument: `--${name}` });
	return value;
}

/** The one word of a command that takes one. Throws UsageError `argument_missing`, `argument_extra`. */
export function onlyWord({ positionals }: Parsed, command: string, argument: string): string {
	const [word, extra] = positionals;
	if (word === undefined) throw new UsageError('argument_missing', { command, argument });
	if (extra !== undefined) throw new UsageError('argument_extra', { command, argument: extra });
	return word;
}

/** The words of a command that takes one or more. Throws UsageError `argument_missing`. */
export function someWords({ positionals }: Parsed, command: string, argument: string): string[] {
	if (positionals.length === 0) throw new UsageError('argument_missing', { command, argument });
	return positionals;
}
