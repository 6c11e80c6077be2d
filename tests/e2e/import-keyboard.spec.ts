import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { DOUBTFUL_ID, doubtfulNames } from './support/doubtful-names.ts';
import { IMPORT, importEnded, keptJson } from './support/importing.ts';
import { interactive } from './support/site.ts';

/** From the choice of a file to the snapshot on show without a pointer: every step is reached by Tab and done by a key. */
test.use({ sparing: true });

/** Tabs until the target has the focus. */
async function reach(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
	await expect(target).toBeVisible();
	for (let step = 0; step < 80; step += 1) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press(key);
	}
	await expect(target).toBeFocused();
}

test('a file is chosen, a decision overruled, loaded, its names settled, loaded again and opened by keys alone', async ({
	page
}) => {
	// Asked for well before the key: the browser hands choosers over some time after it is told to, and one opened sooner is lost.
	const choosing = page.waitForEvent('filechooser');
	await page.goto(IMPORT);
	await interactive(page);
	await reach(page, page.getByRole('button', { name: 'Chọn tệp' }));
	await page.keyboard.press('Enter');
	await (await choosing).setFiles(doubtfulNames);

	// What was found of a column is overruled, seen, and taken back.
	const file = page.locator('[data-seen=yes]');
	await expect(file).toHaveCount(1);
	await reach(page, file.locator('summary').first());
	await page.keyboard.press('Enter');
	const status = file.getByLabel('“Trạng thái” là cột');
	await reach(page, status);
	const found = await status.inputValue();
	await page.keyboard.press('Home');
	await expect(status).toHaveValue('');
	await expect(
		file
			.locator('tr', { has: page.getByLabel('“Trạng thái” là cột') })
			.locator('td')
			.nth(2)
	).toHaveText('');
	await expect(status).toBeFocused();
	await reach(page, page.getByRole('button', { name: 'Hoàn tác quyết định' }), 'Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(status).toHaveValue(found);

	await reach(page, page.getByRole('button', { name: 'Nạp 1 tệp' }), 'Shift+Tab');
	await page.keyboard.press('Enter');
	await importEnded(page);

	const part = page.getByRole('region', { name: /^Đối chiếu tên/ });
	await reach(page, part.locator('[data-name="Kh. Mai"] button').first());
	await page.keyboard.press('1');
	await expect(part.locator('[data-name="Không Có"] :focus')).toHaveCount(1);
	await reach(page, part.locator('[data-name="Không Có"]').getByRole('button', { name: 'Ngoài phạm vi' }));
	await page.keyboard.press('Enter');
	await expect(part.locator('[data-name="Thanh Xuân"] :focus')).toHaveCount(1);
	await reach(page, part.getByRole('button', { name: 'Nạp lại với 2 quyết định' }), 'Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(part.locator('[data-decided=no]')).toHaveCount(1);
	await importEnded(page);
	const { doubtful } = (await keptJson(page, DOUBTFUL_ID, 'reconcile.json')) as {
		doubtful: { text: string }[];
	};
	expect(doubtful.map(({ text }) => text)).toEqual(['Thanh Xuân']);

	await reach(page, page.locator('[data-import=stored]').getByRole('link').first());
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`dataset=${DOUBTFUL_ID}`));
	await expect(page.locator('.dataset .name')).toHaveText('ho-so');
});
