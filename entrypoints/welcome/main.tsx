import '../../assets/styles/tokens.css';
import '../../assets/styles/base.css';
import '../../assets/styles/controls.css';
import '../../assets/styles/page.css';
import '../../assets/styles/welcome.css';
import { render } from 'preact';
import { clockReady } from '#clock';
import { readSettings } from '../../monitor/storage/settings';
import { App } from './app';

async function start(): Promise<void> {
	const [settings] = await Promise.all([readSettings(), clockReady()]);
	const root = document.getElementById('app');
	if (root) render(<App initial={settings} />, root);
}

void start();
