import { expect, type Page } from '@playwright/test';
import { interactive } from './site.ts';

/** Path of the import page. */
export const IMPORT = '/nhap-du-lieu/';
export const NAM_DINH = 'data/nam-dinh-2020';

/** Chooses a folder, or files, as the picker would: a person opens it by a button, which needs the page's scripts. */
export async function choose(
	page: Page,
	chosen: string | string[] | { name: string; mimeType: string; buffer: Buffer }
): Promise<void> {
	await interactive(page);
	const picker = typeof chosen === 'string' ? 'folder' : 'files';
	await page.locator(`[data-pick=${picker}]`).setInputFiles(chosen);
}

export async function startImport(page: Page): Promise<void> {
	await page.getByRole('button', { name: /^Nạp \d+ tệp$/ }).click();
}

/** Waits until the import has ended well. */
export async function importEnded(page: Page, timeout = 120_000): Promise<void> {
	await expect(page.locator('[data-import=stored]')).toBeVisible({ timeout });
}

/** Clears what the browser keeps for the site, as it does by itself when the disk runs low. */
export async function evict(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const root = await navigator.storage.getDirectory();
		for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
	});
}

/** Waits until the page has read what the browser keeps. */
export async function storeRead(page: Page): Promise<void> {
	await expect(page.locator('#bo-so-lieu').locator('.list li, .empty').first()).toBeVisible();
}

export interface KeptSnapshot {
	id: string;
	hash: string;
	/** Rows by outcome over all files, from its ledger.json. */
	ledger: Record<'rows_in' | 'accepted' | 'rejected' | 'duplicate' | 'ignored', number>;
	/** Files whose size is not the one the index knows, or that are not there. */
	broken: string[];
}

/** What lies in the browser's file system, read by the browser and not by the product's code: the newest index that is whole. */
function keptFiles(page: Page) {
	return page.evaluate(async () => {
		const root = await (
			await navigator.storage.getDirectory()
		).getDirectoryHandle('nhip-so', { create: true });
		const read = async (folder: FileSystemDirectoryHandle, name: string) => {
			try {
				return await (await folder.getFileHandle(name)).getFile();
			} catch {
				return null;
			}
		};
		type Index = {
			generation: number;
			snapshots: { id: string; folder: string; files: Record<string, number> }[];
		};
		const newestIndex = async () => {
			let index: Index = { generation: 0, snapshots: [] };
			for (const slot of ['index.0', 'index.1']) {
				try {
					const text = (await (await read(root, slot))?.text()) ?? '';
					const found = JSON.parse(text.slice(text.indexOf('\n') + 1)) as Index;
					if (found.generation > index.generation) index = found;
				} catch {
					// Not whole, or being written: the other one holds.
				}
			}
			return index;
		};
		const lookAt = async (index: Index) => {
			const all = await root.getDirectoryHandle('snapshots', { create: true });
			let folders = 0;
			for await (const _ of all.keys()) folders += 1;
			const snapshots = [];
			for (const { id, folder, files } of index.snapshots) {
				const place = await all.getDirectoryHandle(folder);
				const names: string[] = [];
				for await (const name of place.keys()) names.push(name);
				const broken = [];
				const json: Record<string, string> = {};
				for (const [name, size] of Object.entries(files)) {
					const file = await read(place, name);
					if (file?.size !== size) broken.push(name);
					if (file && name.endsWith('.json')) json[name] = await file.text();
				}
				snapshots.push({ id, strays: names.filter((name) => !(name in files)), broken, json });
			}
			return { snapshots, folders };
		};
		for (;;) {
			const index = await newestIndex();
			try {
				return await lookAt(index);
			} catch (error) {
				// What was listed when the look began may have been swept since; then what is listed now is looked at.
				if ((await newestIndex()).generation === index.generation) throw error;
			}
		}
	});
}

/** The rows of a `ledger.json`, by what became of them, added up. */
export function ledgerSums(text: string) {
	const sums = { rows_in: 0, accepted: 0, rejected: 0, duplicate: 0, ignored: 0 };
	for (const entry of JSON.parse(text) as (typeof sums)[])
		for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += entry[key];
	return sums;
}

/** The snapshots the browser keeps, and how many folders there are for them. */
export async function keptSnapshots(page: Page): Promise<{ snapshots: KeptSnapshot[]; folders: number }> {
	const { snapshots, folders } = await keptFiles(page);
	return {
		folders,
		snapshots: snapshots.map(({ id, broken, json }) => {
			const ledger = ledgerSums(json['ledger.json']!);
			const { snapshotHash: hash } = JSON.parse(json['manifest.json']!) as { snapshotHash: string };
			return { id, hash, ledger, broken };
		})
	};
}

/** Files in a kept snapshot's folder that are not the snapshot's. */
export async function strayFiles(page: Page): Promise<string[]> {
	return (await keptFiles(page)).snapshots.flatMap(({ strays }) => strays);
}

/** Id of the one snapshot the page lists. It is listed a moment after its import has ended. */
export async function storedId(page: Page, timeout?: number): Promise<string> {
	const listed = page.locator('[data-stored]');
	await expect(listed).toHaveCount(1, { timeout });
	return (await listed.getAttribute('data-stored'))!;
}

/** A JSON file of a kept snapshot. */
export async function keptJson(page: Page, id: string, name: string): Promise<unknown> {
	const kept = (await keptFiles(page)).snapshots.find((each) => each.id === id);
	return JSON.parse(kept!.json[name]!);
}
