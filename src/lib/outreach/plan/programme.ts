/** A factor and the variable it stands before. */
export type Term = readonly [factor: number, variable: string];

/** A mixed-integer programme as a solver takes it. */
export interface ProgrammeText {
	/** CPLEX LP text. */
	text: string;
	/** The names of all variables. */
	variables: readonly string[];
}

/** A mixed-integer programme to be maximised, written row by row. All variables are ≥ 0. */
export class Programme implements ProgrammeText {
	readonly variables: string[] = [];
	readonly #gains: string[] = [];
	readonly #rows: string[] = [];
	readonly #bounds: string[] = [];
	readonly #whole: string[] = [];

	/** A variable up to `upper`, in whole numbers if so said, each unit of which is worth `gain`. */
	variable(
		name: string,
		{ upper, whole = false, gain = 0 }: { upper: number; whole?: boolean; gain?: number }
	) {
		this.variables.push(name);
		this.#bounds.push(`0 <= ${name} <= ${upper}`);
		if (whole) this.#whole.push(name);
		if (gain !== 0) this.#gains.push(`${gain} ${name}`);
	}

	/** Σ terms against a bound. Terms of 0 are left out; a row without terms stands if it cannot hold. */
	row(terms: readonly Term[], sign: '<=' | '>=' | '=', bound: number): void {
		const counted = terms.filter(([factor]) => factor !== 0);
		const holds = sign === '<=' ? bound >= 0 : sign === '>=' ? bound <= 0 : bound === 0;
		if (counted.length === 0 && holds) return;
		const [any = ''] = this.variables;
		const sum = counted.length === 0 ? [`0 ${any}`] : counted.map(([factor, name]) => `${factor} ${name}`);
		this.#rows.push(`${sum.join(' + ')} ${sign} ${bound}`);
	}

	get text(): string {
		const [any = ''] = this.variables;
		return [
			'Maximize',
			` obj: ${this.#gains.length === 0 ? `0 ${any}` : this.#gains.join(' + ')}`,
			'Subject To',
			...this.#rows.map((row, i) => ` r${i}: ${row}`),
			'Bounds',
			...this.#bounds.map((bound) => ` ${bound}`),
			'General',
			...this.#whole.map((name) => ` ${name}`),
			'End',
			''
		].join('\n');
	}
}
