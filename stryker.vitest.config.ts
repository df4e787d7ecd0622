/**
 * What kills mutants: the unit tests of the core that is mutated. The properties and the bank prove it in other ways, and too slowly
 * for this.
 */

import { defineConfig, type Plugin } from 'vitest/config';

/**
 * Stryker 9.6 picks the tests of a mutant by a pattern of names joined with blanks; Vitest 5 joins them with " > ", so that every test
 * in a `describe` would be left out and its mutants would seem to survive.
 */
const namesOfVitest5: Plugin = {
	name: 'names-of-vitest-5',
	configureVitest({ project }) {
		let pattern: RegExp | undefined;
		Object.defineProperty(project.config, 'testNamePattern', {
			get: () => pattern,
			set: (wanted: RegExp | undefined) => {
				// Anchored, as hundreds of names are tried at every letter otherwise.
				pattern = wanted && new RegExp(`^(?:${wanted.source.replaceAll(' ', '(?: | > )')})$`);
			},
		});
	},
};

export default defineConfig({
	plugins: [namesOfVitest5],
	test: {
		include: ['tests/unit/core/{evidence,assessment,outlook}/**/*.test.ts'],
		// The core keeps no state between tests: a worker for every file would be most of what a run costs.
		isolate: false,
	},
});
