import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** While developing, messages are compiled as they change; tests and the build read what `npm run generate` compiled. */
const messages: Plugin[] = [
	paraglideVitePlugin({
		project: './project.inlang',
		outdir: './src/lib/i18n/generated',
		strategy: ['url', 'baseLocale']
	}),
	{
		name: 'messages-as-compiled',
		// The server too reads them one by one then, not all in the module that `npm run generate` made of them.
		config: () => ({
			resolve: {
				alias: { '#lib/i18n/generated/messages.js': resolve('src/lib/i18n/generated/messages.js') }
			}
		})
	}
]
	.flat()
	.map((plugin) => ({ ...plugin, apply: (_, { command }) => command === 'serve' && !process.env.VITEST }));

/**
 * Nearly all of what a page loads first runs before it answers the hand. Told so, browsers that know the hint compile these files
 * off the main thread while they arrive, instead of function by function when each is first called.
 * https://developer.chrome.com/blog/explicit-compile-hints
 */
const compileHints: Plugin = {
	name: 'compile-hints',
	apply: 'build',
	enforce: 'post',
	generateBundle: {
		// The hint counts at the very beginning only: after Vite has put its own list of files there.
		order: 'post',
		handler(_, bundle) {
			const first = new Set<string>();
			const add = (file: string) => {
				const chunk = bundle[file];
				if (chunk?.type !== 'chunk' || first.has(file)) return;
				first.add(file);
				chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
				chunk.imports.forEach(add);
			};
			// Pages and layouts, and what they cannot do without.
			for (const file of Object.keys(bundle)) if (file.includes('/immutable/nodes/')) add(file);
		}
	}
};

/**
 * The query engine is asked for by the page and by its workers: under one name it is built, kept and fetched once, not twice.
 */
const oneNameForAssets: Plugin = {
	name: 'one-name-for-assets',
	config: () => ({
		worker: { rollupOptions: { output: { assetFileNames: '_app/immutable/assets/[name].[hash][extname]' } } }
	})
};

/** The engine's worker is run for what it does, though its package says of all its files that importing them does nothing. */
const engineWorkerHasEffects: Plugin = {
	name: 'engine-worker-has-effects',
	transform: {
		filter: { id: /duckdb-browser-eh\.worker\.js$/u },
		handler: (code) => ({ code, map: null, moduleSideEffects: true })
	}
};

export default defineConfig({
	plugins: [...messages, sveltekit(), compileHints, oneNameForAssets],
	build: {
		target: 'es2022',
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: [
						// Changes with its own version only: browsers keep it from one release to the next.
						{ name: 'kit', test: /node_modules\/@sveltejs\/kit\//u },
						{ name: 'common', minShareCount: 4, minSize: 1 }
					]
				}
			}
		}
	},
	// Its worker is prebuilt, and Vite's copy for development would not find the wasm file beside it.
	optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
	worker: { format: 'es', plugins: () => [engineWorkerHasEffects] },
	test: {
		// The runner leaves a core free by default: on an office PC with two that is half of it.
		maxWorkers: '100%',
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
					globalSetup: 'tests/support/compiled-command.ts',
					// A slow machine is not a fault: the limit only ends a test that hangs.
					testTimeout: 120_000,
					hookTimeout: 120_000
				}
			},
			{
				extends: true,
				test: {
					name: 'parity',
					environment: 'node',
					include: ['tests/parity/**/*.test.ts'],
					globalSetup: 'tests/support/compiled-command.ts',
					testTimeout: 120_000,
					hookTimeout: 240_000
				}
			},
			{
				extends: true,
				test: {
					name: 'simulation',
					environment: 'node',
					include: ['tests/simulation/**/*.test.ts'],
					testTimeout: 900_000
				}
			},
			{
				extends: true,
				test: {
					name: 'documents',
					environment: 'node',
					include: ['tests/documents/**/*.test.ts'],
					hookTimeout: 240_000
				}
			}
		]
	}
});
