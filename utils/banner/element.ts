/** Makes an element by calls alone: markup from text is barred under Trusted Types, and never needed. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const GLYPHS = { close: 'M3 3l8 8M11 3l-8 8', more: 'M2.5 7h.01M7 7h.01M11.5 7h.01', down: 'M2 4.5l5 5 5-5' };

/** A sign drawn in the colour of the text around it. */
export function glyph(name: keyof typeof GLYPHS): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', GLYPHS[name]);
  if (name === 'more') path.setAttribute('stroke-width', '2.4');
  made.setAttribute('viewBox', '0 0 14 14');
  made.setAttribute('class', name === 'down' ? 'glyph small' : 'glyph');
  made.setAttribute('aria-hidden', 'true');
  made.append(path);
  return made;
}
