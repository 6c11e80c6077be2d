import { isIsoDate } from '#lib/core/dates.ts';
import { AppError } from '#lib/core/errors.ts';
import type { Session } from './session.ts';

/** A plan that was made, as it is kept until it can be held against what happened. */
export interface MadePlan {
	sessions: readonly Session[];
	/** Further online dossiers that were expected, and at the ends of the estimate's interval (the same where it was stated). */
	gain: number;
	low: number;
	high: number;
}

/** The JSON that `parsePlan` reads back. */
export function planText({ sessions, gain, low, high }: MadePlan): string {
	return `${JSON.stringify({ sessions, gain, low, high }, null, '\t')}\n`;
}

/** The plan of a JSON file: what `nhipso plan --format json` writes, or the page saves. Throws AppError `plan_file_invalid`. */
export function parsePlan(text: string): MadePlan {
	let json: unknown;
	try {
		json = JSON.parse(text.replace(/^\ufeff/u, ''));
	} catch (cause) {
		throw new AppError('plan_file_invalid', { path: '$' }, { cause });
	}
	const { sessions, gain, low, high } = (typeof json === 'object' && json ? json : {}) as Record<
		string,
		unknown
	>;
	if (!Array.isArray(sessions) || sessions.length === 0)
		throw new AppError('plan_file_invalid', { path: '$.sessions' });
	const figure = (name: string, value: unknown) => {
		if (typeof value === 'number' && Number.isFinite(value)) return value;
		throw new AppError('plan_file_invalid', { path: `$.${name}` });
	};
	return {
		sessions: sessions.map(sessionOf),
		gain: figure('gain', gain),
		low: figure('low', low),
		high: figure('high', high)
	};
}

function sessionOf(value: unknown, index: number): Session {
	const { place, format, date } = (typeof value === 'object' && value ? value : {}) as Record<
		string,
		unknown
	>;
	if (typeof place === 'string' && typeof format === 'string' && typeof date === 'string' && isIsoDate(date))
		return { place, format, date };
	throw new AppError('plan_file_invalid', { path: `$.sessions[${index}]` });
}
