// The options of `npm start`. Plain JavaScript, because it runs before any setup, on the machine's own Node.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const DISPLAYS = ['auto', 'virtual', 'none'];

/** "january-2023  January 2023: …", one line each; a test keeps the file in step with the scenarios. */
const list = readFileSync(new URL('./scenarios.txt', import.meta.url), 'utf8').trim();
const ids = list.split('\n').map((line) => line.split(' ', 1)[0]);

export const HELP = `npm start -- [options]
  --scenario ID   what is played, one of those below (january-2023)
  --seconds N     how long the whole should take, at least (120)
  --display WHAT  auto: yours if there is one; virtual: an X server without a screen; none: no toolbar (auto)
  --extension DIR a build in time-lapse mode (.output/chrome-mv3-timelapse)

${list}
`;

/** The options, or `{ help: true }`, or a line that describes the error. */
export function readOptions(args) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				scenario: { type: 'string', default: 'january-2023' },
				seconds: { type: 'string', default: '120' },
				display: { type: 'string', default: 'auto' },
				extension: { type: 'string', default: '.output/chrome-mv3-timelapse' },
				help: { type: 'boolean', default: false },
			},
		});
		const { scenario, display, extension, help } = values;
		const seconds = Number(values.seconds);
		if (help) return { help };
		if (!ids.includes(scenario)) return { wrong: `There is no scenario "${scenario}".` };
		if (!(seconds > 0)) return { wrong: '--seconds takes a number above 0.' };
		if (!DISPLAYS.includes(display)) return { wrong: `--display is one of ${DISPLAYS.join(', ')}.` };
		return { scenario, seconds, display, extension };
	} catch (error) {
		return { wrong: error.message.split('\n', 1)[0] };
	}
}
