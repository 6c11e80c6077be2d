import type { Problem } from '#lib/core/errors.ts';

declare global {
	namespace App {
		interface PageState {
			/** How many changes of the view were made on this page before this entry of the history. */
			step?: number;
			/** The query string of this entry, with its `?`; '' for none. Absent on entries that came by a link. */
			search?: string;
		}
		interface Error {
			/** What went wrong, for the error page to say. */
			problem?: Problem;
		}
	}
}
