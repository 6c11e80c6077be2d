declare global {
	namespace App {
		interface PageState {
			/** How many changes of the view were made on this page before this entry of the history. */
			step?: number;
		}
		interface Error {
			/** Code of the AppError behind it, when there is one. */
			code?: string;
		}
	}
}

export {};
