import type { Page } from '@playwright/test';

/** What passed between the page and the worker that tallies, with the page's clock in milliseconds. */
export interface Heard {
	at: number;
	/** Number of the question. */
	id: number;
	/** What was asked, of which dataset, or the kind of what was said. */
	kind: string;
	dataset?: string;
	share?: number;
}

interface Message {
	id: number;
	kind: string;
	progress?: { share: number };
	question?: { kind: string; dataset?: string };
}

/** Listens to it in every document opened from now on. */
export async function listenToTally(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const heard: Heard[] = [];
		Object.assign(globalThis, { heard });
		globalThis.Worker = class extends Worker {
			constructor(url: string | URL, options?: WorkerOptions) {
				super(url, options);
				if (options?.name !== 'rewards') return;
				this.addEventListener('message', ({ data: { id, kind, progress } }: MessageEvent<Message>) =>
					heard.push({ at: performance.now(), id, kind, share: progress?.share })
				);
				const send = this.postMessage.bind(this);
				this.postMessage = (message: Message) => {
					const { kind = '', dataset } = message.question ?? {};
					heard.push({ at: performance.now(), id: message.id, kind, dataset });
					send(message);
				};
			}
		};
	});
}

/** What was heard in the open document. */
export function heardOfTally(page: Page): Promise<Heard[]> {
	return page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard);
}
