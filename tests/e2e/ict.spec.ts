import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { numberIn, whole } from './support/numbers.ts';
import { count } from './support/raw-dossiers.ts';
import { chart, DEFAULT_PERIOD, download, engineReady, open, readRows, tidy, twin } from './support/site.ts';

/** An IT office: procedures by field and channel, when they come in, and pictures for a report. Counted from the raw files. */

const HOURS = 'Hồ sơ theo giờ và thứ';

async function pick(page: Page, dimension: string, member: string): Promise<void> {
	const trigger = page.getByRole('button', { name: new RegExp(`^${dimension}:`) });
	await trigger.click();
	const panel = page.getByRole('dialog', { name: new RegExp(`^${dimension}:`) });
	await panel.getByRole('checkbox', { name: new RegExp(`^${member}`) }).check();
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
}

test('procedures filtered by channel and field, and the hours of one of them, asked of DuckDB in the page', async ({
	page,
	baseURL,
	dossiers
}) => {
	const engineFiles: string[] = [];
	page.context().on('request', (request) => {
		if (/duckdb.*\.(wasm|js)$/.test(request.url())) engineFiles.push(request.url());
	});
	await open(page, '/thu-tuc/');
	await page.getByRole('button', { name: 'Bộ lọc', exact: true }).click();
	await pick(page, 'Kênh nộp', 'Trực tuyến');
	await pick(page, 'Lĩnh vực', 'Hộ tịch');
	await expect(page).toHaveURL(/field=.*&channel=online|channel=online&field=/);
	const chips = page.getByRole('group', { name: 'Đang lọc' });
	await expect(chips).toContainText('Kênh nộp: Trực tuyến');
	await expect(chips).toContainText('Lĩnh vực: Hộ tịch');

	const chosen = count(
		dossiers,
		...DEFAULT_PERIOD.now,
		({ online, field }) => online && field === 'Hộ tịch'
	).denominator;
	await expect(chart(page, 'Tỷ lệ hồ sơ trực tuyến theo thủ tục')).toContainText(`n = ${whole(chosen)}`);
	const table = page.getByRole('table', { name: /^Các thủ tục/ });
	const head = (await table.getByRole('columnheader').allInnerTexts()).map((text) =>
		text.replace(/[▲▼\s]+$/, '')
	);
	const at = head.indexOf('Hồ sơ');
	const listed = (await readRows(table)).map((row) => row[at]!).filter((text) => /^[\d.]+$/.test(text));
	expect(listed.reduce((sum, text) => sum + numberIn(text), 0)).toBe(chosen);

	// The filters go along to a procedure's own page.
	await table.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).click();
	await expect(page).toHaveURL(/\/thu-tuc\/1\.001193\/?\?.*channel=online/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đăng ký khai sinh');
	const births = count(
		dossiers,
		...DEFAULT_PERIOD.now,
		({ online, procedure }) => online && procedure === '1.001193'
	).denominator;
	const hours = chart(page, HOURS);
	await expect(hours).toContainText(`n = ${whole(births)}`);
	const { head: columns, rows } = await twin(hours);
	expect(columns).toEqual(['Thứ trong tuần', 'Giờ nộp', 'Số hồ sơ']);
	expect(rows.reduce((sum, row) => sum + numberIn(row[2]!), 0)).toBe(births);
	expect(await heated(hours)).toBe(
		rows.filter((row) => row[1] !== 'Không ghi giờ').reduce((sum, row) => sum + numberIn(row[2]!), 0)
	);

	await engineReady(page);
	await hours.getByText('Nguồn số liệu').click();
	await expect(hours.locator('details dl')).toContainText('DuckDB');
	expect(engineFiles).not.toEqual([]);
	expect(new Set(engineFiles.map((url) => new URL(url).origin))).toEqual(new Set([baseURL]));
});

/** Dossiers of all cells of a heatmap, by what its marks say. */
async function heated(figure: Locator): Promise<number> {
	const words = await figure
		.locator('svg [data-mark]')
		.evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
	return words.reduce((sum, text) => sum + numberIn(/Số hồ sơ ([\d.]+)/.exec(tidy(text))?.[1] ?? ''), 0);
}

test('a chart is taken along as a picture, with its origin', async ({ page }) => {
	await open(page, '/thu-tuc/1.001193/');
	for (const title of [HOURS, 'Tỷ lệ hồ sơ trực tuyến theo tháng']) {
		const figure = chart(page, title);
		const png = await download(figure, 'PNG');
		expect(png.name).toMatch(/\.png$/);
		expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
		// Decoded by the browser, and not of one colour.
		const picture = await page.evaluate(async (base64) => {
			const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
			const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
			const canvas = new OffscreenCanvas(image.width, image.height);
			const context = canvas.getContext('2d')!;
			context.drawImage(image, 0, 0);
			const { data } = context.getImageData(0, 0, image.width, image.height);
			return {
				width: image.width,
				height: image.height,
				colours: new Set(new Uint32Array(data.buffer)).size
			};
		}, png.bytes.toString('base64'));
		expect(picture.width).toBeGreaterThan(600);
		expect(picture.height).toBeGreaterThan(200);
		expect(picture.colours).toBeGreaterThan(8);

		const svg = (await download(figure, 'SVG')).bytes.toString('utf8');
		const drawing = await page.evaluate((text) => {
			const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
			return {
				root: parsed.documentElement.localName,
				faults: parsed.querySelectorAll('parsererror').length,
				shapes: parsed.querySelectorAll('rect, path, circle').length,
				text: parsed.documentElement.textContent ?? ''
			};
		}, svg);
		expect(drawing).toMatchObject({ root: 'svg', faults: 0 });
		expect(drawing.shapes).toBeGreaterThan(10);
		expect(tidy(drawing.text)).toContain(title);
		expect(drawing.text).toContain('Dữ liệu mô phỏng');
	}
});
