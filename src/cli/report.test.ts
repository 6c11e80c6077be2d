import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { UsageError } from '#lib/core/errors.ts';
import { knownError } from './report.ts';

it('what the system refuses has a code of its own; only a fault of the program is unexpected', async () => {
	const usage = new UsageError('usage');
	expect(knownError(usage)).toBe(usage);
	const refused: unknown = await readFile('/nowhere/at/all').catch((error: unknown) => error);
	expect(knownError(refused)).toMatchObject({
		code: 'system_refused',
		params: { reason: 'ENOENT', path: '/nowhere/at/all' },
		exitCode: 3
	});
	for (const fault of [new TypeError('x'), 'x', undefined])
		expect(knownError(fault)).toMatchObject({ code: 'unexpected' });
});
