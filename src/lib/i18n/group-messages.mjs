// Lists the messages that are looked up by a composed name (`error_<code>`, `enum_channel_online`), a module a purpose, so
// that a page carries those it can need and not the whole catalogue. Run after Paraglide, which compiles a module a message.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** @param {string} area */
const keysOf = (area) =>
	Object.keys(JSON.parse(readFileSync(`src/lib/i18n/messages/vi/${area}.json`, 'utf8')));
/** @param {string} area */
const errorsOf = (area) => keysOf(area).filter((key) => key.startsWith('error_'));

const settings = JSON.parse(readFileSync('project.inlang/settings.json', 'utf8'));
/** @type {string[]} */
const areas = settings['plugin.inlang.messageFormat'].pathPattern.map((/** @type {string} */ path) =>
	path.replace(/^.*\/(\w+)\.json$/u, '$1')
);
/** What goes wrong with files and statistics: said on the command line and in the ledger. */
const aboutFiles = ['read', 'load', 'cli', 'sample', 'statistics'];

const groups = {
	names: keysOf('model').filter((key) => /^(?:dimension|enum|extra|none|table)_/u.test(key)),
	claims: keysOf('rewards').filter((key) => key.startsWith('claim_')),
	rules: keysOf('campaign').filter((key) => key.startsWith('rule_')),
	errors: areas.filter((area) => !aboutFiles.includes(area)).flatMap(errorsOf),
	'file-errors': aboutFiles.flatMap(errorsOf)
};

mkdirSync('src/lib/i18n/groups', { recursive: true });
for (const [name, keys] of Object.entries(groups)) {
	const list = keys.join(', ');
	writeFileSync(
		`src/lib/i18n/groups/${name}.js`,
		`export { ${list} } from '#lib/i18n/generated/messages.js';\n`
	);
}
