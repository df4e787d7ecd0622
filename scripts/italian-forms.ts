/** Writes the irregular forms of our verbs: `node scripts/run.mjs scripts/italian-forms.ts`. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { irregularSource } from '../tests/fixtures/italian/verb-forms';

const file = join(import.meta.dirname, '..', 'monitor/core/italian/lexicon/irregular.ts');
writeFileSync(file, irregularSource());
