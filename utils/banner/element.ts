type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An attribute that is undefined is left out. */
function dressed<Made extends Element>(made: Made, attributes: Attributes, children: readonly (Node | string)[]): Made {
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, `${value}`);
  made.append(...children);
  return made;
}

/** Makes an element by calls alone: markup from text is barred under Trusted Types, and never needed. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] => dressed(document.createElement(tag), attributes, children);

/** The same for what is drawn. */
export const drawn = (tag: keyof SVGElementTagNameMap, attributes: Attributes, ...children: Element[]): SVGElement =>
  dressed(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);

const GLYPHS = { close: 'M3 3l8 8M11 3l-8 8', more: 'M2.5 7h.01M7 7h.01M11.5 7h.01', down: 'M2 4.5l5 5 5-5' };

/** A sign drawn in the colour of the text around it. */
export function glyph(name: keyof typeof GLYPHS): SVGElement {
  return drawn(
    'svg',
    { viewBox: '0 0 14 14', class: name === 'down' ? 'glyph small' : 'glyph', 'aria-hidden': 'true' },
    drawn('path', { d: GLYPHS[name], 'stroke-width': name === 'more' ? 2.4 : undefined }),
  );
}
