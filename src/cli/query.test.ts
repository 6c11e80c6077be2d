import { describe, expect, it } from 'vitest';
import { run } from './query.ts';

describe('what query refuses before it opens anything', () => {
	it.each([
		['argument_missing', []],
		['argument_missing', ['nowhere']],
		['argument_extra', ['nowhere', 'else', '--indicator', 'D1a']],
		['indicator_unknown', ['nowhere', '--indicator', 'D99']],
		['dimension_unknown', ['nowhere', '--indicator', 'D1a', '--by', 'ward,colour']],
		['dimension_repeated', ['nowhere', '--indicator', 'D1a', '--by', 'ward,ward']],
		['dimension_not_offered', ['nowhere', '--indicator', 'E1', '--by', 'channel']],
		['dimension_not_offered', ['nowhere', '--indicator', 'D2', '--where', 'ward=1']],
		['where_invalid', ['nowhere', '--indicator', 'D1a', '--where', 'ward']],
		['date_invalid', ['nowhere', '--indicator', 'D1a', '--from', '2017-02-30']],
		['boundary_not_offered', ['nowhere', '--indicator', 'E4', '--by', 'ward', '--boundary', '2025-07-01']],
		['option_invalid', ['nowhere', '--indicator', 'D1a', '--format', 'xml']],
		['option_invalid', ['nowhere', '--indicator', 'D1a', '--engine', 'abacus']],
		['option_unknown', ['nowhere', '--colour', 'red']]
	])('%s: %j', async (code, args) => {
		await expect(run(args)).rejects.toMatchObject({ code, exitCode: 2 });
	});

	it('a folder that is no snapshot is unreadable input', async () => {
		await expect(run(['/nowhere', '--indicator', 'D1a'])).rejects.toMatchObject({
			code: 'snapshot_missing',
			exitCode: 3
		});
	});
});
