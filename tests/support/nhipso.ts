import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

export interface Answer {
	/** Exit code; null when a signal ended the command. */
	code: number | null;
	stdout: string;
	stderr: string;
}

/** As `npm run -s nhipso --` starts it, from its sources. */
export const fromSources = ['--import', 'tsx', join(project, 'src/cli/main.ts')];

/**
 * Runs the real command in a process of its own, compiled once for all tests where `compiled-command.ts` has done so: in the project's folder, with `env` over
 * the environment (`INIT_CWD` is where names of files are looked for) and `nodeOptions` before the program.
 */
export function nhipso(
	args: readonly string[],
	{
		env = {},
		nodeOptions = [],
		program = compiled()
	}: { env?: NodeJS.ProcessEnv; nodeOptions?: readonly string[]; program?: readonly string[] } = {}
): Promise<Answer> {
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			[...nodeOptions, ...program, ...args],
			{ cwd: project, env: { ...process.env, ...env }, maxBuffer: 1 << 28 },
			(_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr })
		);
	});
}

function compiled(): readonly string[] {
	const path = process.env.NHIPSO_COMPILED;
	return path === undefined ? fromSources : [path];
}
