import { AppError, type Problem } from '#lib/core/errors.ts';
import { loadSentences } from '#lib/i18n/load-sentence.ts';

/** The error itself when it has a code, else `system_refused` or `unexpected` around it. */
export function knownError(error: unknown): AppError {
	if (error instanceof AppError) return error;
	// A full disk, a folder that may not be written to: the system's refusal, not a fault of the program.
	const { code, path, syscall } = (error ?? {}) as NodeJS.ErrnoException;
	if (error instanceof Error && code !== undefined && syscall !== undefined)
		return new AppError('system_refused', { reason: code, path: path ?? syscall }, { cause: error });
	const message = error instanceof Error ? error.message : String(error);
	return new AppError('unexpected', { message }, { cause: error });
}

/** One sentence in each language with its code on stderr; the exit code of the contract. Never a stack trace. */
export async function report(error: unknown): Promise<number> {
	const known = knownError(error);
	await warn(known.toProblem());
	if (process.env.NHIPSO_DEBUG) console.error(error);
	return known.exitCode;
}

/** A problem's code and its sentence in each language, as one line on stderr. */
export async function warn(problem: Problem): Promise<void> {
	const { vi, en } = await loadSentences(problem);
	process.stderr.write(`${problem.code}: ${vi} / ${en}\n`);
}
