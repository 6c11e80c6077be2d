import { DEFAULT_HORIZON, howToForecast, latestTarget } from '#lib/features/outreach/forecast-how.ts';
import { forecastSeries } from '#lib/features/outreach/forecast-series.ts';
import { courseQuestions } from '#lib/features/outreach/questions.ts';
import { valuesOf } from '#lib/outreach/period-values.ts';
import { questionKey } from '#lib/state/question.ts';
import { defaultView, lastShownDay, resolveView } from '#lib/state/view.ts';
import { contextOf, seedFor } from '../../../snapshots.server.ts';
import type { PageServerLoad } from './$types.ts';

/** Made once: the page is painted in both languages. */
let made: ReturnType<typeof make> | undefined;

export const load: PageServerLoad = () => (made ??= make());

async function make() {
	const { manifest, targets } = await contextOf();
	const seed = await seedFor((view) => courseQuestions(view, 'D1a', 'month'));
	const { whole, course } = courseQuestions(resolveView(defaultView, lastShownDay(manifest)), 'D1a', 'month');
	const series = [whole, course].map((question) => {
		const answer = seed.answers[questionKey(question)];
		const values = answer && valuesOf(answer, 'month');
		if (!values || 'refused' in values) throw new RangeError('the example has no course to forecast');
		return values.value;
	});
	const how = howToForecast('D1a', DEFAULT_HORIZON, latestTarget(targets, 'D1a'));
	return { seed, painted: { dataset: seed.dataset, value: { how, sets: forecastSeries(series, how) } } };
}
