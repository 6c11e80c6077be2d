/** A date whose parts are told apart by words: `06-Mar-2017`, `March 6, 2017`, `6 tháng 3 năm 2017`, `06-Th3-2017`. */
export interface NamedMonth {
	/** Pattern with `{D}`, and `{M}` where the month is a number: how many digits they have the column says. */
	template: string;
	/** Digits as written; those of the month only where it is a number. */
	day: string;
	month: string;
	year: string;
}

const short = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const long = 'January|February|March|April|May|June|July|August|September|October|November|December';
const dayThenMonth = new RegExp(`^(\\d{1,2})([ /.-])(?:(${short})|(${long}))\\2(\\d{4}|\\d{2})$`, 'i');
const monthThenDay = new RegExp(`^(?:(${short})|(${long})) (\\d{1,2})(,?) (\\d{4})$`, 'i');
const inWords = /^([Nn]gày )?(\d{1,2}) (tháng) (\d{1,2})( năm|,) (\d{4})$/;
/** As Vietnamese Windows and Excel shorten months: Th3, Thg3, thg 3. */
const shortened = /^(\d{1,2})([ /.-])([Tt]hg? ?)(\d{1,2})\2(\d{4}|\d{2})$/;

/** Reads a whole text as such a date; null for anything else. */
export function namedMonth(text: string): NamedMonth | null {
	const letters = (full: string | undefined) => (full === undefined ? 'MMM' : 'MMMM');
	const years = (year: string) => 'Y'.repeat(year.length);
	let found = dayThenMonth.exec(text);
	if (found) {
		const [, day = '', sign = '', , full, year = ''] = found;
		return { template: ['{D}', letters(full), years(year)].join(sign), day, month: '', year };
	}
	found = monthThenDay.exec(text);
	if (found) {
		const [, , full, day = '', comma = '', year = ''] = found;
		return { template: `${letters(full)} {D}${comma} ${years(year)}`, day, month: '', year };
	}
	found = inWords.exec(text);
	if (found) {
		const [, lead = '', day = '', word = '', month = '', before = '', year = ''] = found;
		const head = lead === '' ? '' : `[${lead}]`;
		return { template: `${head}{D} [${word}] {M}[${before}] YYYY`, day, month, year };
	}
	found = shortened.exec(text);
	if (!found) return null;
	const [, day = '', sign = '', word = '', month = '', year = ''] = found;
	return { template: `{D}${sign}[${word}]{M}${sign}${years(year)}`, day, month, year };
}

/** Whether the numbers of the parts are those of a day. */
export function isNamedDay({ day, month, year }: NamedMonth): boolean {
	const among = (text: string, most: number) => Number(text) >= 1 && Number(text) <= most;
	return (
		among(day, 31) && (month === '' || among(month, 12)) && (year.length === 2 || /^(1[89]|20|21)/.test(year))
	);
}
