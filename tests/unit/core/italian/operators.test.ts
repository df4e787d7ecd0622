import { expect, test } from 'vitest';
import {
	compose,
	OPERATORS,
	type Operator,
	VALUES,
	type Value,
} from '../../../../monitor/core/italian/grammar/operators';

test.each<[Operator, Value, Value]>([
	['not', 'works', 'fails'],
	['not', 'fails', 'works'],
	['not', 'restored', 'fails'],
	['notAll', 'restored', 'recovering'],
	['noLonger', 'works', 'fails'],
	['noLonger', 'fails', 'restored'],
	['again', 'works', 'restored'],
	['again', 'fails', 'relapsed'],
	['again', 'trouble', 'relapsed'],
	['stop', 'works', 'fails'],
	['stop', 'fails', 'restored'],
	['still', 'trouble', 'fails'],
	['barely', 'restored', 'fails'],
	['begin', 'works', 'recovering'],
	['progress', 'restored', 'recovering'],
	['some', 'works', 'recovering'],
	['some', 'fails', 'fails'],
	['poorly', 'works', 'recovering'],
	['slow', 'works', 'fails'],
	['seems', 'restored', 'recovering'],
	['due', 'restored', 'waiting'],
	['due', 'fails', 'planned'],
	['hoped', 'restored', 'waiting'],
	['asked', 'restored', 'waiting'],
	['past', 'restored', 'nothing'],
	['supposed', 'fails', 'nothing'],
])('%s × %s = %s', (operator, value, composed) => {
	expect(compose(operator, value)).toBe(composed);
});

test.each(OPERATORS)('%s turns no silence into a statement', (operator) => {
	expect(compose(operator, 'nothing')).toBe('nothing');
});

test('what was, seemed or is only supposed states nothing', () => {
	for (const operator of ['past', 'supposed'] as const)
		expect(VALUES.map((value) => compose(operator, value)).every((value) => value === 'nothing')).toBe(true);
});

test('nothing that is due, asked or hoped for is an all-clear', () => {
	for (const operator of ['due', 'hoped', 'asked'] as const)
		for (const value of VALUES) expect(['works', 'restored']).not.toContain(compose(operator, value));
});
