import type { AliasBook } from '../../names/alias-book.ts';
import type { UnitsMode } from '../input.ts';
import type { NameLog } from '../name-log.ts';

export interface ResolutionContext {
	mode: UnitsMode;
	scope: readonly string[];
	/** Day (number) for rows that carry no date. */
	asOfDay: number;
	/** What persons said of names. */
	aliases: AliasBook;
	/** Told of every name. */
	names: NameLog;
}
