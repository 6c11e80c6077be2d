import { expect, test } from './fixtures.ts';
import { chart, open, tidy, twin } from './support/site.ts';

/** The ICT department: where paper could move online, whether earlier sessions worked, what comes without any, where to go next. */
test.use({ sparing: true });

test('who is missed: the wards with most convertible paper, their reasons, and the dossiers behind them', async ({
	page
}) => {
	await open(page, '/tiep-can/');
	const list = page.getByRole('region', { name: 'Danh sách ưu tiên' });
	const amounts = await list.locator('.amount').allInnerTexts();
	const papers = amounts.map((text) => Number(/^[\d.]+/u.exec(tidy(text))?.[0].replaceAll('.', '')));
	expect(papers).toEqual([...papers].sort((one, other) => other - one));
	// Thượng Đình has no public lower-secondary school: nobody was trained there.
	const untrained = list
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading', { name: 'Thượng Đình' }) });
	await expect(untrained).toContainText('Chưa có buổi tập huấn nào');

	const matrix = chart(page, 'Hồ sơ giấy chuyển được, theo thủ tục và phường');
	const { rows } = await twin(matrix);
	const drawn = rows.reduce((sum, [, , paper]) => sum + Number(paper?.replaceAll('.', '')), 0);
	await expect(page.locator('main')).toContainText(`${drawn.toLocaleString('vi')} hồ sơ nộp giấy`);

	await untrained.getByRole('button', { name: 'Xem hồ sơ của Thượng Đình' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('Phường: Thượng Đình');
	await expect(dialog).toContainText('Công thức');
});
