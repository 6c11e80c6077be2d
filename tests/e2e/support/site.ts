import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

export const DATASET = '/snapshots/thanh-xuan-2017';

/** What the pages show unless asked for something else: twelve months to the last day with data, and the twelve before. */
export const DEFAULT_PERIOD = {
	now: ['2017-03-01', '2018-02-28'],
	before: ['2016-03-01', '2017-02-28']
} as const;

/** One page of every kind. */
export const PAGES = [
	'/',
	'/phuong/',
	'/phuong/00343/',
	'/truong/',
	'/truong/010095001/',
	'/thu-tuc/',
	'/thu-tuc/1.001193/',
	'/tiep-can/',
	'/tiep-can/thiet-bi/',
	'/tiep-can/hieu-qua/',
	'/tiep-can/du-bao/',
	'/tiep-can/ke-hoach/',
	'/du-lieu/',
	'/nhap-du-lieu/',
	'/phuong-phap/'
] as const;

/** Waits until the page has its cube and answers the hand, and charts below the window are drawn. */
export async function interactive(page: Page): Promise<void> {
	await marked(page, 'nhipso:interactive');
	await expect(page.locator('main .stand')).toHaveCount(0);
}

/** Waits until DuckDB-Wasm runs and holds the snapshot. */
export async function engineReady(page: Page): Promise<void> {
	await marked(page, 'nhipso:engine-ready');
}

async function marked(page: Page, name: string): Promise<void> {
	await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name, {
		timeout: 30_000
	});
}

export async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await interactive(page);
}

export function chart(page: Page | Locator, title: string): Locator {
	return page.getByRole('figure', { name: title, exact: true });
}

/** The words of a chart's marks, as screen readers say them. */
export async function marksOf(figure: Locator): Promise<string[]> {
	return figure
		.locator('svg [data-mark]')
		.evaluateAll((marks) =>
			marks.map((mark) => (mark.getAttribute('aria-label') ?? '').replace(/\s+/g, ' '))
		);
}

/** Opens the table twin of a chart and reads it: heading and rows as shown. */
export async function twin(figure: Locator): Promise<{ head: string[]; rows: string[][] }> {
	const table = figure.locator('table');
	if (!(await table.isVisible())) await figure.locator('details.twin > summary').click();
	await expect(table).toBeVisible();
	const all = figure.getByRole('button', { name: /^Hiện cả .* dòng$/ });
	if (await all.isVisible()) await all.click();
	return {
		head: (await table.getByRole('columnheader').allInnerTexts()).map(tidy),
		rows: await readRows(table)
	};
}

/** The rows of a table's body as shown. */
export async function readRows(table: Locator): Promise<string[][]> {
	const rows = await table
		.locator('tbody tr')
		.evaluateAll((list) =>
			list.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''))
		);
	return rows.map((row) => row.map(tidy));
}

/** Takes a file from a chart's menu, as a reader does. */
export async function download(figure: Locator, format: string): Promise<{ name: string; bytes: Buffer }> {
	const page = figure.page();
	await figure.getByRole('button', { name: 'Tải về và chia sẻ' }).click();
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		figure.getByRole('menuitem', { name: `Tải ${format}`, exact: true }).click()
	]);
	return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Text with its white space, no-break spaces too, as single spaces. */
export function tidy(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
