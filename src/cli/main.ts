import { UsageError } from '#lib/core/errors.ts';
import { report } from './report.ts';

/** One command: its words after the name in, an exit code out. Loaded only when asked for. */
type Command = (args: string[]) => Promise<number>;

const commands: Record<string, () => Promise<{ run: Command }>> = {
	sniff: () => import('./sniff.ts'),
	read: () => import('./read.ts'),
	ingest: () => import('./ingest.ts'),
	query: () => import('./query.ts'),
	sample: () => import('./sample.ts'),
	snapshots: () => import('./snapshots.ts'),
	precompress: () => import('./precompress.ts'),
	serve: () => import('./serve.ts')
};

async function main(): Promise<number> {
	const [name, ...args] = process.argv.slice(2);
	const load = name === undefined ? undefined : commands[name];
	try {
		if (!load)
			throw new UsageError('command_unknown', {
				command: name ?? '',
				commands: Object.keys(commands).join(', ')
			});
		return await (await load()).run(args);
	} catch (error) {
		return report(error);
	}
}

process.exitCode = await main();
