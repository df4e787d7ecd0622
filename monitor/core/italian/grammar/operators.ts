/** How context changes the meaning of a predicate: the grammar's whole composition in one table, for review. */

/**
 * What a predicate says about the mail. `works`, `fails`: a state without a previous one. `trouble`: a noun alone ("il
 * disservizio"). `restored`, `relapsed`: after the opposite state. `recovering`: partly or gradually. `waiting`: not yet
 * ("sarà ripristinata"). `planned`: it will stop ("verrà
 * sospesa"). `nothing`: no statement about now.
 */
export const VALUES = [
	'works',
	'fails',
	'trouble',
	'restored',
	'relapsed',
	'recovering',
	'waiting',
	'planned',
	'nothing',
] as const;
export type Value = (typeof VALUES)[number];

/** A word that states a value by itself. */
export type Core = {
	value: Value;
	first: number;
	last: number;
	/** A noun, which may only be context. */
	noun: boolean;
	/** Applies to anything ("chiuso", "aperto"), so the mail must clearly be meant. */
	loose: boolean;
	/** Without a negation it counts only if it is about now: "funziona", "si legge". */
	marked: boolean;
};

/** Each row gives the result for the values in the order above; "=" leaves the value unchanged. */
const TABLE = {
	//              works      fails     trouble   restored   relapsed   recovering waiting    planned    nothing
	/** non */
	not: '          fails      works      works      fails      works      fails      fails      =          =',
	/** non tutti, non del tutto */
	notAll: '       recovering recovering recovering recovering recovering recovering waiting    =          =',
	/** non … più */
	noLonger: '     fails      restored   restored   fails      restored   fails      fails      =          =',
	/** di nuovo, nuovo, tornare a, riprendere a */
	again: '        restored   relapsed   relapsed   restored   relapsed   recovering waiting    =          =',
	/** smettere di, la fine di */
	stop: '         fails      restored   restored   fails      restored   fails      fails      =          =',
	/** continuare a, ancora, in corso */
	still: '        =          =          fails      =          =          =          =          =          =',
	/** stentare a, rifiutarsi di, impedire di */
	barely: '       fails      fails      fails      fails      relapsed   recovering waiting    =          =',
	/** cominciare a */
	begin: '        recovering fails      fails      recovering relapsed   recovering waiting    =          =',
	/** stare + gerund, gradualmente, venire + participle */
	progress: '     recovering fails      trouble    recovering relapsed   recovering recovering =          =',
	/** alcuni, metà, solo da app, quasi */
	some: '         recovering =          =          recovering =          =          waiting    =          =',
	/** lento, con ritardo */
	slow: '         fails      fails      trouble    recovering fails      recovering waiting    =          =',
	/** a singhiozzo, a metà */
	poorly: '       recovering fails      trouble    recovering fails      recovering waiting    =          =',
	/** sembra, forse */
	seems: '        recovering fails      trouble    recovering relapsed   recovering waiting    =          =',
	/** future, "da", "per" + infinitive, "che venga" */
	due: '          waiting    planned    nothing    waiting    planned    recovering waiting    =          =',
	/** awaited, promised, requested */
	hoped: '        waiting    fails      fails      waiting    fails      waiting    waiting    =          =',
	/** ? */
	asked: '        nothing    nothing    nothing    waiting    nothing    waiting    waiting    =          =',
	/** was, seemed, was said to be */
	past: '         nothing    nothing    nothing    nothing    nothing    nothing    nothing    nothing    =',
	/** se … */
	supposed: '     nothing    nothing    nothing    nothing    nothing    nothing    nothing    nothing    =',
} as const;

export type Operator = keyof typeof TABLE;
export const OPERATORS = Object.keys(TABLE) as Operator[];

const COMPOSED = Object.fromEntries(
	OPERATORS.map((operator) => {
		const row = TABLE[operator].trim().split(/\s+/);
		return [operator, Object.fromEntries(VALUES.map((value, i) => [value, row[i] === '=' ? value : row[i]]))];
	}),
) as Record<Operator, Record<Value, Value>>;

/** The result of `value` under an operator. */
export function compose(operator: Operator, value: Value): Value {
	return COMPOSED[operator][value];
}
