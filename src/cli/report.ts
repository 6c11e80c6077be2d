import { AppError } from '#lib/core/errors.ts';
import { sentence } from '#lib/i18n/sentence.ts';

/** One sentence in each language with its code on stderr; the exit code of the contract. Never a stack trace. */
export function report(error: unknown): number {
	const known =
		error instanceof AppError
			? error
			: new AppError(
					'unexpected',
					{ message: error instanceof Error ? error.message : String(error) },
					{ cause: error }
				);
	const problem = known.toProblem();
	process.stderr.write(`${problem.code}: ${sentence(problem, 'vi')} / ${sentence(problem, 'en')}\n`);
	if (process.env.NHIPSO_DEBUG) console.error(error);
	return known.exitCode;
}
