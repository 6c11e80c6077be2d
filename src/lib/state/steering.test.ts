import { beforeEach, describe, expect, test } from 'vitest';
import { formatView, parseView } from './codec.ts';
import { Steering, type Ahead, type Input, type Wheel } from './steering.ts';
import type { ViewState } from './view.ts';

/** A page by hand: its address and history, frames that come when they are told to, and what was measured. */
class Page implements Wheel {
	history = [''];
	at = 0;
	heardNow: Input | null = null;
	measured: { input: Input | null; dropped: number }[] = [];
	#ahead: Ahead | null = null;
	#frames = new Set<() => void>();
	#painted: (() => void)[] = [];

	search = () => this.history[this.at] ?? '';
	push = (search: string) => {
		this.history = [...this.history.slice(0, this.at + 1), search === '' ? '' : `?${search}`];
		this.at += 1;
	};
	view = (): ViewState =>
		this.#ahead?.over === this.search()
			? this.#ahead.view
			: parseView(new URLSearchParams(this.search())).view;
	ahead = () => this.#ahead;
	setAhead = (ahead: Ahead | null) => void (this.#ahead = ahead);
	remember = () => undefined;
	nextFrame = (work: () => void) => {
		this.#frames.add(work);
		return () => void this.#frames.delete(work);
	};
	afterPaint = (work: () => void) => void this.#painted.push(work);
	heard = () => this.heardNow;
	applied = (input: Input | null, dropped: number) => void this.measured.push({ input, dropped });

	/** One frame: what waited for it, then the paint, then what waited for that. */
	frame() {
		const frames = [...this.#frames];
		this.#frames.clear();
		for (const work of frames) work();
		for (const work of this.#painted.splice(0)) work();
	}

	get shown() {
		return formatView(this.view());
	}
}

const ward = (code: string): ViewState => ({ filters: { ward: [code] } });
const from = (date: string): ViewState => ({ from: date, filters: {} });

let page: Page;
let steering: Steering;
beforeEach(() => {
	page = new Page();
	steering = new Steering(page);
});

describe('a finished change', () => {
	test('is on the page at once and in the address after the paint', () => {
		steering.show(ward('1'));
		expect([page.shown, page.search()]).toEqual(['ward=1', '']);
		page.frame();
		expect([page.shown, page.search(), page.history]).toEqual(['ward=1', '?ward=1', ['', '?ward=1']]);
		expect(page.ahead()).toBeNull();
	});

	test('two before one paint are two entries, and the page never falls back to the first', () => {
		steering.show(ward('1'));
		steering.show(ward('2'));
		expect(page.shown).toBe('ward=2');
		page.frame();
		expect([page.shown, page.history]).toEqual(['ward=2', ['', '?ward=1', '?ward=2']]);
	});

	test('is void when somebody went back before it was written', () => {
		steering.show(ward('1'));
		page.frame();
		steering.show(ward('2'));
		page.at = 0;
		expect(page.shown).toBe('');
		page.frame();
		expect(page.history).toEqual(['', '?ward=1']);
	});

	test('back and forward give the views in between again', () => {
		steering.show(ward('1'));
		page.frame();
		steering.show(from('2017-01-01'));
		page.frame();
		page.at = 1;
		expect(page.shown).toBe('ward=1');
		page.at = 2;
		expect(page.shown).toBe('from=2017-01-01');
	});
});

describe('a gesture', () => {
	test('shows its first step at once, then the newest that came before each frame, and counts those it overtook', () => {
		const gesture = steering.begin();
		const inputs = [1, 2, 3, 4].map((at): Input => ({ kind: 'pointermove', at }));
		const show = (index: number, date: string) => {
			page.heardNow = inputs[index] ?? null;
			gesture.show(from(date));
		};
		show(0, '2017-01-01');
		const first = { input: inputs[0], dropped: 0 };
		expect([page.shown, page.measured]).toEqual(['from=2017-01-01', [first]]);
		show(1, '2017-02-01');
		show(2, '2017-03-01');
		expect([page.shown, page.measured]).toEqual(['from=2017-01-01', [first]]);
		page.frame();
		expect([page.shown, page.measured]).toEqual([
			'from=2017-03-01',
			[first, { input: inputs[2], dropped: 1 }]
		]);
		// A frame that has its step has it only once.
		show(3, '2017-04-01');
		expect(page.shown).toBe('from=2017-03-01');
		page.frame();
		page.frame();
		page.frame();
		expect(page.shown).toBe('from=2017-04-01');
		expect(page.measured).toHaveLength(3);
	});

	test('of many steps makes one entry when it is kept, with the step that had no frame yet', () => {
		const gesture = steering.begin();
		gesture.show(from('2017-01-01'));
		page.frame();
		gesture.show(from('2017-02-01'));
		gesture.keep();
		expect([page.shown, page.history]).toEqual(['from=2017-02-01', ['']]);
		page.frame();
		expect([page.shown, page.history]).toEqual(['from=2017-02-01', ['', '?from=2017-02-01']]);
	});

	test('that ends where it began makes no entry', () => {
		const gesture = steering.begin();
		gesture.show(from('2017-01-01'));
		page.frame();
		gesture.show({ filters: {} });
		gesture.keep();
		page.frame();
		expect([page.shown, page.history]).toEqual(['', ['']]);
	});

	test('dropped, leaves the view before it and no entry', () => {
		steering.show(ward('1'));
		const gesture = steering.begin({ framed: true });
		expect(page.ahead()).toMatchObject({ framed: true, before: ward('1') });
		gesture.show(from('2017-01-01'));
		page.frame();
		expect(page.shown).toBe('from=2017-01-01');
		gesture.drop();
		page.frame();
		expect([page.shown, page.history]).toEqual(['ward=1', ['', '?ward=1']]);
	});

	test('goes on over the address of the change before it, which is written meanwhile', () => {
		steering.show(ward('1'));
		const gesture = steering.begin();
		gesture.show(from('2017-01-01'));
		page.frame();
		expect([page.shown, page.search()]).toEqual(['from=2017-01-01', '?ward=1']);
		gesture.keep();
		page.frame();
		expect(page.history).toEqual(['', '?ward=1', '?from=2017-01-01']);
	});

	test('is over when somebody goes back during it', () => {
		steering.show(ward('1'));
		page.frame();
		const gesture = steering.begin();
		gesture.show(from('2017-01-01'));
		page.frame();
		gesture.show(from('2017-02-01'));
		page.at = 0;
		page.frame();
		gesture.show(from('2017-03-01'));
		gesture.keep();
		page.frame();
		expect([page.shown, page.history]).toEqual(['', ['', '?ward=1']]);
	});

	test('ends with a finished change made during it', () => {
		const gesture = steering.begin();
		gesture.show(from('2017-01-01'));
		steering.show(ward('1'));
		page.frame();
		gesture.show(from('2017-02-01'));
		gesture.drop();
		page.frame();
		expect([page.shown, page.history]).toEqual(['ward=1', ['', '?ward=1']]);
	});
});
