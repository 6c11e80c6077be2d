import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import {
	choose,
	evict,
	IMPORT,
	importEnded,
	keptSnapshots,
	NAM_DINH,
	startImport,
	strayFiles
} from './support/importing.ts';
import { percent } from './support/numbers.ts';
import { interactive } from './support/site.ts';

/** Exports dropped in the browser become a snapshot that answers as the command line's does. */
test.use({ sparing: true });

interface Row {
	ward: string | null;
	numerator: number;
	denominator: number;
	value: number | null;
}

/** D1a by ward as the command line answers it from its own snapshot of the same files. */
function commandLine(from: string, to: string): Row[] {
	const words = ['--indicator', 'D1a', '--by', 'ward', '--from', from, '--to', to, '--format', 'json'];
	const args = ['tsx', 'src/cli/main.ts', 'query', 'build/snapshots/nam-dinh-2020', ...words];
	return JSON.parse(execFileSync('npx', args, { encoding: 'utf8' })) as Row[];
}

test('a folder becomes a snapshot; D1a by ward is the command line’s; a reload and a member’s page hold', async ({
	page
}) => {
	await page.goto(IMPORT);
	await choose(page, NAM_DINH);
	await expect(page.locator('[data-seen=yes]')).toHaveCount(15, { timeout: 60_000 });
	await startImport(page);
	await importEnded(page);
	expect(await strayFiles(page)).toEqual([]);

	const built = JSON.parse(readFileSync('build/snapshots/nam-dinh-2020/manifest.json', 'utf8')) as {
		snapshotHash: string;
	};
	const { snapshots, folders } = await keptSnapshots(page);
	expect(snapshots.map(({ id, hash, broken }) => ({ id, hash, broken }))).toEqual([
		{ id: 'nap-nam-dinh-2020', hash: built.snapshotHash, broken: [] }
	]);
	expect(folders).toBe(1);

	const [from, to] = ['2020-01-01', '2020-12-31'];
	await page.goto(`/phuong/?dataset=nap-nam-dinh-2020&from=${from}&to=${to}`);
	await interactive(page);
	await expect(page.locator('.dataset .name')).toHaveText('Nam Định 2020 (dữ liệu mô phỏng)');
	const answered = commandLine(from, to).filter(({ ward }) => ward !== null);
	expect(answered.length).toBeGreaterThan(10);
	for (const { ward, value } of answered) {
		if (value === null) continue;
		const row = page.locator(`main tr:has(a[href$="ma=${ward}"])`);
		await expect(row.first(), ward!).toContainText(percent(value), { useInnerText: true });
	}

	await page.locator('main a[href*="/phuong/mot/"]').first().click();
	await expect(page).toHaveURL(/\/phuong\/mot\/\?.*ma=\d+/);
	const name = await page.getByRole('heading', { level: 1 }).innerText();
	await expect(page.locator('main svg').first()).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	await expect(page.locator('main svg').first()).toBeVisible();

	// Cleared by the browser, as when the disk runs low: pages show the site's own dataset and say so.
	await evict(page);
	await page.goto('/?dataset=nap-nam-dinh-2020');
	await expect(page.getByText('Trình duyệt không còn giữ: Nam Định 2020 (dữ liệu mô phỏng)')).toBeVisible();
	await expect(page.getByRole('alert')).toContainText('không có trong trình duyệt này');
	await expect(page.locator('.dataset .name')).toContainText('Thanh Xuân');
	await expect(page.locator('main svg').first()).toBeVisible();
});

test('cancelled, an import leaves nothing; a second tab is told; afterwards it goes on', async ({
	page,
	context
}) => {
	await page.goto(IMPORT);
	await choose(page, NAM_DINH);
	await startImport(page);
	await expect(page.locator('[data-import=running]')).toContainText('Đang đọc', { timeout: 60_000 });

	const second = await context.newPage();
	await second.goto(IMPORT);
	await choose(second, [`${NAM_DINH}/truong-hoc.csv`, `${NAM_DINH}/ho-so-2020-quy-1.csv`]);
	await startImport(second);
	await expect(second.getByRole('alert')).toContainText('Một thẻ khác của trình duyệt đang nạp');

	await page.getByRole('button', { name: 'Hủy' }).click();
	await expect(page.getByText('Chưa có gì thay đổi')).toBeVisible();
	await second.getByRole('button', { name: 'Đóng' }).click();
	await startImport(second);
	await importEnded(second);
	const { snapshots } = await keptSnapshots(second);
	expect(snapshots.map(({ id }) => id)).toEqual(['nap-ho-so-2020-quy-1']);
	// The first tab hears of it.
	await expect(page.locator('[data-stored=nap-ho-so-2020-quy-1]')).toBeVisible();
});
