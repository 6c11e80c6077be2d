/** How a command is called and what it does. It stands beside the command, which is the one place that knows. */
export interface Usage {
	/** Every way of calling it, without the program's name. */
	synopsis: readonly [string, ...string[]];
	vi: string;
	en: string;
}

/** The usage of commands as text: their ways of calling, then what they do in each language. */
export function usageText(usages: readonly Usage[]): string {
	const blocks = usages.map(({ synopsis, vi, en }) =>
		[...synopsis.map((line) => `nhipso ${line}`), `    ${vi}`, `    ${en}`].join('\n')
	);
	return `${blocks.join('\n\n')}\n`;
}

/** Whether the words ask how a command is used; what follows `--` is a path. */
export function asksForHelp(args: readonly string[]): boolean {
	const end = args.indexOf('--');
	return (end === -1 ? args : args.slice(0, end)).some((word) => word === '--help' || word === '-h');
}
