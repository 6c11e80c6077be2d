import * as m from '#lib/i18n/generated/messages.js';
import type { Format } from '#lib/outreach/plan/resources.ts';
import type { DatasetContext } from '#lib/state/context.ts';
import { memberLabel } from '../../labels.ts';
import { HALL } from './draft.ts';

/** What a kind of session is called: those of a draft by what they are, those of a file by their own name. */
export function formatName(
	{ id, procedure }: Pick<Format, 'id' | 'procedure'>,
	context: DatasetContext
): string {
	const taught =
		procedure === null ? m.outreach_plan_any_procedure() : memberLabel(context, 'procedure', procedure);
	if (id !== (procedure ?? HALL)) return m.outreach_plan_format_other({ id, procedure: taught });
	return procedure === null
		? m.outreach_plan_format_hall()
		: m.outreach_plan_format_counter({ procedure: taught });
}
