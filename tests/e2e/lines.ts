/** Pages that arrive slowly, broken or not at all from the first check on, before any good answer. On the time-lapse build. */

import { PROVIDERS, type ProviderId } from '../../monitor/core/providers';
import type { Weather } from '../../simulator/weather';
import { waitFor } from './driver/wait';
import { checkNow, openStage, type PopupState, readPopup, type Stage, type StageScope } from './stage';

/** The failures of three checks over a minute would be an outage. */
const CHECKS = 3;

export type Seen = Stage & { faces: PopupState[] };

/** Checks repeatedly, a minute apart by the extension's clock; returns what was shown after each check. */
export async function checkOver(scope: StageScope, lines: Record<ProviderId, Weather>): Promise<Seen> {
	const stage = await openStage(scope, {
		build: 'timelapse',
		prepare: (simulator) => {
			simulator.clock.paused = true;
			for (const provider of PROVIDERS) {
				for (const place of ['login', 'webmail'] as const)
					simulator.setWeather({ provider, place }, lines[provider]);
				// A wrong guess judges nothing.
				simulator.setWeather({ provider, place: 'middleware' }, { state: 'http_error', httpStatus: 404 });
			}
		},
	});
	const { driver, simulator } = stage;
	const popup = await driver.openExtension('popup.html');
	await waitFor('the first check', async () => (await readPopup(popup)).checkedAt > 0);
	const faces = [await readPopup(popup)];
	while (faces.length < CHECKS) {
		simulator.clock.stepTo(simulator.clock.now() + 60_000);
		faces.push(await checkNow(popup, simulator.clock.now));
	}
	return { ...stage, faces };
}
