import { describe, expect, it } from 'vitest';
import { parseOptions } from './options.ts';

const spec = {
	out: { type: 'string' },
	by: { type: 'string', empty: true },
	where: { type: 'string', multiple: true },
	list: { type: 'boolean' }
} as const;
const parse = (...args: string[]) => parseOptions('query', args, spec);

describe('options', () => {
	it('reads values apart or joined, in any order among the positionals', () => {
		const words = parse('--out', 'x', 'a', '--where=k=v', '--where', 'k>=2', '--list', '--', '--b');
		expect(words.positionals).toEqual(['a', '--b']);
		expect(words.text('out')).toBe('x');
		expect(words.texts('where')).toEqual(['k=v', 'k>=2']);
		expect(words.flag('list')).toBe(true);
		expect(words.text('by')).toBeUndefined();
	});

	it('takes a value that looks like an option only when it is written as one', () => {
		expect(parse('--out=--x').text('out')).toBe('--x');
	});

	it.each([
		['option_unknown', ['--colour']],
		['option_unknown', ['-x']],
		['option_unknown', ['--__proto__=1']],
		['option_value_missing', ['--out']],
		['option_value_missing', ['--out', '--list']],
		// An empty folder name would be the folder one stands in.
		['option_value_missing', ['--out', '']],
		['option_value_extra', ['--list=yes']],
		['option_repeated', ['--out', 'a', '--out', 'b']],
		['option_repeated', ['--list', '--list']]
	])('%s: %j', (code, args) => {
		expect(() => parse(...args)).toThrow(expect.objectContaining({ code, exitCode: 2 }));
	});

	it('an empty value is one where it says something', () => {
		expect(parse('--by', '').text('by')).toBe('');
	});
});
