export { default as ChartFrame, type ChartState, type NextStep } from './frame/ChartFrame.svelte';
export { default as Legend, type LegendItem } from './frame/Legend.svelte';
export { default as CountBars } from './kinds/count/CountBars.svelte';
export { default as Figure } from './kinds/figure/Figure.svelte';
export type { Direction, FigureComparison } from './kinds/figure/words.ts';
export { default as FunnelPlot } from './kinds/funnel/FunnelPlot.svelte';
export type { FunnelLimit, FunnelPoint } from './kinds/funnel/geometry.ts';
export { default as HourHeatmap } from './kinds/heatmap/HourHeatmap.svelte';
export { default as SmallMultiples } from './kinds/multiples/SmallMultiples.svelte';
export type { Panel } from './kinds/multiples/geometry.ts';
export { default as RankedDots } from './kinds/ranked/RankedDots.svelte';
export { default as ShareBars } from './kinds/share/ShareBars.svelte';
export { default as Sparkline } from './kinds/sparkline/Sparkline.svelte';
export { default as TrendLine } from './kinds/trend/TrendLine.svelte';
export {
	chartExporter,
	setChartExporter,
	type ChartExporter,
	type ExportKind,
	type ExportRequest
} from './exporter.ts';
export { shortHash, type Provenance } from './provenance.ts';
export type { ChartCell, ChartColumn, ChartTable, ColumnFormat } from './table.ts';
export { categoryTone, toneColour } from './tone.ts';
export type * from './types.ts';
