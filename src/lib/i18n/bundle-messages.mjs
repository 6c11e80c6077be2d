// All messages as one module, for Node: the command line, the tests and the prerendering. Paraglide compiles a module a message
// so that a page carries those it uses; read one by one from disk they take a command longer than most of its work.
import { build } from 'vite';

await build({
	configFile: false,
	logLevel: 'warn',
	publicDir: false,
	build: {
		lib: { entry: 'src/lib/i18n/generated/messages/_index.js', formats: ['es'], fileName: () => 'all.mjs' },
		outDir: 'src/lib/i18n/groups',
		emptyOutDir: false,
		target: 'es2022',
		rolldownOptions: {
			// The language in use is one module's state: it must stay the same module.
			external: (id) => id.endsWith('/runtime.js'),
			output: { paths: () => '../generated/runtime.js' }
		}
	}
});
