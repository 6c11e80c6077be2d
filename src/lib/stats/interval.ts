/** Both ends of an interval, in the unit of the estimate. */
export interface Interval {
	lower: number;
	upper: number;
}
