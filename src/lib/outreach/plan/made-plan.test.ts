import { expect, it } from 'vitest';
import { parsePlan, planText } from './made-plan.ts';

const plan = {
	sessions: [{ place: '00343', format: 'hall', date: '2018-03-05' }],
	gain: 12.5,
	low: 4,
	high: 20
};

it('reads back what it wrote, and what the command line writes besides is let be', () => {
	expect(parsePlan(planText(plan))).toEqual(plan);
	expect(parsePlan(JSON.stringify({ ...plan, bound: 13, estimate: null, worth: null }))).toEqual(plan);
});

it.each([
	['$', 'not JSON'],
	['$.sessions', '[]'],
	['$.sessions', '{"sessions": []}'],
	['$.sessions[0]', '{"sessions": [{"place": "A", "format": "f", "date": "soon"}], "gain": 1}'],
	['$.low', JSON.stringify({ ...plan, low: null })]
])('%s of %s', (path, text) => {
	expect(() => parsePlan(text)).toThrow(
		expect.objectContaining({ code: 'plan_file_invalid', params: { path } })
	);
});
