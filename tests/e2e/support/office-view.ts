import type { Page } from '@playwright/test';

/** Opens the office view from the notice that stands in place of rows, once the page has its tally. */
export async function openOfficeView(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Mở bản nội bộ' }).first().click();
}
