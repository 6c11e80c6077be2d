declare global {
	namespace App {
		interface PageState {
			/** How many changes of the view were made on this page before this entry of the history. */
			step?: number;
			/** The query string of this entry, with its `?`; '' for none. Absent on entries that came by a link. */
			search?: string;
		}
		interface Error {
			/** Code of the problem behind it. */
			code?: string;
		}
	}
}

export {};
