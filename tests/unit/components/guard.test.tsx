import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { brokenWordsIn } from '../../../assets/locales/broken';
import { BrokenPage } from '../../../components/broken-page';
import { Guard, messageOf } from '../../../components/guard';

const rescue = { onExport: async () => true, onReset: async () => true };

test('a broken page says which it is and why, and offers two ways out', () => {
	const html = renderToString(
		<BrokenPage page="history" error="Invalid time value" words={brokenWordsIn('it')} {...rescue} />,
	);
	for (const part of [
		'data-broken="history"',
		'Invalid time value',
		'data-action="export"',
		'data-action="reset"',
	])
		expect(html).toContain(part);
});

test.each([
	[new RangeError('Invalid time value'), 'Invalid time value'],
	['a bare text', 'a bare text'],
	[undefined, 'undefined'],
])('what was thrown is shown in words: %o', (thrown, words) => {
	expect(messageOf(thrown)).toBe(words);
});

test('a healthy page is drawn unchanged', () => {
	const html = renderToString(
		<Guard page="popup" words={brokenWordsIn('en')} {...rescue}>
			<h1>Well</h1>
		</Guard>,
	);
	expect(html).toBe('<h1>Well</h1>');
});
