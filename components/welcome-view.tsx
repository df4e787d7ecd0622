import type { ComponentChildren } from 'preact';
import type { WelcomeWords } from '../assets/locales/it/welcome';
import { PROVIDER, PROVIDERS, type ProviderId } from '../monitor/core/providers';
import type { LanguageChoice } from '../monitor/core/settings';
import { LanguageOptions } from './language-options';
import { Switch } from './options/switch';
import { PageHeader } from './page-header';
import { SignLegend } from './sign-legend';
import { UiIcon } from './ui-icon';

type WelcomeViewProps = {
	words: WelcomeWords;
	providers: readonly ProviderId[];
	language: LanguageChoice;
	/** All hosts of the chosen mailboxes are permitted; undefined until the browser has answered. */
	granted: boolean | undefined;
	/** The place of the icon and the times of checks differ by platform. */
	browser: 'chrome' | 'firefox' | 'android';
	press: boolean;
	/** The outcome of the test notice, in words. */
	tested: string;
	onProviders: (providers: ProviderId[]) => void;
	onLanguage: (language: LanguageChoice) => void;
	/** Called within the click, so that the browser allows the request. */
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

/** The first run: the mailboxes, their permission, the icon; then the optional parts. Ready once the permission is granted. */
export function WelcomeView(props: WelcomeViewProps) {
	const { words, granted, press, tested, onPress, onTest } = props;
	const icon = words[props.browser === 'android' ? 'phone' : 'pin'];
	return (
		<>
			<PageHeader title={granted === true ? words.ready : words.title} heading>
				<select
					name="language"
					aria-label={words.language.label}
					value={props.language}
					onChange={(event) => props.onLanguage(event.currentTarget.value as LanguageChoice)}
				>
					<LanguageOptions auto={words.language.auto} />
				</select>
				<a class="icon-link" href="/options.html">
					<UiIcon name="settings" />
					<span>{words.settings}</span>
				</a>
			</PageHeader>
			<main>
				<p class="lead">{words.lead}</p>
				<ol class="steps">
					<Step number={1} title={words.which.title}>
						<MailChoice {...props} />
						<Permission {...props} />
					</Step>
					<Step number={2} title={icon.title}>
						<p>{props.browser === 'android' ? words.phone.when : words.pin[props.browser]}</p>
					</Step>
					<Step number={3} title={words.what.title}>
						<SignLegend words={words.what.signs} />
					</Step>
				</ol>
				<ul class="plain">
					{words.plain.map((line) => (
						<li key={line}>{line}</li>
					))}
				</ul>
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

/** One mailbox or both: most users need one, which halves the requests, the notices and the popup. */
function MailChoice({ words, providers, onProviders }: WelcomeViewProps) {
	const choice = (value: string, chosen: readonly ProviderId[], name: string, addresses: string) => (
		<label class="mail-choice">
			<input
				type="radio"
				name="mail"
				value={value}
				checked={chosen.length === providers.length && chosen.every((id) => providers.includes(id))}
				onChange={() => onProviders([...chosen])}
			/>
			<span>
				<b>{name}</b> <small class="help">{addresses}</small>
			</span>
		</label>
	);
	return (
		<fieldset class="mail-choices">
			<legend class="visually-hidden">{words.which.title}</legend>
			{PROVIDERS.map((id) => {
				const { name, addresses } = PROVIDER[id];
				return choice(id, [id], name, addresses.map((domain) => `@${domain}`).join(', '));
			})}
			{choice('both', PROVIDERS, words.which.both, '')}
		</fieldset>
	);
}

/** The one permission it needs, on the same screen as the question. */
function Permission({ words, granted, onGrant }: WelcomeViewProps) {
	return (
		<div class="permission" role="status" data-granted={granted}>
			{granted === true && <p class="granted">{words.allow.granted}</p>}
			{granted === false && (
				<>
					<p>{words.allow.help}</p>
					<button type="button" class="primary" data-action="grant" onClick={onGrant}>
						{words.allow.grant}
					</button>
				</>
			)}
		</div>
	);
}
