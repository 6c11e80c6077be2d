/** What the rest of the house uses of the indicators. */
export { answer, type AnswerOptions } from './answer.ts';
export { catalogue, dimensionsOf, indicator } from './catalogue.ts';
export { compile } from './compile.ts';
export type { IndicatorDefinition, Input } from './definition.ts';
export { factsSql } from './facts.ts';
export { absentInputs } from './inputs.ts';
export {
	additiveMeasures,
	rowMaker,
	type AdditiveMeasures,
	type IndicatorMeasures,
	type RowMaker
} from './measures.ts';
