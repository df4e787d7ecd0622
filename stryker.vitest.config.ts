/**
 * The tests that kill mutants: the unit tests of the mutated core. The properties and the bank test it too, but too slowly
 * for this.
 */

import { defineConfig, type Plugin } from 'vitest/config';

/**
 * Stryker 9.6 selects a mutant's tests by a pattern of names joined with spaces; Vitest 5 joins them with " > ". Every test
 * in a `describe` would be skipped, and its mutants would appear to survive.
 */
const namesOfVitest5: Plugin = {
	name: 'names-of-vitest-5',
	configureVitest({ project }) {
		let pattern: RegExp | undefined;
		Object.defineProperty(project.config, 'testNamePattern', {
			get: () => pattern,
			set: (wanted: RegExp | undefined) => {
				// Anchored, because otherwise hundreds of names are tried at every character.
				pattern = wanted && new RegExp(`^(?:${wanted.source.replaceAll(' ', '(?: | > )')})$`);
			},
		});
	},
};

export default defineConfig({
	plugins: [namesOfVitest5],
	test: {
		include: ['tests/unit/core/{evidence,assessment,outlook}/**/*.test.ts'],
		// The core keeps no state between tests, and a worker per file would take most of the run.
		isolate: false,
	},
});
