import { AppError, type Problem } from '#lib/core/errors.ts';
import { isUnreachable } from '#lib/core/unreachable.ts';

/** The problem of any error; what is not ours keeps its message, but for a server that does not answer. */
export function problemOf(error: unknown): Problem {
	if (isUnreachable(error) || (error instanceof AppError && isUnreachable(error.cause))) {
		return { code: 'server_unreachable', params: {} };
	}
	if (error instanceof AppError) return error.toProblem();
	return { code: 'unexpected', params: { message: error instanceof Error ? error.message : String(error) } };
}
