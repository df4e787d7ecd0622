import '../../assets/styles/tokens.css';
import '../../assets/styles/base.css';
import '../../assets/styles/controls.css';
import '../../assets/styles/status.css';
import '../../assets/styles/charts.css';
import '../../assets/styles/card.css';
import '../../assets/styles/answers.css';
import '../../assets/styles/page.css';
import '../../assets/styles/history.css';
import { render } from 'preact';
import { clockReady } from '#clock';
import { App } from './app';
import { readStored } from './stored';

async function start(): Promise<void> {
	const [stored] = await Promise.all([readStored(), clockReady()]);
	const root = document.getElementById('app');
	if (root) render(<App initial={stored} />, root);
}

void start();
