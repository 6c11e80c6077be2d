import { getContext, hasContext, setContext } from 'svelte';
import type { Provenance } from './provenance.ts';
import type { ChartTable } from './table.ts';

export type ExportKind = 'png' | 'svg' | 'csv' | 'xlsx' | 'copy-image';

export interface ExportRequest {
	title: string;
	subtitle: string;
	table: ChartTable;
	provenance: Provenance | undefined;
	/** The drawing as it stands in the page; null for charts that are words and figures only. */
	svg: SVGSVGElement | null;
}

/**
 * Makes a file of a chart, or copies it; gives the file's name (empty after a copy). Rejects with an AppError.
 * `#lib/export/chart.ts` is one; charts take it from the context because they lie below `export`.
 */
export type ChartExporter = (kind: ExportKind, request: ExportRequest) => Promise<string>;

const key = Symbol('chart exporter');

/** Called once, in the root layout: `setChartExporter(exportChart)`. */
export function setChartExporter(exporter: ChartExporter): void {
	setContext(key, exporter);
}

/** The exporter of the page, or null where none was set (then the frame offers no downloads). */
export function chartExporter(): ChartExporter | null {
	return hasContext(key) ? getContext<ChartExporter>(key) : null;
}
