import { parseDocument } from 'htmlparser2';
import type { Component } from 'svelte';
import { render } from 'svelte/server';

export interface Found {
	name: string;
	attributes: Record<string, string>;
	text: string;
}

interface Node {
	type: string;
	name?: string;
	data?: string;
	attribs?: Record<string, string>;
	children?: Node[];
}

/** A component as the server writes it, flattened to its elements in document order. */
export function drawn<Props extends object>(
	component: (internals: never, props: Props) => unknown,
	props: NoInfer<Props>
): Found[] {
	const { body } = render(component as unknown as Component<Record<string, unknown>>, {
		props: props as Record<string, unknown>
	});
	const found: Found[] = [];
	const walk = (node: Node): string => {
		if (node.type === 'text') return node.data ?? '';
		if (node.type === 'comment') return '';
		const at = node.name === undefined ? null : { name: node.name, attributes: node.attribs ?? {}, text: '' };
		if (at) found.push(at);
		const text = (node.children ?? []).map(walk).join('');
		if (at) at.text = text.replace(/[ \t\n]+/gu, ' ').trim();
		return text;
	};
	walk(parseDocument(body, { xmlMode: false, lowerCaseTags: false, lowerCaseAttributeNames: false }) as Node);
	return found;
}

/** Elements by tag name, of a class if one is given. */
export function all(found: readonly Found[], name: string, className?: string): Found[] {
	return found.filter(
		(one) =>
			one.name === name &&
			(className === undefined || (one.attributes.class ?? '').split(/\s+/u).includes(className))
	);
}

/** What Tab stops at inside a chart: its marks. */
export function marks(found: readonly Found[]): Found[] {
	return found.filter((one) => 'data-mark' in one.attributes);
}

/** Attributes as numbers. */
export function numbers(found: Found | undefined, ...names: string[]): number[] {
	return names.map((name) => Number(found?.attributes[name]));
}
