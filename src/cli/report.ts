import { AppError } from '#lib/core/errors.ts';
import { sentence } from '#lib/i18n/sentence.ts';

/** The error itself when it has a code, else the code `unexpected` around it. */
export function knownError(error: unknown): AppError {
	if (error instanceof AppError) return error;
	const message = error instanceof Error ? error.message : String(error);
	return new AppError('unexpected', { message }, { cause: error });
}

/** One sentence in each language with its code on stderr; the exit code of the contract. Never a stack trace. */
export function report(error: unknown): number {
	const known = knownError(error);
	const problem = known.toProblem();
	process.stderr.write(`${problem.code}: ${sentence(problem, 'vi')} / ${sentence(problem, 'en')}\n`);
	if (process.env.NHIPSO_DEBUG) console.error(error);
	return known.exitCode;
}
