import { AppError, type Problem } from '#lib/core/errors.ts';

/** The problem of any error; what is not ours keeps its message. */
export function problemOf(error: unknown): Problem {
	if (error instanceof AppError) return error.toProblem();
	return { code: 'unexpected', params: { message: error instanceof Error ? error.message : String(error) } };
}
