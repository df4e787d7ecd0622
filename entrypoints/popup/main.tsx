import '../../assets/styles/tokens.css';
import '../../assets/styles/base.css';
import '../../assets/styles/controls.css';
import '../../assets/styles/status.css';
import '../../assets/styles/charts.css';
import '../../assets/styles/card.css';
import '../../assets/styles/answers.css';
import '../../assets/styles/blocks.css';
import '../../assets/styles/check-bar.css';
import '../../assets/styles/popup.css';
import { browser } from 'wxt/browser';
import { clockReady } from '#clock';
import { browserKind } from '../../monitor/platform/device';
import { closeAfterOpening } from '../../monitor/platform/tabs';
import { readSnapshot } from '../../monitor/storage/read';
import { App } from './app';
import { mount } from './mount';

async function read() {
	const popups = browser.extension.getViews({ type: 'popup' });
	const onPhone = browserKind() === 'android';
	if (onPhone || !popups.includes(window)) document.documentElement.dataset.view = 'tab';
	if (onPhone) closeAfterOpening();
	// The first paint is the final one: nothing is drawn before storage has answered, which takes milliseconds.
	const [snapshot] = await Promise.all([readSnapshot(), clockReady()]);
	return <App initial={snapshot} />;
}

void mount('popup', read);
