import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { type MicroformatEvent, microformatReader } from '../../utils/core/inspect/events/microformats.ts';

const corpus = join(process.env.HOUSELIGHTS_CORPORA ?? '../shared/corpora', 'events');
const present = existsSync(corpus);
/** The pages of the microformats test-suite that have their JSON beside them: 14 when this was written. */
const pages = present
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.html') && existsSync(join(corpus, name.replace(/html$/, 'json'))),
    )
  : [];

function read(html: string): MicroformatEvent[] {
  const reader = microformatReader();
  const events: MicroformatEvent[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      reader.open(depth, name, attributes);
    },
    ontext: (text) => reader.text(text),
    onclosetag() {
      const event = reader.close(depth);
      if (event) events.push(event);
      depth -= 1;
    },
  });
  parser.end(html);
  return events;
}

interface Expected {
  readonly items: readonly { readonly properties: Readonly<Record<string, readonly string[] | undefined>> }[];
}

describe('The events of the microformats test-suite', () => {
  it.skipIf(!present)('are all there, 14 pages', () => expect(pages.length).toBeGreaterThanOrEqual(14));
  it.each(pages)('%s: name, start and end are what they should be', (name) => {
    const expected: Expected = JSON.parse(readFileSync(join(corpus, name.replace(/html$/, 'json')), 'utf8'));
    expect(
      read(readFileSync(join(corpus, name), 'utf8')).map(({ name, start, end }) => ({ name: [name], start, end })),
    ).toEqual(expected.items.map(({ properties: { name = [], start = [], end = [] } }) => ({ name, start, end })));
  });
});
