import loadHighs from 'highs';
import { highsSolver as highs } from '#lib/outreach/plan/highs.ts';

/** HiGHS from the package's own files. */
export const highsSolver = highs(() => loadHighs());
