/**
 * The house's one-way streets: each folder of `src/lib` may import only from the folders named here
 * (and from itself, by relative path). The same table is drawn in docs/architecture.md.
 * Only `routes` and `cli` choose an engine, so nothing else may name `engine/node` or `engine/wasm`.
 */
/** @type {Record<string, string[]>} */
export const layers = {
	core: [],
	i18n: ['core'],
	model: ['core'],
	sql: ['model', 'core'],
	engine: ['sql', 'model', 'core'],
	stats: ['core'],
	ingest: ['model', 'sql', 'engine', 'core'],
	indicators: ['model', 'sql', 'engine', 'stats', 'core'],
	rewards: ['model', 'sql', 'engine', 'stats', 'core'],
	outreach: ['model', 'indicators', 'sql', 'engine', 'stats', 'core'],
	cube: ['model', 'indicators', 'sql', 'engine', 'stats', 'core'],
	snapshot: ['ingest', 'cube', 'indicators', 'model', 'sql', 'engine', 'core'],
	store: ['snapshot', 'model', 'core'],
	ui: ['i18n', 'core'],
	charts: ['ui', 'i18n', 'core'],
	export: ['charts', 'i18n', 'core'],
	state: ['model', 'indicators', 'cube', 'sql', 'engine', 'core'],
	features: [
		'ui',
		'charts',
		'export',
		'state',
		'store',
		'indicators',
		'rewards',
		'outreach',
		'cube',
		'ingest',
		'engine',
		'model',
		'i18n',
		'core'
	]
};

// Patterns are regular expressions: in the rule's glob patterns a leading # would begin a comment.
const layerNames = Object.keys(layers);
/** @param {string[]} names */
const among = (names) => `(?:${names.join('|')})`;

/** @type {import('eslint').Linter.Config[]} */
export const importDirection = Object.entries(layers).map(([layer, allowed]) => {
	const others = layerNames.filter((other) => other !== layer);
	const patterns = [
		{
			regex: `^#lib/${among(others.filter((other) => !allowed.includes(other)))}(?:/|$)`,
			message: `src/lib/${layer} may import only: ${allowed.join(', ') || 'nothing else'} (see .eslint/import-direction.js).`
		},
		{
			regex: `^(?:\\.\\./)+${among(others)}(?:/|$)`,
			message: 'Between folders of src/lib, import by #lib/…, so that the direction can be checked.'
		}
	];
	if (layer !== 'engine') {
		patterns.push({ regex: '^#lib/engine/(?:node|wasm)/', message: 'Only routes and cli choose an engine.' });
	}
	return {
		files: [`src/lib/${layer}/**/*.{ts,js,svelte}`],
		// A test beside the code may use the native engine to check SQL for real.
		ignores: ['src/lib/**/*.test.ts'],
		rules: { 'no-restricted-imports': ['error', { patterns }] }
	};
});
