import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Feed, feedBytesReader } from '../../utils/core/inspect/feeds/read-feed.ts';

const corpus = join(process.env.HOUSELIGHTS_CORPORA ?? '../shared/corpora', 'feeds');
const present = existsSync(corpus);
const documents = (folder: string): string[] =>
  present
    ? readdirSync(join(corpus, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.xml'))
        .map((name) => `${folder}/${name}`)
    : [];
const bytesOf = (name: string): Uint8Array => readFileSync(join(corpus, name));

/** Where the documents are said to stand: their relative addresses are relative to it. */
const URL_OF_ALL = 'http://127.0.0.1:8097/feed.xml';
function read(bytes: Uint8Array, step = bytes.length || 1, contentType: string | null = null): Feed | null {
  const reader = feedBytesReader(URL_OF_ALL, contentType);
  for (let at = 0; at < bytes.length; at += step) if (!reader.write(bytes.subarray(at, at + step))) break;
  return reader.end();
}

// ── The expected values ──

/** One comparison of an expectation: where (`entries[0].published_parsed`) and what (a Python value as it is written). */
interface Claim {
  readonly of: 'feed' | number;
  readonly path: string;
  readonly value: string;
}

const claimed = String.raw`(feed|entries\[(\d+)\])((?:\['\w+'\]|\[\d+\]|\.\w+)+)`;

/** The claims of a Python expression such as `not bozo and feed['title'] == 'x' and a == b == 'y'`. */
function claimsOf(expression: string): Claim[] {
  const claims: Claim[] = [];
  for (const [part] of expression.matchAll(
    new RegExp(
      String.raw`(?:${claimed}\s*==\s*)+("""[\s\S]*?"""|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\([^)]*\)|\{[^}]*\})`,
      'g',
    ),
  )) {
    const places = [...part.matchAll(new RegExp(String.raw`${claimed}(?=\s*==)`, 'g'))];
    const value = part.slice((places.at(-1)?.index ?? 0) + (places.at(-1)?.[0].length ?? 0)).replace(/^\s*==\s*/, '');
    for (const [, of = '', entry, path = ''] of places)
      claims.push({
        of: of === 'feed' ? 'feed' : Number(entry),
        path: path.replace(/\['?(\w+)'?\]/g, '.$1').slice(1),
        value,
      });
  }
  for (const [, entry, key] of expression.matchAll(/not entries\[(\d+)\]\.has_key\('(\w+)'\)/g))
    claims.push({ of: Number(entry), path: key ?? '', value: 'None' });
  return claims;
}

const unquoted = (python: string): string =>
  python
    .replace(/^("""|'|")([\s\S]*)\1$/, '$2')
    .replace(/\\x([\da-f]{2})|\\u([\da-f]{4})/gi, (_, x, u) => String.fromCharCode(Number.parseInt(x ?? u, 16)))
    .replace(/\\(['"\\])/g, '$1');

/** The words of a title that is written in well-formed markup. */
const wordsOf = (html: string): string | null =>
  html
    .replace(/<[a-z/](?:"[^"]*"|[^">])*>/gi, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&') || null;

function instantOf(python: string): number {
  const [year = 0, month = 1, ...rest] = python.slice(1, -1).split(',').map(Number);
  const [day, hour, minute, second] = rest;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** What is expected of our data, or undefined where the claim is about something that we do not keep. */
function expected({ path, value }: Claim, name: string): { key: keyof Feed; value: unknown } | undefined {
  const text = value === 'None' ? null : unquoted(value);
  const [key = '', ...within] = path.split('.');
  if (path === 'title' || path === 'title_detail.value')
    // The value of feedparser is markup, except where the document says that it is text.
    return { key: 'title', value: text === null || /text_plain/.test(name) ? text : wordsOf(text) };
  if (path === 'link') return { key: 'link', value: text === null ? null : new URL(text).href };
  if (path === 'id' || path === 'guid') return { key: 'id', value: text };
  const dated = /^(published|updated|created)(_parsed)?$/.exec(path);
  if (dated) {
    const at = dated[2] ? instantOf(value) : Date.parse(text ?? '');
    return { key: dated[1] === 'updated' ? 'updated' : 'published', value: at };
  }
  if (key === 'links' && within[0] !== undefined) {
    if (within[1] === 'href') return { key: 'link', value: new URL(text ?? '').href };
    // Links elsewhere than to the page itself are not its link.
    if (within[1] === 'rel' && text !== 'alternate') return { key: 'link', value: null };
    const href = /'rel': 'alternate'.*'href': '([^']+)'/.exec(value)?.[1];
    if (within.length === 1 && href !== undefined) return { key: 'link', value: new URL(href).href };
  }
  return undefined;
}

/** Titles, links, ids and dates; of the rest of a feed we keep nothing. */
const aboutUs = /^(title|link|links|id|guid|published|updated|created)(_parsed|_detail)?(\.|$)/;

/** What the head of a document expects, as far as it is about us. Links to elsewhere than the page itself are not kept. */
function claimsOfDocument(name: string): Claim[] {
  const head = new TextDecoder('latin1').decode(bytesOf(name)).slice(0, 2_000);
  const claims = claimsOf(/Expect:\s*([\s\S]*?)\s*-->/.exec(head)?.[1] ?? '').filter(({ path }) => aboutUs.test(path));
  const elsewhere = claims
    .filter(({ path, value }) => /^links\.\d+\.rel$/.test(path) && unquoted(value) !== 'alternate')
    .map(({ of, path }) => `${of} ${path.replace(/rel$/, '')}`);
  return claims.filter(({ of, path }) => !elsewhere.some((link) => `${of} ${path}`.startsWith(link)));
}

describe.skipIf(!present)('Feeds that nobody here wrote', () => {
  let agreeing = 0;
  const claims = documents('wellformed').flatMap((name) => claimsOfDocument(name).map((claim) => ({ name, claim })));
  const kept = claims.flatMap(({ name, claim }) => {
    const want = expected(claim, name);
    return want ? [{ name, claim, want }] : [];
  });

  for (const { name, claim, want } of kept) {
    it(`${name}: ${claim.of} ${claim.path} is ${claim.value}`, () => {
      const feed = read(bytesOf(name));
      const about = claim.of === 'feed' ? feed : feed?.items[claim.of];
      expect(about).toMatchObject({ [want.key]: want.value });
      agreeing += 1;
    });
  }
  afterAll(() => {
    const left = new Set(
      claims.filter((one) => !kept.some(({ claim }) => claim === one.claim)).map((one) => one.claim.path),
    );
    console.log(
      `feeds/wellformed: ${agreeing} of ${kept.length} expected titles, links, ids and dates agree (${((100 * agreeing) / kept.length).toFixed(1)} %); ` +
        `not kept: ${[...left].sort().join(', ')}`,
    );
  });

  it('are all feeds, and enough is expected of them to mean something', () => {
    const names = documents('wellformed');
    expect(names.length).toBeGreaterThan(600);
    expect(kept.length).toBeGreaterThan(150);
    expect(names.filter((name) => read(bytesOf(name)) === null)).toEqual([]);
  });
  it('are the same in whatever pieces they come', () => {
    for (const name of documents('wellformed')) {
      const bytes = bytesOf(name);
      expect(read(bytes, 7), name).toEqual(read(bytes));
    }
  });
  it('are read without a throw when they are broken', () => {
    const names = documents('illformed');
    expect(names.length).toBeGreaterThan(10);
    const titles = names.map((name) => [name, read(bytesOf(name))?.title]);
    expect(titles).toContainEqual(['illformed/always_strip_doctype.xml', 'found']);
    expect(titles).toContainEqual(['illformed/rss_incomplete_cdata.xml', 'can feedparser read this xml']);
    expect(read(bytesOf('illformed/rss_item_link_corrupted_ampersands.xml'))?.items[0]?.link).toBe(
      'http://link/get?a=1&b=2',
    );
    expect(read(bytesOf('illformed/rdf_channel_empty_textinput.xml'))?.items[0]?.title).toBe('crashes here');
    expect(read(bytesOf('illformed/rss_empty_document.xml'))).toBeNull();
  });
  it('are read without a throw wherever they are cut off, and none of what they say is made up', () => {
    const names = [...documents('wellformed'), ...documents('illformed')];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.double({ min: 0, max: 1, noNaN: true }), (name, share) => {
        const bytes = bytesOf(name);
        const whole = read(bytes);
        const cut = read(bytes.subarray(0, Math.floor(bytes.length * share)));
        for (const item of cut?.items ?? [])
          expect([null, ...(whole?.items.map(({ title }) => title) ?? [])]).toContain(item.title);
      }),
      { numRuns: 2_000 },
    );
  });
});
