import type { ComponentChildren } from 'preact';
import type { WelcomeWords } from '../assets/locales/it/welcome';
import { Switch } from './options/switch';
import { PageHeader } from './page-header';
import { SignLegend } from './sign-legend';
import { UiIcon } from './ui-icon';

export type WelcomeViewProps = {
	words: WelcomeWords;
	/** All hosts may be asked; undefined until the browser has said so. */
	granted: boolean | undefined;
	firefox: boolean;
	press: boolean;
	/** What came of the test notice, in words. */
	tested: string;
	/** Called within the click, so that the browser lets it ask. */
	onGrant: () => void;
	onPress: (on: boolean) => void;
	onTest: () => void;
};

function Step({ number, title, children }: { number: number; title: string; children: ComponentChildren }) {
	return (
		<li class="panel step">
			<span class="step-number" aria-hidden="true">
				{number}
			</span>
			<div class="step-body">
				<h2>{title}</h2>
				{children}
			</div>
		</li>
	);
}

/** The first run: what it does, the permission, the icon; then what is optional. */
export function WelcomeView(props: WelcomeViewProps) {
	const { words, granted, firefox, press, tested, onGrant, onPress, onTest } = props;
	return (
		<>
			<PageHeader title={words.title} heading>
				<a class="icon-link" href="/options.html">
					<UiIcon name="settings" />
					<span>{words.settings}</span>
				</a>
			</PageHeader>
			<main>
				<p class="lead">{words.lead}</p>
				<ul class="plain">
					{words.plain.map((line) => (
						<li key={line}>{line}</li>
					))}
				</ul>
				<ol class="steps">
					<Step number={1} title={words.what.title}>
						<SignLegend words={words.what.signs} />
					</Step>
					<Step number={2} title={words.allow.title}>
						<p>{words.allow.help}</p>
						<div class="permission" role="status" data-granted={granted}>
							{granted === true && <p class="granted">{words.allow.granted}</p>}
							{granted === false && (
								<button type="button" class="primary" data-action="grant" onClick={onGrant}>
									{words.allow.grant}
								</button>
							)}
						</div>
					</Step>
					<Step number={3} title={words.pin.title}>
						<p>{firefox ? words.pin.firefox : words.pin.chrome}</p>
					</Step>
				</ol>
				<section class="panel stack" aria-labelledby="extras">
					<h2 id="extras">{words.extras.title}</h2>
					<Switch name="press" checked={press} onChange={onPress}>
						{words.extras.press}
					</Switch>
					<p class="help indented">{words.extras.pressHelp}</p>
					<p class="row">
						<button type="button" data-action="test-notice" onClick={onTest}>
							{words.extras.test}
						</button>
						<span role="status">{tested}</span>
					</p>
				</section>
				<p class="help">{words.affiliation}</p>
			</main>
		</>
	);
}
