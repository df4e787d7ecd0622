import { OptionSection } from '../options/option-section';
import type { DiagnosticFacts } from './facts';
import { type DiagnosticLocale, diagnosticSections, diagnosticText } from './sections';

type DiagnosticsViewProps = {
	facts: DiagnosticFacts;
	speech: DiagnosticLocale;
	/** The outcome of copying, in words; empty before it. */
	copied: string;
	onCopy: (text: string) => void;
	onRefresh: () => void;
	/** Asks the browser for the host permissions; called within the click. */
	onGrant: () => void;
};

/** The internal state of PostaViva: every row can be copied as text. */
export function DiagnosticsView({ facts, speech, copied, onCopy, onRefresh, onGrant }: DiagnosticsViewProps) {
	const { words } = speech;
	const sections = diagnosticSections(facts, speech);
	const missing = Object.values(facts.granted).includes(false);
	return (
		<OptionSection name="diagnostics" title={words.title} help={words.help}>
			<p class="row">
				<button type="button" data-action="copy" onClick={() => onCopy(diagnosticText(sections, words))}>
					{words.copy}
				</button>
				<button type="button" data-action="refresh" onClick={onRefresh}>
					{words.refresh}
				</button>
				{missing && (
					<button type="button" class="primary" data-action="grant" onClick={onGrant}>
						{words.grant}
					</button>
				)}
				<span role="status">{copied}</span>
			</p>
			{sections.map(({ name, rows }) => (
				<details key={name} data-section={name} open={name === 'general' || name === 'permissions'}>
					<summary>
						<h3>{words.section[name]}</h3>
					</summary>
					{rows.length === 0 ? (
						<p class="help">{words.none}</p>
					) : (
						<dl class="facts">
							{rows.map(({ label, value }) => (
								<div key={`${label} ${value}`}>
									<dt>{label}</dt>
									<dd>{value}</dd>
								</div>
							))}
						</dl>
					)}
				</details>
			))}
		</OptionSection>
	);
}
