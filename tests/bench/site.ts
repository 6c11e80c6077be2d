import { spawn, spawnSync } from 'node:child_process';

export interface Site {
	origin: string;
	close(): Promise<void>;
}

/** Builds the site as `npm run build` does; throws when that fails. */
export function buildSite(): void {
	const { status } = spawnSync('npm', ['run', '-s', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
	if (status !== 0) throw new Error('npm run build failed');
}

/** Serves the folder `build` with the project's own server, on a free port. */
export async function serveSite(): Promise<Site> {
	const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'serve', 'build'], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
	let said = '';
	for await (const chunk of child.stdout) {
		said += String(chunk);
		const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
		if (origin === undefined) continue;
		return {
			origin,
			close: () => {
				child.kill('SIGTERM');
				return ended;
			}
		};
	}
	throw new Error('the server ended before it listened');
}
