import type { Ledger } from '#lib/state/context.ts';

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
