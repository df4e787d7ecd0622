/** Writes the forms of our verbs that break the rules of the morphology: `node scripts/run.mjs scripts/italian-forms.ts`. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { irregularSource } from '../tests/fixtures/italian/verb-forms';

const file = join(import.meta.dirname, '..', 'monitor/core/italian/lexicon/irregular.ts');
writeFileSync(file, irregularSource());
