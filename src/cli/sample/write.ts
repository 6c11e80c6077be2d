import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Campaign } from './core/campaign.ts';
import { namDinh2020 } from './nam-dinh/index.ts';
import { readme } from './readme.ts';
import { thanhXuan2017 } from './thanh-xuan/index.ts';

/** The datasets that can be generated, by name. */
export const campaigns: Record<string, () => Promise<Campaign>> = {
	'thanh-xuan-2017': thanhXuan2017,
	'nam-dinh-2020': namDinh2020
};

/** Writes a dataset's files into a folder; gives the number of bytes. */
export function writeCampaign(campaign: Campaign, directory: string): number {
	mkdirSync(directory, { recursive: true });
	let bytes = 0;
	for (const file of campaign.files) {
		writeFileSync(join(directory, file.path), file.bytes);
		bytes += file.bytes.length;
	}
	return bytes;
}

/**
 * Rewrites `data/` of a project folder: every dataset and the README; and in `tests/fixtures/` what each
 * dataset holds by the generator's own count (`<dataset>.truth.json`), kept out of the folders that are read.
 */
export async function writeAll(project: string): Promise<Record<string, unknown>> {
	const data = join(project, 'data');
	const fixtures = join(project, 'tests/fixtures');
	mkdirSync(fixtures, { recursive: true });
	const made: Campaign[] = [];
	const bytes: Record<string, number> = {};
	for (const [id, make] of Object.entries(campaigns)) {
		const campaign = await make();
		rmSync(join(data, id), { recursive: true, force: true });
		bytes[id] = writeCampaign(campaign, join(data, id));
		writeFileSync(join(fixtures, `${id}.truth.json`), JSON.stringify(campaign.truth, null, '\t') + '\n');
		made.push(campaign);
	}
	writeFileSync(join(data, 'README.md'), readme(made));
	return { out: data, bytes };
}
