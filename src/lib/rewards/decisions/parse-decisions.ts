import { AppError } from '#lib/core/errors.ts';
import { canBeSettled, linkable, reasons, type Reason } from '../outcome.ts';
import { schemaFaults, type Schema } from '../rules/schema.ts';
import decisionsSchema from './decisions.schema.json' with { type: 'json' };
import { DECISIONS_FORMAT, type Decision } from './decisions.ts';

/** What each action needs beside reason, who and when; anything else beside them is a mistake. */
const fields: Record<Decision['action'], { required: readonly string[]; optional: readonly string[] }> = {
	accept: { required: ['claim', 'settles'], optional: ['dossier', 'appeal'] },
	refuse: { required: ['claim'], optional: [] },
	see: { required: ['claim'], optional: [] },
	undo: { required: ['undoes'], optional: [] },
	erase: { required: ['studentHash'], optional: [] }
};
const common = ['action', 'reason', 'who', 'when'];

/**
 * Reads a log of decisions. Throws AppError `decisions_not_json`, `decisions_invalid`, and with the number of the entry
 * `decision_field`, `decision_reason_unknown`, `decision_not_allowed`, `decision_appeal_missing`,
 * `decision_dossier_missing`, `decision_undoes_later`, `decision_out_of_order`.
 */
export function parseDecisions(text: string): Decision[] {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (cause) {
		throw new AppError('decisions_not_json', {}, { cause });
	}
	return checkDecisions(json);
}

export function checkDecisions(json: unknown): Decision[] {
	const faults = schemaFaults(json, decisionsSchema as Schema);
	const [first] = faults;
	if (first)
		throw new AppError('decisions_invalid', {
			place: first.path || '.',
			rule: first.keyword,
			faults: faults.length
		});
	const { entries } = json as { entries: Decision[] };
	entries.forEach((entry, index) => checkEntry(entry, index + 1, entries[index - 1]));
	return entries;
}

/** The log as a file holds it. */
export function decisionsLog(entries: readonly Decision[]): unknown {
	return { format: DECISIONS_FORMAT, entries };
}

function checkEntry(entry: Decision, number: number, before: Decision | undefined): void {
	const { required, optional } = fields[entry.action];
	const missing = required.find((name) => !Object.hasOwn(entry, name));
	if (missing !== undefined) throw new AppError('decision_field', { entry: number, field: missing });
	const stray = Object.keys(entry).find((name) => ![...common, ...required, ...optional].includes(name));
	if (stray !== undefined) throw new AppError('decision_field', { entry: number, field: stray });
	// Appended in the order in which they were made: a date that runs backwards is a log that was written over.
	if (before && entry.when < before.when) throw new AppError('decision_out_of_order', { entry: number });
	if (entry.action === 'undo' && entry.undoes >= number)
		throw new AppError('decision_undoes_later', { entry: number, undoes: entry.undoes });
	if (entry.action !== 'accept') return;
	if (!Object.hasOwn(reasons, entry.settles))
		throw new AppError('decision_reason_unknown', { entry: number, reason: entry.settles });
	const reason = entry.settles as Reason;
	if (!canBeSettled(reason)) throw new AppError('decision_not_allowed', { entry: number, reason });
	if (reasons[reason] === 'refused' && entry.appeal !== true)
		throw new AppError('decision_appeal_missing', { entry: number, reason });
	if (linkable.includes(reason) && entry.dossier === undefined)
		throw new AppError('decision_dossier_missing', { entry: number, reason });
}
