/** Tests shared by the first run and the settings: a notice, and the press as a source. */

import { now } from '#clock';
import type { Language } from '../../assets/locales/language';
import { noticeWords } from '../../assets/locales/worker-words';
import { PRESS_PERMISSION } from '../../monitor/core/incidents/sources';
import type { Settings } from '../../monitor/core/settings';
import { showNotice } from '../../monitor/platform/notifications';
import { requestOrigin } from '../../monitor/platform/permissions';

const TEST_NOTICE = 'test';

/** Shows a notice like the one for a recovery; false if the system refuses it. */
export function tryNotice({ providers }: Settings, language: Language): Promise<boolean> {
	const words = noticeWords(
		{
			kind: 'restored',
			providers: providers.slice(0, 1),
			startedAt: null,
			lastedMs: null,
			maintenance: false,
			at: now(),
		},
		language,
	);
	return showNotice({ id: TEST_NOTICE, ...words });
}

/** The settings with the press switched on or off; off if the permission was refused. */
export async function withPress(settings: Settings, on: boolean): Promise<Settings> {
	const press = on && (await requestOrigin(PRESS_PERMISSION));
	return { ...settings, feeds: { ...settings.feeds, press } };
}
