import { stepKinds, type Step } from './steps.ts';

/** Places of about `count` steps of a walk, in order: the first, and of each kind some that are spread over the walk. */
export function sampled(steps: readonly Step[], count: number): number[] {
	const places = new Set<number>([0]);
	const perKind = Math.ceil((count - 1) / stepKinds.length);
	for (const kind of stepKinds) {
		const own = steps.flatMap((step, index) => (step.kind === kind ? [index] : []));
		const some = Math.min(perKind, own.length);
		for (let at = 0; at < some; at++) places.add(own[Math.floor(((at + 0.5) * own.length) / some)] as number);
	}
	return [...places].sort((a, b) => a - b);
}
