import { AppError } from '#lib/core/errors.ts';
import { canonicalText } from '../freeze/canonical.ts';
import type { Decision } from './decisions.ts';
import { checkDecisions, decisionsLog } from './parse-decisions.ts';

/** The log with entries at its end, checked as when it is read: throws what `checkDecisions` throws. */
export function appended(log: readonly Decision[], entries: readonly Decision[]): Decision[] {
	return checkDecisions(decisionsLog([...log, ...entries]));
}

/**
 * A log read from a file, which must begin with the one there is: a log is only appended to. Throws AppError
 * `decisions_part` with the number of the entry from which they differ.
 */
export function continued(log: readonly Decision[], read: readonly Decision[]): readonly Decision[] {
	const entry = partingEntry(log, read);
	if (entry !== null) throw new AppError('decisions_part', { entry });
	return read;
}

/** Number of the first entry of a log that a later one has not, or has otherwise; null where it begins the later one. */
export function partingEntry(before: readonly Decision[], after: readonly Decision[]): number | null {
	const at = before.findIndex((entry, index) => canonicalText(entry) !== canonicalText(after[index] ?? null));
	return at < 0 ? null : at + 1;
}
