/** The forms of a page and their fields: the form of each field, and where that form is sent. */

import { decodeEntities } from '../text/entities';
import type { Attributes } from './markup';
import type { Element } from './shown';

export type Form = {
	name: string;
	id: string;
	/** The target as written, from the form or else its button. Null: the page itself, or a script. */
	action: string | null;
};

export type Field = {
	name: string;
	type: string;
	autocomplete: string;
	/** The page shows it, or it is in a form that scripts will show. */
	shown: boolean;
	/** The form it is sent with; null for a field that a script reads. */
	form: Form | null;
};

const MAX_LISTED = 200;

type Forms = {
	note(element: Element, attributes: Attributes): void;
	/** All forms and fields, once visibility is settled. */
	settled(): { forms: Form[]; fields: Field[] };
};

export function createForms(): Forms {
	const forms = new Map<Element, Form>();
	const fields: { field: Field; element: Element; owner: string }[] = [];

	/** By its name, as a field may be outside its form, or else the enclosing form. */
	function formOf(element: Element, owner: string): Form | null {
		if (owner !== '') return [...forms.values()].find(({ id }) => id === owner) ?? null;
		for (let at = element.parent; at !== null; at = at.parent) {
			const form = forms.get(at);
			if (form !== undefined) return form;
		}
		return null;
	}

	return {
		note(element, attributes) {
			const get = (key: string) => attributes.get(key) ?? '';
			const addressIn = (key: string) => (attributes.has(key) ? decodeEntities(get(key)) : null);
			const { name, id } = element;
			if (name === 'form' && forms.size < MAX_LISTED)
				forms.set(element, { name: get('name'), id, action: addressIn('action') });
			const sendsTo = addressIn('formaction');
			const form = sendsTo === null ? null : formOf(element, get('form'));
			if (form !== null) form.action ??= sendsTo;
			if ((name === 'input' || name === 'select') && fields.length < MAX_LISTED)
				fields.push({
					field: {
						name: get('name') || id,
						type: get('type').toLowerCase() || 'text',
						autocomplete: get('autocomplete').toLowerCase(),
						shown: true,
						form: null,
					},
					element,
					owner: get('form'),
				});
		},
		settled: () => ({
			forms: [...forms.values()],
			fields: fields.map(({ field, element, owner }) => ({
				...field,
				shown: !element.hidden,
				form: formOf(element, owner),
			})),
		}),
	};
}
