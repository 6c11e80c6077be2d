import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe-core finds against WCAG 2.1 A and AA in the open page: rule, how grave, and where. */
export async function violations(page: Page): Promise<{ rule: string; impact: string; where: string[] }[]> {
	// The site has no frames, and only what is wrong is told in full; the rest takes axe long.
	const { violations: found } = await new AxeBuilder({ page })
		.setLegacyMode()
		.options({ resultTypes: ['violations'] })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
		.analyze();
	return found.map(({ id, impact, nodes }) => ({
		rule: id,
		impact: impact ?? 'unknown',
		where: nodes.map(({ target }) => target.join(' '))
	}));
}
