import { UsageError } from '#lib/core/errors.ts';
import { report } from './report.ts';
import { asksForHelp, usageText, type Usage } from './usage.ts';

/** One command: how it is used, and its words after the name in, an exit code out. Loaded only when asked for. */
interface Command {
	usage: Usage;
	run: (args: string[]) => Promise<number>;
}

const commands: Record<string, () => Promise<Command>> = {
	sniff: () => import('./sniff.ts'),
	read: () => import('./read.ts'),
	ingest: () => import('./ingest.ts'),
	query: () => import('./query.ts'),
	tally: () => import('./tally.ts'),
	verify: () => import('./verify.ts'),
	effect: () => import('./effect.ts'),
	forecast: () => import('./forecast.ts'),
	plan: () => import('./plan.ts'),
	sample: () => import('./sample.ts'),
	snapshots: () => import('./snapshots.ts'),
	precompress: () => import('./precompress.ts'),
	serve: () => import('./serve.ts')
};

async function main(words: string[]): Promise<number> {
	const [name, ...args] = words;
	try {
		// Called without a word, the usage is the answer to a mistake.
		if (name === undefined) return await help(Object.keys(commands), process.stderr, 2);
		if (name === 'help' || name === '--help' || name === '-h')
			return await help(args.length > 0 ? args : Object.keys(commands), process.stdout, 0);
		if (asksForHelp(args)) return await help([name], process.stdout, 0);
		return await (await command(name)).run(args);
	} catch (error) {
		return await report(error);
	}
}

async function command(name: string): Promise<Command> {
	const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (load) return load();
	throw new UsageError('command_unknown', { command: name, commands: Object.keys(commands).join(', ') });
}

async function help(names: readonly string[], out: NodeJS.WriteStream, code: number): Promise<number> {
	const usages = await Promise.all(names.map(async (name) => (await command(name)).usage));
	out.write(usageText(usages));
	return code;
}

process.exitCode = await main(process.argv.slice(2));
