import type { ComponentChildren } from 'preact';

type OptionSectionProps = {
	/** Also the element id, so that a link can lead here. */
	name: string;
	title: string;
	help?: string;
	children: ComponentChildren;
};

export function OptionSection({ name, title, help, children }: OptionSectionProps) {
	return (
		<section class="panel option-section" id={name} aria-labelledby={`${name}-title`}>
			<h2 id={`${name}-title`}>{title}</h2>
			{help && <p class="help">{help}</p>}
			{children}
		</section>
	);
}
