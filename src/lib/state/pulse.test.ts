import { describe, expect, test } from 'vitest';
import { Pulse, UPDATE, type Timeline } from './pulse.ts';

/** A timeline of which the time is set by hand. */
class Clock implements Timeline {
	time = 0;
	measures: { name: string; start: number; end: number; detail: unknown }[] = [];
	now = () => this.time;
	measure = (name: string, options: { start: number; end: number; detail: unknown }) =>
		this.measures.push({ name, ...options });
	clearMeasures = (name: string) => {
		this.measures = this.measures.filter((one) => one.name !== name);
	};
}

describe('pulse', () => {
	test('measures from the input to the commit', () => {
		const clock = new Clock();
		const pulse = new Pulse(clock);
		pulse.note({ kind: 'click', at: 100 });
		pulse.applied(pulse.heard, 3);
		clock.time = 107;
		pulse.committed();
		expect(clock.measures).toEqual([
			{ name: UPDATE, start: 100, end: 107, detail: { input: 'click', dropped: 3 } }
		]);
	});

	test('an input that changed nothing, or one already answered, is not measured', () => {
		const clock = new Clock();
		const pulse = new Pulse(clock);
		pulse.note({ kind: 'keydown', at: 1 });
		pulse.committed();
		pulse.applied(pulse.heard);
		pulse.rest();
		pulse.committed();
		pulse.applied(pulse.heard);
		pulse.committed();
		pulse.committed();
		expect(clock.measures).toHaveLength(1);
	});

	test('keeps a limited number, the latest among them', () => {
		const clock = new Clock();
		const pulse = new Pulse(clock);
		for (let at = 1; at <= 2345; at++) {
			pulse.applied({ kind: 'pointermove', at });
			pulse.committed();
		}
		expect(clock.measures.length).toBeLessThanOrEqual(500);
		expect(clock.measures.at(-1)?.start).toBe(2345);
	});
});
