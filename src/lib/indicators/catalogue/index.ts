import type { IndicatorDefinition } from '../definition.ts';
import { completion } from './completion.ts';
import { digitisation } from './digitisation.ts';
import { learning } from './learning.ts';
import { outreach } from './outreach.ts';
import { payment } from './payment.ts';
import { quality } from './quality.ts';
import { reach } from './reach.ts';
import { satisfaction } from './satisfaction.ts';
import { services } from './services.ts';
import { sync } from './sync.ts';
import { takeUp } from './take-up.ts';
import { timeliness } from './timeliness.ts';
import { training } from './training.ts';

/** Every indicator, in the order of domain practice: dossiers, education, outreach, quality of data. */
export const definitions: readonly IndicatorDefinition[] = [
	...takeUp,
	...services,
	...payment,
	...timeliness,
	...digitisation,
	...satisfaction,
	...sync,
	...completion,
	...reach,
	...training,
	...learning,
	...outreach,
	...quality
];
