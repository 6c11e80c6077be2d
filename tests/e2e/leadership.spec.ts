import { expect, test } from './fixtures.ts';
import { percent, whole, wilson } from './support/numbers.ts';
import { count, type Count } from './support/raw-dossiers.ts';
import { chart, DEFAULT_PERIOD, interactive, marksOf, open, tidy, twin } from './support/site.ts';

/** A leader: how much is filed online, where it lags, why, and how to pass the view on. Figures are counted from the raw files. */

const wards: Record<string, string> = {
	'00343': 'Nhân Chính',
	'00346': 'Thượng Đình',
	'00349': 'Khương Trung',
	'00352': 'Khương Mai',
	'00355': 'Thanh Xuân Trung',
	'00358': 'Phương Liệt',
	'00361': 'Hạ Đình',
	'00364': 'Khương Đình',
	'00367': 'Thanh Xuân Bắc',
	'00370': 'Thanh Xuân Nam',
	'00373': 'Kim Giang'
};
const inWard = (code: string | null) => (dossier: { ward: string | null }) => dossier.ward === code;
const lede = ({ numerator, denominator }: Count) =>
	`${whole(numerator)} trong ${whole(denominator)} hồ sơ nộp trực tuyến: ${percent(numerator / denominator)}.`;
const cases = ({ denominator }: Count) => `n = ${whole(denominator)}`;
const ratio = ({ numerator, denominator }: Count) => `${whole(numerator)} / ${whole(denominator)}`;

test('the overview says take-up, how sure it is and what it was before', async ({
	page,
	request,
	dossiers
}) => {
	const now = count(dossiers, ...DEFAULT_PERIOD.now);
	const before = count(dossiers, ...DEFAULT_PERIOD.before);
	const change = now.numerator / now.denominator - before.numerator / before.denominator;

	// The same words are in the page as it is sent, before any script.
	const sent = tidy(await (await request.get('/')).text());
	expect(sent).toMatch(/<h1[^>]*>Tổng quan<\/h1>/);
	expect(sent).toContain(lede(now));

	await open(page, '/');
	const main = page.getByRole('main');
	await expect(main.getByRole('heading', { level: 1 })).toHaveText('Tổng quan');
	await expect(main.getByText(lede(now))).toBeVisible();
	await expect(main.getByText(ratio(now), { exact: true }).first()).toBeVisible();
	const [lower, upper] = wilson(now);
	await expect(main.getByText(`${percent(lower)}–${percent(upper)}`).first()).toBeVisible();
	const points = `${percent(change).replace(' %', '')} điểm %`;
	await expect(main.getByText(lede(now))).toContainText(`Tăng ${points} so với kỳ 01/03/2016 đến 28/02/2017`);
	await expect(main.getByText(`+${points}`).first()).toBeVisible();
	await expect(page.getByText('Dữ liệu mô phỏng', { exact: true }).first()).toBeVisible();
});

test('wards are ranked by the rate counted from the raw files', async ({ page, dossiers }) => {
	await open(page, '/');
	const expected = [...Object.keys(wards), null]
		.map((code) => ({
			name: code === null ? 'Chưa rõ phường' : wards[code],
			...count(dossiers, ...DEFAULT_PERIOD.now, inWard(code))
		}))
		.sort((one, other) => other.numerator / other.denominator - one.numerator / one.denominator)
		.map((ward) => {
			const [lower, upper] = wilson(ward);
			return `${ward.name}: Giá trị ${percent(ward.numerator / ward.denominator)}; Khoảng tin cậy 95 % ${percent(
				lower
			)}–${percent(upper)}; Tử số / mẫu số ${ratio(ward)}`;
		});
	expect(await marksOf(chart(page, 'Tỷ lệ hồ sơ trực tuyến theo phường'))).toEqual(expected);
});

test('a click on a ward filters every chart, and can be undone', async ({ page, dossiers }) => {
	const all = count(dossiers, ...DEFAULT_PERIOD.now);
	const ward = count(dossiers, ...DEFAULT_PERIOD.now, inWard('00361'));
	await open(page, '/');
	const ranking = chart(page, 'Tỷ lệ hồ sơ trực tuyến theo phường');
	const mark = ranking.getByRole('button', { name: /^Hạ Đình:/ });
	await mark.click();

	await expect(page).toHaveURL(/\/\?ward=00361$/);
	await expect(page.getByRole('group', { name: 'Đang lọc' })).toContainText('Phường: Hạ Đình');
	await expect(mark).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByText(lede(ward))).toBeVisible();
	for (const title of [
		'Tỷ lệ hồ sơ trực tuyến theo tháng',
		'Tỷ lệ hồ sơ trực tuyến theo thủ tục',
		'Hồ sơ theo trạng thái',
		'Hồ sơ theo giờ và thứ'
	]) {
		await expect(chart(page, title)).toContainText(cases(ward));
	}
	const bothPeriods = count(dossiers, DEFAULT_PERIOD.before[0], DEFAULT_PERIOD.now[1], inWard('00361'));
	await expect(chart(page, 'Kênh nộp hồ sơ theo tháng')).toContainText(cases(bothPeriods));
	// The chart clicked keeps the wards not chosen, to compare with.
	await expect(ranking).toContainText(cases(all));

	await page.getByRole('button', { name: 'Hoàn tác' }).click();
	await expect(page).toHaveURL(/\/$/);
	await expect(page.getByText(lede(all))).toBeVisible();
	await expect(mark).toHaveAttribute('aria-pressed', 'false');
	await page.getByRole('button', { name: 'Làm lại' }).click();
	await expect(page.getByText(lede(ward))).toBeVisible();
	await page.goBack();
	await expect(page.getByText(lede(all))).toBeVisible();
	await page.goForward();
	await page.getByRole('button', { name: 'Bỏ Phường: Hạ Đình' }).click();
	await expect(page.getByText(lede(all))).toBeVisible();
});

test('a number opens into what it is made of', async ({ page, dossiers }) => {
	const now = count(dossiers, ...DEFAULT_PERIOD.now);
	await open(page, '/');
	await page.getByRole('button', { name: 'Phân tích: Tỷ lệ hồ sơ trực tuyến', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: /^Tỷ lệ hồ sơ trực tuyến/ });
	await expect(dialog).toContainText(`Tử số ${whole(now.numerator)}`, { useInnerText: true });
	await expect(dialog).toContainText(`Mẫu số ${whole(now.denominator)}`, { useInnerText: true });
	await expect(dialog).toContainText('Hồ sơ nộp trực tuyến ÷ tất cả hồ sơ tiếp nhận trong kỳ');

	await dialog.getByRole('button', { name: /^Chia theo:/ }).click();
	await page
		.getByRole('dialog', { name: /^Chia theo:/ })
		.getByRole('radio', { name: 'Thủ tục', exact: true })
		.check();
	const breakdown = chart(dialog, 'Tỷ lệ hồ sơ trực tuyến theo thủ tục');
	await expect(breakdown).toContainText(cases(now));
	const { head, rows } = await twin(breakdown);
	expect(head.slice(0, 3)).toEqual(['Thủ tục', 'Tử số', 'Mẫu số']);
	const sum = (at: number) => rows.reduce((total, row) => total + Number(row[at]!.replaceAll('.', '')), 0);
	expect({ numerator: sum(1), denominator: sum(2) }).toEqual(now);
});

test('another period is counted anew, and against another one', async ({ page, dossiers }) => {
	const year = count(dossiers, '2017-01-01', '2017-12-31');
	await open(page, '/');
	await page.getByRole('button', { name: /^Kỳ:/ }).click();
	await page.getByRole('button', { name: 'Năm 2017', exact: true }).click();
	await expect(page).toHaveURL(/\?from=2017-01-01&to=2017-12-31$/);
	await expect(page.getByText(lede(year))).toBeVisible();

	const spring = count(dossiers, '2017-04-01', '2017-06-30');
	const before = count(dossiers, '2016-04-01', '2016-06-30');
	await open(page, '/?from=2017-04-01&to=2017-06-30');
	await page.getByLabel('So với').selectOption('Cùng kỳ năm trước');
	await expect(page).toHaveURL(/compare=year-before/);
	const change = spring.numerator / spring.denominator - before.numerator / before.denominator;
	await expect(page.getByText(lede(spring))).toContainText(
		`Tăng ${percent(change).replace(' %', '')} điểm % so với kỳ 01/04/2016 đến 30/06/2016`
	);
});

test('a copied link shows the same view to somebody else, in either language', async ({
	page,
	context,
	baseURL,
	dossiers
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL! });
	const ward = count(dossiers, '2017-01-01', '2017-12-31', inWard('00343'));
	await open(page, '/?from=2017-01-01&to=2017-12-31&ward=00343');
	await expect(page.getByText(lede(ward))).toBeVisible();
	const trend = chart(page, 'Tỷ lệ hồ sơ trực tuyến theo tháng');
	await trend.getByRole('button', { name: 'Tải về và chia sẻ' }).click();
	await trend.getByRole('menuitem', { name: 'Chép liên kết' }).click();
	await expect(trend.getByRole('status')).toHaveText('Đã chép.');
	const link = await page.evaluate(() => navigator.clipboard.readText());
	const shown = await marksOf(trend);

	const other = await context.newPage();
	await open(other, link);
	await expect(other.getByText(lede(ward))).toBeVisible();
	expect(await marksOf(chart(other, 'Tỷ lệ hồ sơ trực tuyến theo tháng'))).toEqual(shown);

	await other.getByRole('link', { name: 'English' }).click();
	await expect(other).toHaveURL(/\/en\/\?from=2017-01-01&to=2017-12-31&ward=00343/);
	await interactive(other);
	await expect(other.getByRole('heading', { level: 1 })).toHaveText('Overview');
	await expect(other.getByRole('main')).toContainText(
		new RegExp(`${whole(ward.numerator, 'en')} of (the )?${whole(ward.denominator, 'en')} dossiers`)
	);
	await expect(other.getByRole('group', { name: 'Filtered on' })).toContainText('Ward: Nhân Chính');
});

/** Months of the trend's default period, first to last, as `2017-04` would be read. */
const lastDay = (month: string) =>
	new Date(Date.UTC(+month.slice(0, 4), +month.slice(5), 0)).toISOString().slice(0, 10);

test('every chart follows while months are brushed on the trend; letting go is one step that can be undone', async ({
	page,
	context,
	dossiers
}) => {
	const all = count(dossiers, ...DEFAULT_PERIOD.now);
	const brushed = (from: string, to: string) => count(dossiers, `${from}-01`, lastDay(to));
	await open(page, '/');
	const trend = chart(page, 'Tỷ lệ hồ sơ trực tuyến theo tháng');
	const ranking = chart(page, 'Tỷ lệ hồ sơ trực tuyến theo phường');
	const statuses = chart(page, 'Hồ sơ theo trạng thái');
	const months = trend.locator('svg [data-mark]');
	await expect(months).toHaveCount(12);
	const entries = await page.evaluate(() => history.length);
	const centre = async (at: number) => {
		const box = (await months.nth(at).boundingBox())!;
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	};

	// From April (the second month) to December and back to June, in many small moves.
	const [april, june, december] = [await centre(1), await centre(3), await centre(9)];
	await page.mouse.move(april.x, april.y);
	await page.mouse.down();
	await page.mouse.move(december.x, december.y, { steps: 40 });
	await expect(page.getByText(lede(brushed('2017-04', '2017-12')))).toBeVisible();
	await expect(ranking).toContainText(cases(brushed('2017-04', '2017-12')));
	await page.mouse.move(june.x, june.y, { steps: 40 });
	await expect(page.getByText(lede(brushed('2017-04', '2017-06')))).toBeVisible();
	await expect(ranking).toContainText(cases(brushed('2017-04', '2017-06')));
	await expect(statuses).toContainText(cases(brushed('2017-04', '2017-06')));
	// The chart under the hand keeps its months, and nothing is written until the hand lets go.
	await expect(months).toHaveCount(12);
	await expect(trend).toContainText(cases(all));
	expect(await page.evaluate(() => [location.search, history.length])).toEqual(['', entries]);

	await page.mouse.up();
	await expect(page).toHaveURL(/\?from=2017-04-01&to=2017-06-30$/);
	expect(await page.evaluate(() => history.length)).toBe(entries + 1);
	await expect(months).toHaveCount(3);
	await expect(trend).toContainText(cases(brushed('2017-04', '2017-06')));
	expect(await page.evaluate(() => performance.getEntriesByName('nhipso:update').length)).toBeGreaterThan(0);

	// The same as asking for that period outright.
	const other = await context.newPage();
	await open(other, '/?from=2017-04-01&to=2017-06-30');
	await expect(other.getByText(lede(brushed('2017-04', '2017-06')))).toBeVisible();
	for (const figure of ['Tỷ lệ hồ sơ trực tuyến theo phường', 'Tỷ lệ hồ sơ trực tuyến theo tháng']) {
		// What is out of sight follows when the page has time, of which it has little while others have the processor.
		await expect(async () => {
			expect(await marksOf(chart(page, figure))).toEqual(await marksOf(chart(other, figure)));
		}).toPass({ timeout: 20_000 });
	}

	await page.goBack();
	await expect(page).toHaveURL(/\/$/);
	await expect(page.getByText(lede(all))).toBeVisible();
	await expect(months).toHaveCount(12);
	await page.goForward();
	await page.reload();
	await interactive(page);
	await expect(page.getByText(lede(brushed('2017-04', '2017-06')))).toBeVisible();
	await page.goBack();
	await expect(page.getByText(lede(all))).toBeVisible();
});

test('a drag is broken off with Esc, by mouse and by key', async ({ page, dossiers }) => {
	const all = count(dossiers, ...DEFAULT_PERIOD.now);
	const three = count(dossiers, '2017-04-01', '2017-06-30');
	await open(page, '/');
	const months = chart(page, 'Tỷ lệ hồ sơ trực tuyến theo tháng').locator('svg [data-mark]');
	const entries = await page.evaluate(() => history.length);
	await months.nth(1).hover();
	await page.mouse.down();
	await months.nth(3).hover({ force: true });
	await expect(page.getByText(lede(three))).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByText(lede(all))).toBeVisible();
	await page.mouse.up();
	await expect(page.getByText(lede(all))).toBeVisible();

	await months.nth(1).focus();
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Shift+ArrowRight');
	await expect(page.getByText(lede(three))).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByText(lede(all))).toBeVisible();
	expect(await page.evaluate(() => [location.search, history.length])).toEqual(['', entries]);
});

test('the period is dragged along the months of the data', async ({ page, dossiers }) => {
	const all = count(dossiers, ...DEFAULT_PERIOD.now);
	const earlier = count(dossiers, '2016-12-01', '2017-11-30');
	await open(page, '/');
	const entries = await page.evaluate(() => history.length);
	await page.getByRole('button', { name: /^Kỳ:/ }).click();
	const whole = page.getByRole('slider', { name: 'Kỳ: dời cả kỳ' });
	const strip = page.locator('[data-strip]');
	const [held, room] = [(await whole.boundingBox())!, (await strip.boundingBox())!];
	// Twelve months are as wide as they are; three of them to the left.
	const month = held.width / 12;
	const y = room.y + room.height / 2;
	await page.mouse.move(held.x + held.width / 2, y);
	await page.mouse.down();
	await page.mouse.move(held.x + held.width / 2 - 3 * month, y, { steps: 20 });
	await expect(page.getByText(lede(earlier))).toBeVisible();
	await expect(chart(page, 'Tỷ lệ hồ sơ trực tuyến theo tháng')).toContainText(cases(earlier));
	expect(await page.evaluate(() => history.length)).toBe(entries);
	await page.mouse.up();
	await expect(page).toHaveURL(/\?from=2016-12-01&to=2017-11-30$/);
	expect(await page.evaluate(() => history.length)).toBe(entries + 1);

	// By key: each press that is let go is a step.
	await whole.focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(page.getByText(lede(all))).toBeVisible();
	await page.keyboard.press('Escape');
	await page.goBack();
	await page.goBack();
	await page.goBack();
	await expect(page).toHaveURL(/\?from=2016-12-01&to=2017-11-30$/);
	await page.goBack();
	await expect(page).toHaveURL(/\/$/);
	await expect(page.getByText(lede(all))).toBeVisible();
});
