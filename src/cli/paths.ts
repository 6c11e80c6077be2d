import { resolve } from 'node:path';

/** A path as the caller wrote it: npm changes to the project's folder, INIT_CWD is where the caller stood. */
export function callerPath(path: string): string {
	return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
