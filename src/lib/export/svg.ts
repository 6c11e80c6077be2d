import type { Provenance } from '#lib/charts/provenance.ts';
import { shortHash } from '#lib/charts/provenance.ts';
import { formatDate } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { composeSvg } from './compose-svg.ts';
import { inlineStyles } from './inline-styles.ts';

export interface SvgRequest {
	title: string;
	subtitle: string;
	provenance: Provenance | undefined;
	fontCss?: string;
}

/** What is printed under a picture of a chart. */
export function footerOf(provenance: Provenance | undefined): string[] {
	if (!provenance) return [];
	const { synthetic, snapshotHash, asOf, selection, indicator } = provenance;
	return [
		...(synthetic ? [m.chart_synthetic()] : []),
		indicator,
		m.chart_provenance_line({ hash: shortHash(snapshotHash), asOf: formatDate(asOf), selection })
	];
}

/**
 * The chart as a file of its own, in the light theme whatever the page shows: styles inlined, fonts named with
 * fall-backs, title and origin written in. `svg` must be in the document.
 */
export function toSvg(
	svg: SVGSVGElement,
	request: SvgRequest
): { markup: string; width: number; height: number } {
	const { stage, copy } = stageOf(svg);
	try {
		const legend = [...stage.querySelectorAll('[data-legend] li')].map((item) => {
			const mark = item.querySelector('svg');
			if (mark) inlineStyles(mark);
			return { mark: mark ? inside(mark) : '', label: item.textContent.trim() };
		});
		const style = getComputedStyle(stage);
		const colours = { page: style.backgroundColor, ink: style.color, muted: style.outlineColor };
		const { width, height } = svg.viewBox.baseVal;
		inlineStyles(copy);
		return composeSvg({
			title: request.title,
			subtitle: request.subtitle,
			footer: footerOf(request.provenance),
			legend,
			body: inside(copy),
			width,
			height,
			colours,
			...(request.fontCss ? { fontCss: request.fontCss } : {})
		});
	} finally {
		stage.remove();
	}
}

/** A copy of the drawing and its legend beside the original, unseen, where the page's styles reach it. */
function stageOf(svg: SVGSVGElement): { stage: HTMLElement; copy: SVGSVGElement } {
	const stage = document.createElement('div');
	stage.setAttribute('aria-hidden', 'true');
	stage.dataset.theme = 'light';
	stage.style.cssText =
		'--bg: #ffffff; color: var(--ink); background-color: var(--bg); outline-color: var(--ink-2);' +
		'position: absolute; width: 0; height: 0; overflow: hidden; visibility: hidden';
	const copy = svg.cloneNode(true) as SVGSVGElement;
	stage.append(copy);
	for (const legend of svg.closest('figure')?.querySelectorAll('[data-legend]') ?? []) {
		stage.append(legend.cloneNode(true));
	}
	(svg.parentElement ?? document.body).append(stage);
	return { stage, copy };
}

function inside(svg: SVGSVGElement): string {
	const serializer = new XMLSerializer();
	return [...svg.childNodes]
		.map((node) => serializer.serializeToString(node).replaceAll(' xmlns="http://www.w3.org/2000/svg"', ''))
		.join('');
}
