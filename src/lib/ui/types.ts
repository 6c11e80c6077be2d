import type { IsoDate } from '#lib/core/dates.ts';

/** One choice of a Select or MultiSelect. */
export interface Option {
	value: string;
	label: string;
	/** Shown after the label, muted: a count, a former name. Searched too. */
	note?: string;
	disabled?: boolean;
}

/** A period being dragged: shown as it goes, kept at the end or dropped. */
export interface PeriodDrag {
	show(from: IsoDate, to: IsoDate): void;
	keep(): void;
	drop(): void;
}

export type IntentTone = 'info' | 'good' | 'warn' | 'bad';

export interface NavItem {
	key: string;
	label: string;
	href: string;
	/** Things that wait there, shown beside the label; a sign where how many is not said. */
	count?: number | string;
	/** What the count is of, in words. */
	counted?: string;
}

export interface MenuItem {
	key: string;
	label: string;
	href?: string;
	onselect?: () => void;
	disabled?: boolean;
}

export type SortDirection = 'ascending' | 'descending';

/** One column of a Table. `value` gives what is sorted by; `text` what is shown. Both are pure. */
export interface TableColumn<Row> {
	key: string;
	label: string;
	/** Numbers are set flush right. */
	numeric?: boolean;
	value: (row: Row) => string | number | null;
	text: (row: Row) => string;
	href?: (row: Row) => string | null | undefined;
	/** Keeps a column from wrapping. */
	nowrap?: boolean;
}
