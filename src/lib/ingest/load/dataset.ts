import { isIsoDate, type IsoDate } from '#lib/core/dates.ts';
import { AppError } from '#lib/core/errors.ts';
import type { Manifest } from '#lib/model/snapshot.ts';

/** What `dataset.json` beside the files says of them. Every part may be absent. */
export interface Dataset {
	id: string;
	title: Manifest['title'];
	synthetic: boolean;
	campaigns: Manifest['campaigns'];
	/** Codes of the districts, cities or provinces the files come from: the context of a ward's bare name. */
	scope: string[];
	asOf: IsoDate | null;
}

/** A dataset nobody described: its id is its title. */
export function plainDataset(id: string): Dataset {
	return { id, title: { vi: id, en: id }, synthetic: false, campaigns: [], scope: [], asOf: null };
}

/** Reads `dataset.json`; throws AppError `dataset_invalid` naming the field that is wrong. */
export function parseDataset(id: string, text: string): Dataset {
	const invalid = (field: string) => new AppError('dataset_invalid', { field });
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		throw new AppError('dataset_invalid', { field: 'JSON' }, { cause: error });
	}
	if (!isObject(json)) throw invalid('JSON');
	const plain = plainDataset(id);
	const title = json.title === undefined ? plain.title : bilingual(json.title);
	if (!title) throw invalid('title');
	if (json.synthetic !== undefined && typeof json.synthetic !== 'boolean') throw invalid('synthetic');
	const asOf = json.asOf ?? null;
	if (asOf !== null && !(typeof asOf === 'string' && isIsoDate(asOf))) throw invalid('asOf');
	const scope = typeof json.scope === 'string' ? [json.scope] : (json.scope ?? []);
	if (!Array.isArray(scope) || !scope.every((code) => typeof code === 'string')) throw invalid('scope');
	const listed = json.campaigns ?? [];
	if (!Array.isArray(listed)) throw invalid('campaigns');
	const campaigns = listed.map((each: unknown) => {
		const words = isObject(each) ? bilingual(each.title) : undefined;
		if (!isObject(each) || !words || !isDate(each.from) || !isDate(each.to)) throw invalid('campaigns');
		return { from: each.from, to: each.to, title: words };
	});
	return { id, title, synthetic: json.synthetic === true, campaigns, scope: scope as string[], asOf };
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDate(value: unknown): value is IsoDate {
	return typeof value === 'string' && isIsoDate(value);
}

function bilingual(value: unknown): { vi: string; en: string } | undefined {
	return isObject(value) && typeof value.vi === 'string' && typeof value.en === 'string'
		? { vi: value.vi, en: value.en }
		: undefined;
}
