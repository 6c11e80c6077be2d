import { AppError, type Problem } from '#lib/core/errors.ts';
import { byText } from '#lib/core/order.ts';
import { decisionsLog } from '#lib/rewards/decisions/parse-decisions.ts';
import type { TallyFile } from '#lib/rewards/freeze/freeze.ts';
import type { StoreFiles } from '#lib/store/files.ts';
import { readFrozen, readWork, type Work } from './read-kept.ts';

/** What a browser keeps of a campaign between visits; names are not among it (`names/vault.ts`). */
export interface Kept extends Work {
	/** The tally frozen last. */
	frozen: TallyFile | null;
	/** Files that did not hold. */
	aside: Aside[];
	/** Rules and decisions as they lie there now; null where nothing does. */
	text: string | null;
}

/** A file that did not hold when it was read back, whole as it was, until somebody lets it go. */
export interface Aside {
	name: string;
	text: string;
	/** Null where this version finds nothing wrong with it. */
	problem: Problem | null;
}

const WORK = 'campaign.json';
const FROZEN = 'tally.json';

/**
 * Reads it back; an absent file is an empty campaign. Of a faulty file what is sound is used, and the file is put aside
 * whole. Rejects with what the storage throws.
 */
export async function readKept(files: StoreFiles, dataset: string): Promise<Kept> {
	const [workText, frozenText] = await Promise.all([
		textOf(files, pathOf(dataset, WORK)),
		textOf(files, pathOf(dataset, FROZEN))
	]);
	const work = workText === null ? null : readWork(workText);
	const frozen = frozenText === null ? null : readFrozen(frozenText);
	let text = workText;
	if (workText !== null && work?.problem) {
		await putAside(files, dataset, WORK, workText);
		text = await keepWork(files, dataset, work.sound);
	}
	if (frozenText !== null && frozen?.problem) {
		await putAside(files, dataset, FROZEN, frozenText);
		await files.remove(pathOf(dataset, FROZEN));
	}
	return {
		...(work?.sound ?? { rules: null, decisions: [] }),
		frozen: frozen?.sound ?? null,
		aside: await readAside(files, dataset),
		text
	};
}

/** Gives the text that lies there then. */
export async function keepWork(
	files: StoreFiles,
	dataset: string,
	{ rules, decisions }: Work
): Promise<string> {
	const text = JSON.stringify({ rules, decisions: decisionsLog(decisions) });
	await files.write(pathOf(dataset, WORK), new Blob([text]));
	return text;
}

/** Rejects with AppError `campaign_elsewhere` where another tab has kept other work than the text known here: it is not to be written over. */
export async function requireKept(files: StoreFiles, dataset: string, known: string | null): Promise<void> {
	if ((await textOf(files, pathOf(dataset, WORK))) !== known) throw new AppError('campaign_elsewhere');
}

/** `text`: the tally's file. */
export async function keepFrozen(
	files: StoreFiles,
	dataset: string,
	text: Uint8Array<ArrayBuffer>
): Promise<void> {
	await files.write(pathOf(dataset, FROZEN), new Blob([text]));
}

/** Those put aside go too. */
export async function forgetFrozen(files: StoreFiles, dataset: string): Promise<void> {
	await files.remove(pathOf(dataset, FROZEN));
	for (const { name } of await readAside(files, dataset))
		if (name.endsWith(FROZEN)) await forgetAside(files, dataset, name);
}

export async function forgetAside(files: StoreFiles, dataset: string, name: string): Promise<void> {
	await files.remove(pathOf(dataset, name));
}

/** Under a name that no other has; a text that is there already, from a visit that broke off, is not put there again. */
async function putAside(files: StoreFiles, dataset: string, name: string, text: string): Promise<void> {
	const before = await readAside(files, dataset);
	if (before.some((each) => each.text === text)) return;
	const taken = new Set(before.map((each) => each.name));
	let number = 1;
	while (taken.has(asideName(number, name))) number++;
	await files.write(pathOf(dataset, asideName(number, name)), new Blob([text]));
}

async function readAside(files: StoreFiles, dataset: string): Promise<Aside[]> {
	const names = (await files.list(`rewards/${dataset}`))
		.filter((name) => name.startsWith('aside-'))
		.sort(byText);
	const found = await Promise.all(
		names.map(async (name) => {
			const text = await textOf(files, pathOf(dataset, name));
			if (text === null) return [];
			const { problem } = name.endsWith(WORK) ? readWork(text) : readFrozen(text);
			return [{ name, text, problem }];
		})
	);
	return found.flat();
}

async function textOf(files: StoreFiles, path: string): Promise<string | null> {
	return (await (await files.read(path))?.text()) ?? null;
}

function asideName(number: number, name: string): string {
	return `aside-${number}-${name}`;
}

/** The file of a dataset's campaign among the store's files. */
export function pathOf(dataset: string, name: string): string {
	return `rewards/${dataset}/${name}`;
}
