import { median } from '../timing.ts';

/** What something took: by the clock, and of all threads of the process. */
export interface Spent {
	ms: number;
	cpuMs: number;
}

export async function timed(work: () => Promise<unknown>): Promise<Spent> {
	const [started, used] = [performance.now(), process.cpuUsage()];
	await work();
	const { user, system } = process.cpuUsage(used);
	return { ms: performance.now() - started, cpuMs: (user + system) / 1000 };
}

/** The median of each. */
export function middle(spent: readonly Spent[]): Spent {
	return { ms: median(spent.map(({ ms }) => ms)), cpuMs: median(spent.map(({ cpuMs }) => cpuMs)) };
}
