import type { PartsRead } from '../formats/format.ts';
import type { LoadInput, LoadStep } from './input.ts';

/**
 * What share of the work on a file is done when its bytes have been looked at, when it stands as sheets of text, and when they are
 * understood; what is left is putting its rows into the engine. Measured on workbooks of 100,000 rows, where it is felt.
 */
const ends = { scanned: 0.15, taken: 0.6, understood: 0.7 } as const;
/** Milliseconds between two reports within a file. */
const PAUSE = 100;
/** Rows of a sheet between two looks at the clock. */
const ROWS_AT_ONCE = 2000;

/** Tells how far the reading of files has come: rows, and the share of all their bytes. */
export class ReadProgress {
	readonly #total: number;
	#before = 0;

	constructor(
		private readonly inputs: readonly Pick<LoadInput, 'file' | 'size'>[],
		private readonly onStep: ((step: LoadStep) => void) | undefined
	) {
		this.#total = inputs.reduce((sum, { size }) => sum + size, 0);
	}

	/** The next file is begun; `rows` have been read of those before. */
	begin(index: number, rows: number): FileProgress {
		const { file = '', size = 0 } = this.inputs[index] ?? {};
		const before = this.#before;
		this.#before += size;
		const share = (part: number) => (this.#total === 0 ? 0 : (before + part * size) / this.#total);
		const count = this.inputs.length;
		return new FileProgress((part, own, opening) =>
			this.onStep?.({ phase: 'read', file, index, count, opening, rows: rows + own, done: share(part) })
		);
	}
}

/** Of one file. What it tells never goes back, though bytes may be read more than once. */
export class FileProgress {
	#part = 0;
	#rows = 0;
	#told = performance.now();

	#opening = false;

	constructor(private readonly tell: (part: number, rows: number, opening: boolean) => void) {
		tell(0, 0, false);
	}

	/** The input, telling how much of it has been looked at. */
	watched(input: LoadInput): LoadInput {
		return {
			...input,
			slice: (from, to) => {
				// A reader that takes all at once has only begun.
				if (from > 0) this.#reach((Math.min(from, input.size) / input.size) * ends.scanned, 0);
				return input.slice(from, to);
			}
		};
	}

	/** All its bytes are there, and that share of what it packs has been unpacked and read. */
	readonly opening: PartsRead = (share) => {
		this.#opening = true;
		this.#reach(ends.scanned + share * (ends.taken - ends.scanned), 0, true);
	};

	/** It stands as sheets of text. */
	taken(): void {
		this.#reach(ends.taken, 0, true);
	}

	understood(): void {
		this.#opening = false;
		this.#reach(ends.understood, 0, true);
	}

	/** The rows, telling how many of them have been put into the engine; `count` is about how many there are in the file. */
	*counted<Row>(rows: Iterable<Row>, count: number): Generator<Row> {
		let since = 0;
		for (const row of rows) {
			yield row;
			since += 1;
			if (since < ROWS_AT_ONCE) continue;
			this.#rows += since;
			since = 0;
			const put = Math.min(1, this.#rows / Math.max(1, count));
			this.#reach(ends.understood + put * (1 - ends.understood), this.#rows);
		}
		this.#rows += since;
	}

	#reach(part: number, rows: number, atOnce = false): void {
		this.#part = Math.max(this.#part, part);
		const now = performance.now();
		if (!atOnce && now - this.#told < PAUSE) return;
		this.#told = now;
		this.tell(this.#part, Math.max(rows, this.#rows), this.#opening);
	}
}
