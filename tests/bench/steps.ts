import type { Random } from './random.ts';
import { channels, procedureCodes, wardCodes, type Scale } from './scales.ts';

/** What somebody has chosen: days by number from the first, both included, and members by code; empty is everything. */
export interface Chosen {
	readonly brush: readonly [first: number, last: number] | null;
	readonly ward: readonly string[];
	readonly procedure: readonly string[];
	readonly channel: readonly string[];
}

export const nothingChosen: Chosen = { brush: null, ward: [], procedure: [], channel: [] };

export const stepKinds = [
	'brush move',
	'brush resize',
	'brush jump',
	'ward click',
	'procedure click',
	'channel toggle',
	'clear one',
	'clear all'
] as const;

export type StepKind = (typeof stepKinds)[number];

export interface Step {
	kind: StepKind;
	chosen: Chosen;
}

/** How often each kind of step is drawn, in per cent: a drag is many small moves. */
const often: Readonly<Record<StepKind, number>> = {
	'brush move': 35,
	'brush resize': 15,
	'brush jump': 12,
	'ward click': 14,
	'procedure click': 12,
	'channel toggle': 7,
	'clear one': 3,
	'clear all': 2
};

/** A walk of steps from nothing chosen, drawn from `random`. Every step changes what is chosen. */
export function walk(scale: Scale, random: Random, count: number): Step[] {
	const steps: Step[] = [];
	let chosen = nothingChosen;
	while (steps.length < count) {
		const kind = drawKind(random);
		const next = move(kind, chosen, scale, random);
		if (!next) continue;
		steps.push({ kind, chosen: next });
		chosen = next;
	}
	return steps;
}

function drawKind(random: Random): StepKind {
	let at = random.whole(100);
	return stepKinds.find((kind) => (at -= often[kind]) < 0) as StepKind;
}

/** Null where the step cannot be made: a brush that is not there does not move. */
function move(kind: StepKind, chosen: Chosen, scale: Scale, random: Random): Chosen | null {
	switch (kind) {
		case 'brush move':
			return chosen.brush && moved(chosen, chosen.brush, scale, random);
		case 'brush resize':
			return chosen.brush && resized(chosen, chosen.brush, scale, random);
		case 'brush jump': {
			const width = 7 + random.whole(360);
			const first = random.whole(scale.days - width);
			return { ...chosen, brush: [first, first + width - 1] };
		}
		case 'ward click':
			return { ...chosen, ward: toggled(chosen.ward, wardCodes(scale), random) };
		case 'procedure click':
			return { ...chosen, procedure: toggled(chosen.procedure, procedureCodes(scale), random) };
		case 'channel toggle':
			return { ...chosen, channel: toggled(chosen.channel, channels, random) };
		case 'clear one': {
			const name = (['brush', 'ward', 'procedure', 'channel'] as const)[random.whole(4)] ?? 'brush';
			const held = chosen[name];
			if (held === null || (name !== 'brush' && held.length === 0)) return null;
			return { ...chosen, [name]: nothingChosen[name] };
		}
		case 'clear all':
			return JSON.stringify(chosen) === JSON.stringify(nothingChosen) ? null : nothingChosen;
	}
}

/** The whole brush goes 1 to 10 days to either side, as far as the days go. */
function moved(
	chosen: Chosen,
	[first, last]: [number, number] | readonly [number, number],
	scale: Scale,
	random: Random
): Chosen | null {
	const by = drift(random);
	const to = Math.max(-first, Math.min(by, scale.days - 1 - last));
	return to === 0 ? null : { ...chosen, brush: [first + to, last + to] };
}

/** One end goes 1 to 10 days to either side. */
function resized(
	chosen: Chosen,
	[first, last]: readonly [number, number],
	scale: Scale,
	random: Random
): Chosen | null {
	const by = drift(random);
	const brush: [number, number] =
		random.next() < 0.5
			? [Math.max(0, Math.min(first + by, last)), last]
			: [first, Math.min(scale.days - 1, Math.max(last + by, first))];
	return brush[0] === first && brush[1] === last ? null : { ...chosen, brush };
}

function drift(random: Random): number {
	return (1 + random.whole(10)) * (random.next() < 0.5 ? -1 : 1);
}

/** A click on a member that is chosen lets go of it, on another adds it; the fifth starts anew with itself. */
function toggled(held: readonly string[], members: readonly string[], random: Random): string[] {
	const member = members[random.whole(members.length)] as string;
	if (held.includes(member)) return held.filter((each) => each !== member);
	return held.length >= Math.min(4, members.length - 1) ? [member] : [...held, member].sort();
}
