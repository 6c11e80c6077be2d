import type { Page } from '@playwright/test';
import type { Random } from './random.ts';

/** Steps of the hand on the first page, by real input events, one a frame at most. */
export interface Gestures {
	/** Draws a brush over the trend from one month to others, back and forth, and takes it back. */
	brush(moves: number): Promise<void>;
	/** Clicks a row of the wards or of the procedures. */
	bar(): Promise<void>;
	/** Ticks or unticks a channel in the filters. */
	channel(): Promise<void>;
	/** Lets go of everything. */
	clear(): Promise<void>;
}

export function gesturesOn(page: Page, random: Random): Gestures {
	const frame = () =>
		page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))));
	const boxes = async (chart: string) => {
		const columns = page.locator(`${chart} svg [data-mark]`);
		await columns.first().waitFor();
		// Scrolled and looked at in one go: what follows when the hand has rested may move the page between the two.
		const found = await columns.evaluateAll((marks) => {
			marks[0]?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
			return marks.map((mark) => {
				const { x, y, width, height } = mark.getBoundingClientRect();
				return { x: x + width / 2, y: y + height / 2 };
			});
		});
		return found.filter(({ y }) => y > 0 && y < (page.viewportSize()?.height ?? 0));
	};
	const pick = <Each>(from: readonly Each[]): Each => {
		const found = from[random.whole(from.length)];
		if (found === undefined) throw new RangeError('nothing to point at');
		return found;
	};
	/** As a hand does: it arrives, presses, and lets go later, which is the click. */
	const click = async (x: number, y: number) => {
		await page.mouse.move(x, y);
		await frame();
		await page.mouse.down();
		await frame();
		await page.mouse.up();
		await frame();
	};
	return {
		async brush(moves) {
			const before = page.url();
			const columns = await boxes('#xu-huong');
			const [left, right] = [columns[0], columns.at(-1)];
			if (!left || !right) throw new RangeError('the trend has no columns');
			const at = (share: number) => left.x + (right.x - left.x) * share;
			await page.mouse.move(at(0.2), left.y);
			await page.mouse.down();
			for (let move = 1; move <= moves; move++) {
				// There and back over four fifths of the width, a little further each time.
				const phase = (move / 24) % 2;
				await page.mouse.move(at(0.2 + 0.8 * (phase <= 1 ? phase : 2 - phase)), left.y);
				await frame();
			}
			await page.mouse.up();
			await frame();
			// A drag is one entry of the history: the next begins from the whole trend again.
			if (page.url() !== before) await page.goBack();
			await frame();
		},
		async bar() {
			const { x, y } = pick(await boxes(pick(['#theo-phuong', '#theo-thu-tuc'])));
			await click(x, y);
		},
		async channel() {
			const open = page
				.getByRole('button', { name: /^Bộ lọc/ })
				.and(page.locator('[aria-controls="filters"]'));
			if ((await open.getAttribute('aria-expanded')) !== 'true') await open.click();
			await page.getByRole('button', { name: /^Kênh nộp:/ }).click();
			const options = page.getByRole('group', { name: 'Kênh nộp', exact: true }).getByRole('checkbox');
			for (let tick = 0; tick < 4; tick++) {
				const box = await options.nth(tick % 2).boundingBox();
				if (!box) throw new RangeError('no channel to tick');
				await click(box.x + box.width / 2, box.y + box.height / 2);
			}
			await page.keyboard.press('Escape');
		},
		async clear() {
			const chips = page.getByRole('group', { name: 'Đang lọc', exact: true });
			const clear = chips.getByRole('button', { name: 'Xóa hết', exact: true });
			if (await clear.isVisible()) await clear.click();
			await frame();
		}
	};
}
