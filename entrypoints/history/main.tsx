import '../../assets/styles/tokens.css';
import '../../assets/styles/base.css';
import '../../assets/styles/controls.css';
import '../../assets/styles/status.css';
import '../../assets/styles/charts.css';
import '../../assets/styles/card.css';
import '../../assets/styles/answers.css';
import '../../assets/styles/page.css';
import '../../assets/styles/history.css';
import { clockReady } from '#clock';
import { mount } from '../popup/mount';
import { App } from './app';
import { readStored } from './stored';

async function read() {
	const [stored] = await Promise.all([readStored(), clockReady()]);
	return <App initial={stored} />;
}

void mount('history', read);
