import { AppError } from '#lib/core/errors.ts';
import type { StoreFiles } from '#lib/store/files.ts';
import { decisionsLog, checkDecisions } from '#lib/rewards/decisions/parse-decisions.ts';
import type { Decision } from '#lib/rewards/decisions/decisions.ts';
import { parseTally } from '#lib/rewards/freeze/parse-tally.ts';
import type { TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { checkRules } from '#lib/rewards/rules/parse-rules.ts';
import type { Rules } from '#lib/rewards/rules/rules.ts';

/** What a browser keeps of a campaign between visits; names are not among it (`names/vault.ts`). */
export interface Kept {
	/** Rules changed on this machine; null: those that came with the dataset. */
	rules: Rules | null;
	decisions: Decision[];
	/** The tally frozen last. */
	frozen: TallyFile | null;
}

/** Reads it back; an absent file is an empty campaign. Rejects with what parsing and the storage throw. */
export async function readKept(files: StoreFiles, dataset: string): Promise<Kept> {
	const [work, frozen] = await Promise.all([
		files.read(pathOf(dataset, 'campaign.json')),
		files.read(pathOf(dataset, 'tally.json'))
	]);
	const none = { rules: null, decisions: [] };
	return {
		...(work ? parsed(await work.text()) : none),
		frozen: frozen ? parseTally(await frozen.text()) : null
	};
}

export async function keepWork(
	files: StoreFiles,
	dataset: string,
	{ rules, decisions }: Omit<Kept, 'frozen'>
): Promise<void> {
	const text = JSON.stringify({ rules, decisions: decisionsLog(decisions) });
	await files.write(pathOf(dataset, 'campaign.json'), new Blob([text]));
}

/** `text`: the tally's file. */
export async function keepFrozen(
	files: StoreFiles,
	dataset: string,
	text: Uint8Array<ArrayBuffer>
): Promise<void> {
	await files.write(pathOf(dataset, 'tally.json'), new Blob([text]));
}

export async function forgetFrozen(files: StoreFiles, dataset: string): Promise<void> {
	await files.remove(pathOf(dataset, 'tally.json'));
}

function parsed(text: string): Omit<Kept, 'frozen'> {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (cause) {
		throw new AppError('campaign_unreadable', {}, { cause });
	}
	const { rules, decisions } = json as { rules: unknown; decisions: unknown };
	return { rules: rules === null ? null : checkRules(rules), decisions: checkDecisions(decisions) };
}

/** The file of a dataset's campaign among the store's files. */
export function pathOf(dataset: string, name: string): string {
	return `rewards/${dataset}/${name}`;
}
