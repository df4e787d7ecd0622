/** The HTML standard's rules for elements, as far as they decide which text belongs together and which is shown. */

const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const VOID = names(
	'area base br col embed hr img input link meta param source track wbr keygen frame',
);

/** Break the line before and after their content. */
export const BLOCK =
	names(`address article aside blockquote body br button caption center dd details dialog dir div dl
	dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html img input legend li listing
	main menu nav ol optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead
	title tr ul xmp script style noscript template iframe svg math video audio object canvas`);

/** Their start tag ends an open paragraph. */
export const ENDS_PARAGRAPH =
	names(`address article aside blockquote center details dialog dir div dl dd dt fieldset
	figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search
	section summary table ul xmp`);

/** The end tag of another element stops its search at these. */
export const SCOPE = names('html table td th caption marquee object template applet');

/** The end tag of an ordinary element stops its search at these. */
export const SPECIAL =
	names(`address applet area article aside base basefont bgsound blockquote body br button caption
	center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4
	h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes
	noscript object ol p param plaintext pre script search section select source style summary table tbody td template
	textarea tfoot th thead title tr track ul wbr xmp`);

/** Ended without ending the blocks opened since. */
export const FORMATTING = names('a b big code em font i nobr s small strike strong tt u');

/** Their start tag ends a drawing or a formula: they cannot be inside one. */
export const LEAVES_DRAWING =
	names(`b big blockquote body br center code dd div dl dt em embed form h1 h2 h3 h4 h5 h6
	head hr i img input li listing main menu meta nobr ol p pre ruby s small span section strong strike sub sup table tt u ul var`);

/** For each, the open elements that its start tag ends, and those where that search stops. */
export const ENDS_SIBLING: ReadonlyMap<string, { ends: ReadonlySet<string>; within: ReadonlySet<string> }> =
	new Map([
		['li', { ends: names('li'), within: names('ul ol menu table td th template') }],
		['dd', { ends: names('dd dt'), within: names('dl table td th template') }],
		['dt', { ends: names('dd dt'), within: names('dl table td th template') }],
		['option', { ends: names('option'), within: names('select datalist optgroup') }],
		['optgroup', { ends: names('optgroup'), within: names('select') }],
		['td', { ends: names('td th'), within: names('tr table template') }],
		['th', { ends: names('td th'), within: names('tr table template') }],
		['tr', { ends: names('tr'), within: names('table template') }],
		['tbody', { ends: names('tbody thead tfoot'), within: names('table template') }],
		['thead', { ends: names('tbody thead tfoot'), within: names('table template') }],
		['tfoot', { ends: names('tbody thead tfoot'), within: names('table template') }],
		['button', { ends: names('button'), within: names('form table td th template') }],
		['a', { ends: names('a'), within: names('table td th template') }],
		['input', { ends: names('select'), within: names('table td th template') }],
		['textarea', { ends: names('select'), within: names('table td th template') }],
		['select', { ends: names('select'), within: names('table td th template') }],
	]);

/** Their content is hidden, or not prose. `details` and `dialog` are shown if open. */
export const CONTENT_NOT_SHOWN = names(
	'template select datalist svg math video audio object canvas colgroup',
);
