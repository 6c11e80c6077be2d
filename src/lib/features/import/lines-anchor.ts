/** Anchor of the part of a page that shows a ledger's lines. */
export const LINES_ANCHOR = 'tung-dong';
