import { AppError, type Problem } from '#lib/core/errors.ts';
import { checkDecisions } from '#lib/rewards/decisions/parse-decisions.ts';
import type { Decision } from '#lib/rewards/decisions/decisions.ts';
import { parseTally } from '#lib/rewards/freeze/parse-tally.ts';
import type { TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { checkRules } from '#lib/rewards/rules/parse-rules.ts';
import type { Rules } from '#lib/rewards/rules/rules.ts';

/** What a kept text holds that is sound, and what is wrong with the rest. */
export interface Read<Sound> {
	sound: Sound;
	problem: Problem | null;
}

export interface Work {
	/** Rules changed on this machine; null: those that came with the dataset. */
	rules: Rules | null;
	decisions: Decision[];
}

/** Rules and decisions; of a faulty log the entries before the first that does not hold. */
export function readWork(text: string): Read<Work> {
	const json = attempt<{ rules?: unknown; decisions?: unknown }>(() => jsonOf(text), {});
	if (json.problem) return { sound: { rules: null, decisions: [] }, problem: json.problem };
	const { rules: kept, decisions } = json.sound;
	const rules = attempt<Rules | null>(() => (kept === null ? null : checkRules(kept)), null);
	const log = readLog(decisions);
	return { sound: { rules: rules.sound, decisions: log.sound }, problem: rules.problem ?? log.problem };
}

/** A frozen tally; null where it does not hold. */
export function readFrozen(text: string): Read<TallyFile | null> {
	return attempt<TallyFile | null>(() => parseTally(text), null);
}

function readLog(json: unknown): Read<Decision[]> {
	const whole = attempt<Decision[]>(() => checkDecisions(json), []);
	const number = whole.problem?.params.entry;
	if (typeof number !== 'number') return whole;
	// Each entry is checked against those before it alone, so that they hold without it.
	const { entries } = json as { entries: Decision[] };
	return { ...whole, sound: entries.slice(0, number - 1) };
}

function jsonOf(text: string): object {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (cause) {
		throw new AppError('campaign_unreadable', {}, { cause });
	}
	if (typeof json !== 'object' || json === null) throw new AppError('campaign_unreadable');
	return json;
}

/** What does not hold as a problem; anything else that goes wrong is thrown on. */
function attempt<Sound>(read: () => Sound, without: Sound): Read<Sound> {
	try {
		return { sound: read(), problem: null };
	} catch (error) {
		if (error instanceof AppError) return { sound: without, problem: error.toProblem() };
		throw error;
	}
}
