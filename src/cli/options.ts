import { parseArgs } from 'node:util';
import { UsageError } from '#lib/core/errors.ts';

export interface OptionSpec {
	[name: string]: { type: 'string' | 'boolean'; multiple?: boolean };
}

export interface Parsed {
	positionals: string[];
	text(name: string): string | undefined;
	texts(name: string): string[];
	flag(name: string): boolean;
}

/** Reads a command's words strictly: an option nobody defined is a usage error, not a guess. */
export function parseOptions(command: string, args: string[], options: OptionSpec): Parsed {
	let parsed;
	try {
		parsed = parseArgs({ args, options, allowPositionals: true, strict: true });
	} catch (error) {
		throw new UsageError('usage', {
			command,
			message: error instanceof Error ? error.message : String(error)
		});
	}
	const values = parsed.values as Record<string, string | boolean | (string | boolean)[] | undefined>;
	return {
		positionals: parsed.positionals,
		text(name) {
			const value = values[name];
			return typeof value === 'string' ? value : undefined;
		},
		texts(name) {
			const value = values[name];
			return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
		},
		flag: (name) => values[name] === true
	};
}
