import type { ImportStep } from './protocol.ts';

/** How far an import has come. */
export interface ImportProgress {
	step: ImportStep;
	/** Share of the work done, 0 to 1. */
	share: number;
	/** Data rows read so far. */
	rows: number;
	/** Milliseconds left, if it goes on as it went; null while that cannot be told. */
	left: number | null;
}

/** Where each phase ends, as shares of the whole: measured on exports of offices, where reading takes most. */
const ends = {
	engine: 0.03,
	unpack: 0.05,
	read: 0.75,
	store: 0.9,
	facts: 0.93,
	cube: 0.96,
	save: 1
} as const;
const phases = Object.keys(ends) as (keyof typeof ends)[];

/** Share done at a step of the work. */
export function shareOf(step: ImportStep): number {
	const before = phases[phases.indexOf(step.phase) - 1];
	const from = before === undefined ? 0 : ends[before];
	const part = step.phase === 'read' ? step.done : step.phase === 'store' ? step.index / step.count : 0;
	return from + part * (ends[step.phase] - from);
}

/** What is left after `elapsed` milliseconds; nothing is said of the first moments, nor while a file goes on in leaps. */
export function timeLeft(step: ImportStep, share: number, elapsed: number): number | null {
	if (step.phase === 'read' && step.opening) return null;
	return share < 0.08 || elapsed < 1500 ? null : (elapsed * (1 - share)) / share;
}
