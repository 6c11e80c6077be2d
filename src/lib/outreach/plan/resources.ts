import { isIsoDate, type IsoDate } from '#lib/core/dates.ts';
import { AppError } from '#lib/core/errors.ts';

/** A way of training for one procedure: what a session takes and how many it reaches. */
export interface Format {
	id: string;
	/** Code of the procedure that is taught; null: any. */
	procedure: string | null;
	/** Trainers busy for the day, devices in use, cost (one currency) of a session. */
	trainers: number;
	devices: number;
	cost: number;
	/** How many it can take, the room allowing. */
	people: number;
	/** Dossiers more filed online, expected for each person trained. */
	gainPerPerson: number;
}

export interface Place {
	id: string;
	/** How many the room holds. */
	room: number;
	/** Days on which nothing can be held here (exams, holidays of the school). */
	closed: readonly IsoDate[];
}

/** What there is to plan with. Sums are over the whole plan, limits a day over one date. */
export interface Resources {
	dates: readonly IsoDate[];
	budget: number;
	trainersADay: number;
	devicesADay: number;
	/** Most sessions in one place over the plan; one a day at most in any case. */
	sessionsAPlace: number;
	formats: readonly Format[];
	places: readonly Place[];
	/** Fairness: at least so many sessions in these places together. */
	floors: readonly { places: readonly string[]; sessions: number }[];
}

/** Resources as a file states them: a format without a gain of its own (null) takes what the data tell. */
export interface StatedResources extends Omit<Resources, 'formats'> {
	formats: readonly StatedFormat[];
}

export type StatedFormat = Omit<Format, 'gainPerPerson'> & { gainPerPerson: number | null };

/**
 * The resources of a JSON file. Throws AppError `resources_invalid` with the path of what is wrong, and `resources_unknown_field` for a
 * field no resources have: a limit under a misspelt name would hold nobody back. Nothing is filled in silently; a gain left out, or
 * `"estimated"`, is null.
 */
export function parseResources(text: string): StatedResources {
	let json: unknown;
	try {
		json = JSON.parse(text.replace(/^\ufeff/u, ''));
	} catch (cause) {
		throw new AppError('resources_invalid', { path: '$' }, { cause });
	}
	const root = object(json, '$', FIELDS.resources);
	const resources: StatedResources = {
		dates: list(root, 'dates', '$', date),
		budget: amount(root.budget, '$.budget'),
		trainersADay: amount(root.trainersADay, '$.trainersADay'),
		devicesADay: amount(root.devicesADay, '$.devicesADay'),
		sessionsAPlace: amount(root.sessionsAPlace, '$.sessionsAPlace'),
		formats: list(root, 'formats', '$', (value, path) => {
			const each = object(value, path, FIELDS.format);
			return {
				id: filled(each.id, `${path}.id`),
				procedure: each.procedure === null ? null : filled(each.procedure, `${path}.procedure`),
				trainers: amount(each.trainers, `${path}.trainers`),
				devices: amount(each.devices, `${path}.devices`),
				cost: amount(each.cost, `${path}.cost`),
				people: amount(each.people, `${path}.people`),
				gainPerPerson:
					each.gainPerPerson === undefined || each.gainPerPerson === 'estimated'
						? null
						: amount(each.gainPerPerson, `${path}.gainPerPerson`)
			};
		}),
		places: list(root, 'places', '$', (value, path) => {
			const each = object(value, path, FIELDS.place);
			return {
				id: filled(each.id, `${path}.id`),
				room: amount(each.room, `${path}.room`),
				closed: list(each, 'closed', path, date)
			};
		}),
		floors: list(root, 'floors', '$', (value, path) => {
			const each = object(value, path, FIELDS.floor);
			return {
				places: list(each, 'places', path, filled),
				sessions: amount(each.sessions, `${path}.sessions`)
			};
		})
	};
	unique(
		resources.formats.map(({ id }) => id),
		'$.formats'
	);
	unique(
		resources.places.map(({ id }) => id),
		'$.places'
	);
	unique(resources.dates, '$.dates');
	return resources;
}

/** What each object may hold. */
const FIELDS = {
	resources: [
		'dates',
		'budget',
		'trainersADay',
		'devicesADay',
		'sessionsAPlace',
		'formats',
		'places',
		'floors'
	],
	format: ['id', 'procedure', 'trainers', 'devices', 'cost', 'people', 'gainPerPerson'],
	place: ['id', 'room', 'closed'],
	floor: ['places', 'sessions']
} as const;

function fault(path: string): AppError {
	return new AppError('resources_invalid', { path });
}

function object<Name extends string>(
	value: unknown,
	path: string,
	fields: readonly Name[]
): Partial<Record<Name, unknown>> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fault(path);
	const stray = Object.keys(value).find((name) => !fields.some((field) => field === name));
	if (stray !== undefined) throw new AppError('resources_unknown_field', { path: `${path}.${stray}` });
	return value;
}

function list<Name extends string, Item>(
	of: Partial<Record<Name, unknown>>,
	name: Name,
	path: string,
	read: (value: unknown, path: string) => Item
): Item[] {
	const value = of[name];
	if (!Array.isArray(value)) throw fault(`${path}.${name}`);
	return value.map((each: unknown, index) => read(each, `${path}.${name}[${index}]`));
}

function amount(value: unknown, path: string): number {
	if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) throw fault(path);
	return value;
}

function filled(value: unknown, path: string): string {
	if (typeof value !== 'string' || value === '') throw fault(path);
	return value;
}

function date(value: unknown, path: string): IsoDate {
	if (typeof value !== 'string' || !isIsoDate(value)) throw fault(path);
	return value;
}

function unique(values: readonly string[], path: string): void {
	if (new Set(values).size < values.length) throw fault(path);
}
