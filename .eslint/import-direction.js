/**
 * The house's one-way streets: each folder of `src/lib` may import only from the folders named here
 * (and from itself, by relative path). The same table is drawn in docs/architecture.md.
 * Only `routes` and `cli` choose an engine, so nothing else may name `engine/node` or `engine/wasm`.
 */
export const layers = {
	core: [],
	i18n: ['core'],
	model: ['core'],
	sql: ['model', 'core'],
	engine: ['sql', 'model', 'core'],
	stats: ['core'],
	ingest: ['model', 'sql', 'engine', 'core'],
	indicators: ['model', 'sql', 'engine', 'stats', 'core'],
	cube: ['model', 'indicators', 'sql', 'engine', 'stats', 'core'],
	snapshot: ['ingest', 'cube', 'indicators', 'model', 'sql', 'engine', 'core'],
	ui: ['i18n', 'core'],
	charts: ['ui', 'i18n', 'core'],
	export: ['charts', 'i18n', 'core'],
	state: ['model', 'indicators', 'cube', 'sql', 'engine', 'core'],
	features: [
		'ui',
		'charts',
		'export',
		'state',
		'indicators',
		'cube',
		'ingest',
		'engine',
		'model',
		'i18n',
		'core'
	]
};

const engines = ['#lib/engine/node/**', '#lib/engine/wasm/**'];

export const importDirection = Object.entries(layers).map(([layer, allowed]) => {
	const forbidden = Object.keys(layers).filter((other) => other !== layer && !allowed.includes(other));
	const patterns = [
		{
			group: forbidden.flatMap((other) => [`#lib/${other}`, `#lib/${other}/**`]),
			message: `src/lib/${layer} may import only: ${allowed.join(', ') || 'nothing else'} (see .eslint/import-direction.js).`
		},
		{
			group: Object.keys(layers).flatMap((other) => (other === layer ? [] : [`**/../${other}/**`])),
			message: 'Between folders of src/lib, import by #lib/…, so that the direction can be checked.'
		}
	].filter((pattern) => pattern.group.length > 0);
	if (layer !== 'engine') {
		patterns.push({ group: engines, message: 'Only routes and cli choose an engine.' });
	}
	return {
		files: [`src/lib/${layer}/**/*.{ts,js,svelte}`],
		// A test beside the code may use the native engine to check SQL for real.
		ignores: ['src/lib/**/*.test.ts'],
		rules: { 'no-restricted-imports': ['error', { patterns }] }
	};
});
