import { describe, expect, it } from 'vitest';
import { run } from './plan.ts';

describe('what plan refuses', () => {
	it.each([
		['argument_missing', [], 2],
		['argument_missing', ['dir'], 2],
		['argument_extra', ['dir', 'other', '--resources', 'x.json'], 2],
		['file_missing', ['dir', '--resources', '/no/such.json'], 2],
		['resources_invalid', ['dir', '--resources', 'README.md'], 3],
		['resources_unknown_field', ['dir', '--resources', 'package.json'], 3]
	])('%s: %j', async (code, args, exitCode) => {
		await expect(run(args)).rejects.toMatchObject({ code, exitCode });
	});
});
