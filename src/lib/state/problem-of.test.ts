import { expect, it } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import { problemOf } from './problem-of.ts';

it('a server that does not answer has a code, in the words of any browser', () => {
	// Chromium, Firefox and WebKit, of a file and of a module.
	for (const message of [
		'Failed to fetch',
		'NetworkError when attempting to fetch resource.',
		'Load failed',
		'Failed to fetch dynamically imported module: http://127.0.0.1:4173/a.js',
		'error loading dynamically imported module: http://127.0.0.1:4173/a.js',
		'Importing a module script failed.'
	]) {
		const gone = new TypeError(message);
		expect(problemOf(gone)).toEqual({ code: 'server_unreachable', params: {} });
		expect(problemOf(new AppError('engine_start_failed', { message }, { cause: gone })).code).toBe(
			'server_unreachable'
		);
	}
});

it('a fault of ours keeps its code, any other its message', () => {
	expect(problemOf(new AppError('fetch_failed', { file: 'a', status: 404 })).code).toBe('fetch_failed');
	expect(problemOf(new TypeError('x is not a function'))).toEqual({
		code: 'unexpected',
		params: { message: 'x is not a function' }
	});
});
