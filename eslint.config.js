import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { importDirection } from './.eslint/import-direction.js';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{
		ignores: [
			'node_modules',
			'.svelte-kit',
			'build',
			'src/lib/i18n/generated',
			'src/lib/i18n/groups',
			'static',
			'data',
			'tests/.tmp'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'no-console': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	// Plain components and charts are given addresses that the page has already resolved; features make them with pageHref.
	{
		files: ['src/lib/ui/**', 'src/lib/charts/**', 'src/lib/features/**'],
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	},
	// Maps and tables are replaced whole in `$state.raw`, never changed in place, so plain ones are right.
	{ files: ['src/lib/state/**'], rules: { 'svelte/prefer-svelte-reactivity': 'off' } },
	{ files: ['src/cli/**', 'tests/**'], rules: { 'no-console': 'off' } },
	...importDirection
);
