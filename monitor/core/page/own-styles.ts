/** The rules in a page's own `<style>` that show or hide, and their effect on an element. */

import { blocks, withoutComments } from './css-blocks';

/** The parts of an element that selectors match. */
export type Styled = {
	name: string;
	id: string;
	classes: readonly string[];
	parent: Styled | null;
};

type Compound = { tag: string; id: string; classes: string[]; without: string[] };
type Rule = {
	/** The element itself last; the earlier ones are ancestors, direct parents where `child` is set. */
	chain: { compound: Compound; child: boolean }[];
	display?: 'none' | 'shown';
	visibility?: 'hidden' | 'shown';
	important: boolean;
	/** Ids, classes and tags of the selector, then its place: the larger wins. */
	weight: number;
};

export type OwnStyles = ReadonlyMap<string, readonly Rule[]>;

/** The limit of hiding rules per page: later ones are ignored. */
const MAX_RULES = 256;
/** Limits that keep a hostile page linear: rules per key, and ancestors checked. */
const MAX_RULES_OF_KEY = 16;
const MAX_ANCESTORS = 64;
const COMPOUND = /^([a-z][a-z0-9-]*)?((?:[.#][\w-]+|:not\(\.[\w-]+\))*)$/i;

/** The rules of these style sheets, by the id, class or tag of their element. Linear in their text. */
export function readStyles(sheets: readonly string[]): OwnStyles {
	const rules = new Map<string, Rule[]>();
	let count = 0;
	for (const sheet of sheets) {
		if (!/display|visibility/i.test(sheet)) continue;
		for (const { selectors, declarations } of blocks(withoutComments(sheet))) {
			const effect = effectOf(declarations);
			if (effect === null) continue;
			for (const selector of selectors.split(',')) {
				if (count >= MAX_RULES) return rules;
				const rule = ruleOf(selector.trim(), effect, count);
				if (rule === null) continue;
				count++;
				const { compound } = rule.chain.at(-1) as Rule['chain'][number];
				const key = keyOf(compound);
				rules.set(key, [...(rules.get(key) ?? []), rule].slice(-MAX_RULES_OF_KEY));
			}
		}
	}
	return rules;
}

/** The effect of the page's own rules on an element; undefined if no rule matches. */
export function styleOf(
	element: Styled,
	styles: OwnStyles,
): { hidden: boolean; important: boolean } | undefined {
	if (styles.size === 0) return undefined;
	const candidates = [
		...(element.id === '' ? [] : (styles.get(`#${element.id}`) ?? [])),
		...element.classes.flatMap((name) => styles.get(`.${name}`) ?? []),
		...(styles.get(element.name) ?? []),
	].filter((rule) => matches(rule.chain, element));
	if (candidates.length === 0) return undefined;
	const strongest = (property: 'display' | 'visibility') =>
		candidates
			.filter((rule) => rule[property] !== undefined)
			.reduce<Rule | undefined>(
				(best, rule) => (best === undefined || beats(rule, best) ? rule : best),
				undefined,
			);
	const display = strongest('display');
	const visibility = strongest('visibility');
	return {
		hidden: display?.display === 'none' || visibility?.visibility === 'hidden',
		important: (display?.important ?? false) || (visibility?.important ?? false),
	};
}

function beats(a: Rule, b: Rule): boolean {
	return a.important === b.important ? a.weight > b.weight : a.important;
}

type Effect = Pick<Rule, 'display' | 'visibility' | 'important'>;

function effectOf(declarations: string): Effect | null {
	const effect: Effect = { important: false };
	for (const declaration of declarations.split(';')) {
		const colon = declaration.indexOf(':');
		if (colon === -1) continue;
		const property = declaration.slice(0, colon).trim().toLowerCase();
		if (property !== 'display' && property !== 'visibility') continue;
		const value = declaration
			.slice(colon + 1)
			.trim()
			.toLowerCase();
		effect.important ||= value.includes('!important');
		if (property === 'display') effect.display = value.startsWith('none') ? 'none' : 'shown';
		else effect.visibility = /^(?:hidden|collapse)/.test(value) ? 'hidden' : 'shown';
	}
	return effect.display === undefined && effect.visibility === undefined ? null : effect;
}

/** Null for a selector that uses more than tags, ids, classes and ancestors: such a rule is left out. */
function ruleOf(selector: string, effect: Effect, order: number): Rule | null {
	const chain: Rule['chain'] = [];
	let child = false;
	let weight = 0;
	for (const part of selector.replaceAll('>', ' > ').split(/\s+/)) {
		if (part === '>') {
			child = true;
			continue;
		}
		const compound = compoundOf(part);
		if (compound === null) return null;
		weight += (compound.id === '' ? 0 : 1e8) + (compound.tag === '' ? 0 : 1e3);
		weight += (compound.classes.length + compound.without.length) * 1e5;
		chain.push({ compound, child });
		child = false;
	}
	return chain.length === 0 ? null : { chain, ...effect, weight: weight + order };
}

function compoundOf(part: string): Compound | null {
	const match = COMPOUND.exec(part);
	if (match === null || part === '') return null;
	const pieces = (match[2] ?? '').match(/[.#][\w-]+|:not\(\.[\w-]+\)/g) ?? [];
	return {
		tag: (match[1] ?? '').toLowerCase(),
		id: pieces.find((piece) => piece.startsWith('#'))?.slice(1) ?? '',
		classes: pieces.filter((piece) => piece.startsWith('.')).map((piece) => piece.slice(1)),
		without: pieces.filter((piece) => piece.startsWith(':')).map((piece) => piece.slice(6, -1)),
	};
}

function keyOf({ id, classes, tag }: Compound): string {
	return id === '' ? (classes[0] === undefined ? tag : `.${classes[0]}`) : `#${id}`;
}

function fits({ tag, id, classes, without }: Compound, element: Styled): boolean {
	return (
		(tag === '' || tag === element.name) &&
		(id === '' || id === element.id) &&
		classes.every((name) => element.classes.includes(name)) &&
		!without.some((name) => element.classes.includes(name))
	);
}

/** The last compound matches the element; each earlier one matches the nearest fitting ancestor. */
function matches(chain: Rule['chain'], element: Styled): boolean {
	const last = chain.at(-1);
	if (last === undefined || !fits(last.compound, element)) return false;
	let at: Styled | null = element;
	let left = MAX_ANCESTORS;
	for (let i = chain.length - 1; i > 0; i--) {
		const { compound } = chain[i - 1] as Rule['chain'][number];
		const direct = (chain[i] as Rule['chain'][number]).child;
		at = at.parent;
		while (!direct && at !== null && left-- > 0 && !fits(compound, at)) at = at.parent;
		if (at === null || !fits(compound, at)) return false;
	}
	return true;
}
