import type { Ledger } from '#lib/state/context.ts';

export interface Balance {
	in: number;
	accepted: number;
	rejected: number;
	duplicate: number;
	ignored: number;
	/** Entries whose outcomes do not add up to their rows: must be 0. */
	unbalanced: number;
}

/** All files together. */
export function balanceOf(ledger: Ledger): Balance {
	const total: Balance = { in: 0, accepted: 0, rejected: 0, duplicate: 0, ignored: 0, unbalanced: 0 };
	for (const entry of ledger) {
		total.in += entry.rows_in;
		total.accepted += entry.accepted;
		total.rejected += entry.rejected;
		total.duplicate += entry.duplicate;
		total.ignored += entry.ignored;
		if (entry.rows_in !== entry.accepted + entry.rejected + entry.duplicate + entry.ignored) total.unbalanced += 1;
	}
	return total;
}

export interface Reason {
	code: string;
	rows: number;
	files: number;
}

/** Rows by reason over all files, most rows first. */
export function reasonsOf(ledger: Ledger): Reason[] {
	const reasons = new Map<string, { rows: number; files: Set<string> }>();
	for (const entry of ledger) {
		for (const [code, rows] of Object.entries(entry.reasons)) {
			const reason = reasons.get(code) ?? { rows: 0, files: new Set<string>() };
			reason.rows += rows;
			reason.files.add(entry.file);
			reasons.set(code, reason);
		}
	}
	return [...reasons]
		.map(([code, { rows, files }]) => ({ code, rows, files: files.size }))
		.sort((one, other) => other.rows - one.rows || one.code.localeCompare(other.code));
}
