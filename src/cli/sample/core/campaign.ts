import type { OutFile } from './out-file.ts';

/** A generated dataset: the files of its folder, and what they hold for the tests. */
export interface Campaign {
	id: string;
	files: OutFile[];
	truth: Record<string, unknown>;
	/** Lines for the README's table of dossiers by ward. */
	summary: { title: string; byWard: Record<string, number>; names: Record<string, string> };
}
