import type { ComponentChildren } from 'preact';
import { zoneNote } from '../assets/locales/zone';
import { useLocale } from './words/locale';

type PageHeaderProps = {
	/** Next to the logo; an h1 on full pages, plain text in the popup, whose h1 is the headline. */
	title: string;
	heading?: boolean;
	/** Links to the other pages. */
	children?: ComponentChildren;
};

/**
 * The logo, the name and the links; on full pages also the time zone, where it differs from the computer's own. The popup,
 * which has no line to spare, adds the zone to its own times.
 */
export function PageHeader({ title, heading = false, children }: PageHeaderProps) {
	const { language, now } = useLocale();
	// Before its locale is loaded, a page has no times to qualify.
	const zone = now === 0 || !heading ? '' : zoneNote(language, now);
	return (
		<>
			<header class="page-header">
				<img src="/icons/icon-48.png" width={24} height={24} alt="" />
				{heading ? <h1>{title}</h1> : <p class="page-name">{title}</p>}
				<nav>{children}</nav>
			</header>
			{zone !== '' && <aside class="help zone">{zone}</aside>}
		</>
	);
}
