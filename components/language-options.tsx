/** The available languages, each by its own name. */

import { TIMES } from '../assets/locales/language';
import { LANGUAGE_CHOICES } from '../monitor/core/settings';

export function LanguageOptions({ auto }: { auto: string }) {
	return (
		<>
			{LANGUAGE_CHOICES.map((choice) => (
				<option key={choice} value={choice}>
					{choice === 'auto' ? auto : TIMES[choice].name}
				</option>
			))}
		</>
	);
}
