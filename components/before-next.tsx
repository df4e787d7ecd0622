import type { OptionWords } from '../assets/locales/it/options';

/** Advice that helps only if it is followed before the next outage. */
export function BeforeNext({ words }: { words: OptionWords['options']['before'] }) {
	return (
		<section class="panel before-next" aria-labelledby="before-next">
			<h2 id="before-next">{words.title}</h2>
			<ul>
				<li>{words.address}</li>
				<li>{words.copy}</li>
			</ul>
		</section>
	);
}
