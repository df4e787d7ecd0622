import '../../assets/styles/tokens.css';
import '../../assets/styles/base.css';
import '../../assets/styles/controls.css';
import '../../assets/styles/page.css';
import { clockReady } from '#clock';
import { readSettings } from '../../monitor/storage/settings';
import { mount } from '../popup/mount';
import { App } from './app';

async function read() {
	const [settings] = await Promise.all([readSettings(), clockReady()]);
	return <App initial={settings} />;
}

void mount('options', read);
