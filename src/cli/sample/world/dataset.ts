import type { IsoDate } from '#lib/core/dates.ts';
import type { OutFile } from '../core/out-file.ts';
import { utf8 } from '../formats/csv.ts';

export interface DatasetWords {
	title: { vi: string; en: string };
	asOf: IsoDate;
	districts: readonly string[];
	campaigns: readonly { from: IsoDate; to: IsoDate; title: { vi: string; en: string } }[];
}

/** `dataset.json`: what the folder is, marked synthetic. */
export function datasetFile({ title, asOf, districts, campaigns }: DatasetWords): OutFile {
	const json = { title, synthetic: true, asOf, district: districts[0], scope: districts, campaigns };
	return { path: 'dataset.json', bytes: utf8(JSON.stringify(json, null, '\t') + '\n') };
}
