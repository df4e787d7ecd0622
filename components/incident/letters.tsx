import { moment } from '../../assets/locales/format';
import { capitalised, decapitalised, windowMoment } from '../../assets/locales/moments';
import type { DeliveryAnswer } from '../../monitor/core/incidents/letters';
import type { ClaimOf } from '../../monitor/core/model/incident';
import { type Locale, useLocale } from '../words/locale';
import { Attribution } from './attribution';

/** "Da lunedì 23 gennaio alle 16:00 a …: respinte, chi scriveva è stato avvisato". */
function lettersWords(claim: ClaimOf<'delivery'>, { language, now, words }: Locale): string {
	const when = capitalised(windowMoment(language, claim.fromAt, claim.toAt, now));
	const fate = `${when}: ${words.letters.fate[claim.fate]}`;
	return claim.deliveredAt === undefined
		? `${fate}.`
		: `${fate}, ${words.letters.delivered(moment(language, claim.deliveredAt, now))}.`;
}

/** The fate of messages in an outage, hour by hour. Where sources disagree both versions appear: the difference is not smoothed out. */
export function Letters({ letters }: { letters: DeliveryAnswer }) {
	const speech = useLocale();
	const { words } = speech;
	if (letters.standing.length === 0) return null;
	return (
		<ul class="letters" data-claim="delivery">
			{letters.standing.map(({ claim, contradictedBy }) => (
				<li key={`${claim.fate} ${claim.fromAt}`} data-fate={claim.fate}>
					{`${lettersWords(claim, speech)} `}
					<Attribution source={claim.source} name={claim.publisher} at={claim.saidAt} />
					{contradictedBy && (
						<p class="contrary">
							{`${words.answers.contradicted} ${decapitalised(lettersWords(contradictedBy, speech))} `}
							<Attribution
								source={contradictedBy.source}
								name={contradictedBy.publisher}
								at={contradictedBy.saidAt}
							/>
						</p>
					)}
				</li>
			))}
		</ul>
	);
}

/** The same under its own heading. */
export function LettersPanel({ letters }: { letters: DeliveryAnswer }) {
	const { words } = useLocale();
	if (letters.standing.length === 0) return null;
	return (
		<section class="panel">
			<h2>{words.letters.title}</h2>
			<Letters letters={letters} />
		</section>
	);
}
