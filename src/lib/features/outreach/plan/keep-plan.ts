import { AppError } from '#lib/core/errors.ts';
import type { StoreFiles } from '#lib/store/files.ts';

/** What is kept of a plan to compare others with. */
export interface KeptPlan {
	sessions: number;
	/** Đồng. */
	cost: number;
	/** Expected further online dossiers. */
	gain: number;
}

const pathOf = (dataset: string) => `outreach/${dataset}/plan.json`;

/** Reads it back; null when none is kept. Rejects with `plan_kept_unreadable` and what the storage throws. */
export async function readKeptPlan(files: StoreFiles, dataset: string): Promise<KeptPlan | null> {
	const file = await files.read(pathOf(dataset));
	if (!file) return null;
	try {
		const { sessions, cost, gain } = JSON.parse(await file.text()) as Record<string, unknown>;
		if (typeof sessions === 'number' && typeof cost === 'number' && typeof gain === 'number')
			return { sessions, cost, gain };
	} catch (cause) {
		throw new AppError('plan_kept_unreadable', {}, { cause });
	}
	throw new AppError('plan_kept_unreadable');
}

export async function keepPlan(files: StoreFiles, dataset: string, plan: KeptPlan): Promise<void> {
	await files.write(pathOf(dataset), new Blob([JSON.stringify(plan)]));
}

export async function forgetPlan(files: StoreFiles, dataset: string): Promise<void> {
	await files.remove(pathOf(dataset));
}
