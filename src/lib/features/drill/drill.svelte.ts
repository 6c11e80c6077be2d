import { createContext } from 'svelte';
import type { Filters } from '#lib/state/view.ts';

/** The number somebody asked about, and the members it was narrowed to besides the filters of the view. */
export interface DrillSubject {
	readonly indicator: string;
	readonly within: Filters;
}

/** Which number is being taken apart, if any. One per page, handed down by context. */
export class Drill {
	subject = $state.raw<DrillSubject | null>(null);

	open(indicator: string, within: Filters = {}): void {
		this.subject = { indicator, within };
	}

	close(): void {
		this.subject = null;
	}
}

export const [useDrill, provideDrill] = createContext<Drill>();
