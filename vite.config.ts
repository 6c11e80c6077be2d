import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

// Tests read the messages `npm run generate` compiled; the plugin would compile them again and keep watching.
const messages = process.env.VITEST
	? []
	: [
			paraglideVitePlugin({
				project: './project.inlang',
				outdir: './src/lib/i18n/generated',
				strategy: ['url', 'baseLocale']
			})
		];

export default defineConfig({
	plugins: [...messages, sveltekit()],
	build: {
		target: 'es2022',
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: [{ name: 'common', minShareCount: 4, minSize: 1 }]
				}
			}
		}
	},
	// DuckDB-Wasm ships a prebuilt worker: bundling it again would break its import of the wasm file.
	optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
	worker: { format: 'es' },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
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
					testTimeout: 120_000,
					hookTimeout: 240_000
				}
			}
		]
	}
});
