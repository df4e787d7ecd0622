import type { ComponentChildren } from 'preact';

export type PageHeaderProps = {
	/** Beside the logo; an h1 on full pages, plain text in the popup, whose h1 is the headline. */
	title: string;
	heading?: boolean;
	/** Links to the other pages. */
	children?: ComponentChildren;
};

/** The logo, the name and the ways out. */
export function PageHeader({ title, heading = false, children }: PageHeaderProps) {
	return (
		<header class="page-header">
			<img src="/icons/icon-48.png" width={24} height={24} alt="" />
			{heading ? <h1>{title}</h1> : <p class="page-name">{title}</p>}
			<nav>{children}</nav>
		</header>
	);
}
