import { archiveHazards } from './archive-hazards.ts';
import { columnHazards } from './column-hazards.ts';
import type { Hazard } from './hazard.ts';
import { jsonHazards } from './json-hazards.ts';
import { markupHazards } from './markup-hazards.ts';
import { textHazards } from './text-hazards.ts';
import { workbookHazards } from './workbook-hazards.ts';

export type { Expectation, Hazard } from './hazard.ts';

/** Every hazard. The same list is for the command line and for the page. */
export const hazards: readonly Hazard[] = [
	...textHazards,
	...jsonHazards,
	...markupHazards,
	...workbookHazards,
	...columnHazards,
	...archiveHazards
];
