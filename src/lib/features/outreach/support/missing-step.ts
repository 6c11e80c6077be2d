import type { NextStep } from '#lib/charts/frame/ChartFrame.svelte';
import * as m from '#lib/i18n/generated/messages.js';
import { pageHref } from '../../links.ts';

/** What to do about a table that is not there. */
export function importStep(query: string): NextStep {
	return { label: m.outreach_missing_import(), href: pageHref('/nhap-du-lieu', query) };
}
