/**
 * Every fault a user can meet has a code. The code is the contract (tests, ledgers and scripts read it);
 * the words, in Vietnamese and English, are found by code in `#lib/i18n`.
 */
export interface Problem {
	/** snake_case, stable across versions. */
	code: string;
	/** What the sentence needs to be useful: file, row, value … Never personal data. */
	params: Record<string, string | number>;
}

/** An error with a code. `exitCode` is what the command line answers: 2 wrong usage, 3 unreadable input. */
export class AppError extends Error {
	readonly code: string;
	readonly params: Record<string, string | number>;
	readonly exitCode: 2 | 3;

	constructor(
		code: string,
		params: Record<string, string | number> = {},
		options: { cause?: unknown; exitCode?: 2 | 3 } = {}
	) {
		super(`${code} ${JSON.stringify(params)}`, { cause: options.cause });
		this.name = 'AppError';
		this.code = code;
		this.params = params;
		this.exitCode = options.exitCode ?? 3;
	}

	toProblem(): Problem {
		return { code: this.code, params: this.params };
	}
}

/** A fault in how a command or URL was written (exit code 2), as against in the data. */
export class UsageError extends AppError {
	constructor(code: string, params: Record<string, string | number> = {}) {
		super(code, params, { exitCode: 2 });
		this.name = 'UsageError';
	}
}
