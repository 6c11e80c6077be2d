import { join } from 'node:path';
import { UsageError } from '#lib/core/errors.ts';
import { parseOptions } from './options.ts';
import { makeFolder } from './output.ts';
import { callerPath } from './paths.ts';
import { writeBulk } from './sample/bulk/write-bulk.ts';
import { campaigns, writeAll, writeCampaign } from './sample/write.ts';
import type { Usage } from './usage.ts';

export const usage: Usage = {
	synopsis: ['sample --campaign NAME --out DIR', 'sample --dossiers N --out DIR [--seed S]', 'sample --all'],
	vi: 'Viết dữ liệu mẫu tổng hợp: một chiến dịch, bao nhiêu hồ sơ tùy ý, hoặc toàn bộ thư mục data/.',
	en: 'Writes synthetic sample data: a campaign, any number of dossiers, or the whole of data/.'
};

const MOST_DOSSIERS = 10_000_000;

/**
 * `sample --campaign NAME --out DIR` · `sample --all` (rewrites data/ and the fixtures of its truth) ·
 * `sample --dossiers N --out DIR [--seed S]`. The same words give the same bytes. Prints what was written as JSON.
 */
export async function run(args: string[]): Promise<number> {
	const options = parseOptions('sample', args, {
		campaign: { type: 'string' },
		all: { type: 'boolean' },
		dossiers: { type: 'string' },
		out: { type: 'string' },
		seed: { type: 'string' }
	});
	const extra = options.positionals[0];
	if (extra !== undefined) throw new UsageError('option_unknown', { command: 'sample', option: extra });
	const [name, count, all] = [options.text('campaign'), options.text('dossiers'), options.flag('all')];
	if ([name !== undefined, count !== undefined, all].filter(Boolean).length !== 1)
		throw new UsageError('argument_missing', {
			command: 'sample',
			argument: '--campaign | --dossiers | --all'
		});
	if (options.text('seed') !== undefined && count === undefined)
		throw new UsageError('option_invalid', { option: '--seed', value: options.text('seed') ?? '' });
	if (all) {
		if (options.text('out') !== undefined)
			throw new UsageError('option_invalid', { option: '--out', value: options.text('out') ?? '' });
		return print(await writeAll(join(import.meta.dirname, '../..')));
	}
	const out = options.text('out');
	if (!out) throw new UsageError('argument_missing', { command: 'sample', argument: '--out' });
	const folder = callerPath(out);
	if (count !== undefined) {
		const dossiers = Number(count);
		if (!/^\d+$/.test(count) || dossiers < 1 || dossiers > MOST_DOSSIERS)
			throw new UsageError('option_invalid', { option: '--dossiers', value: count });
		await makeFolder(folder);
		return print(writeBulk(folder, dossiers, options.text('seed') ?? 'nhip-so'));
	}
	const campaign = Object.hasOwn(campaigns, name ?? '') ? campaigns[name ?? ''] : undefined;
	if (!campaign) throw new UsageError('option_invalid', { option: '--campaign', value: name ?? '' });
	await makeFolder(folder);
	return print({ out, bytes: writeCampaign(await campaign(), folder) });
}

function print(result: Record<string, unknown>): number {
	process.stdout.write(JSON.stringify(result) + '\n');
	return 0;
}
