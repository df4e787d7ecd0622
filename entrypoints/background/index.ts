/** The composition root: registers every listener synchronously, so that each event can wake the worker. */

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onAlarm } from '#alarm';
import { now } from '#clock';
import { onMessage } from '../../monitor/platform/messages';
import { listenForHints } from '../../monitor/platform/network-hints';
import { onNoticeClicked } from '../../monitor/platform/notifications';
import { onPermissionsChanged } from '../../monitor/platform/permissions';
import { onOwnVisit } from '../../monitor/platform/visits';
import { installed, openNotice, ownVisit, settingsSaved } from './reactions';
import { runCheck, start } from './worker';

export default defineBackground(() => {
	listenForHints();
	onAlarm(() => runCheck('alarm'));
	onMessage({ checkNow: () => runCheck('check_now'), settingsChanged: settingsSaved });
	onNoticeClicked(openNotice);
	onOwnVisit(now, ownVisit);
	onPermissionsChanged(() => runCheck('permission'));
	browser.runtime.onInstalled.addListener(installed);
	browser.runtime.onStartup.addListener(() => runCheck('startup'));
	self.addEventListener('online', () => runCheck('catch_up'));
	void start();
});
