/** What a `robots.txt` asks of those who look at a site without a person (RFC 9309). Plain data. */
export interface RobotsRules {
  readonly groups: readonly RobotsGroup[];
}
interface RobotsGroup {
  /** Product tokens in lower case; `*` is everybody. */
  readonly agents: readonly string[];
  readonly rules: readonly RobotsRule[];
}
interface RobotsRule {
  readonly allow: boolean;
  /** A path, compared letter by letter; `*` is anything, a `$` at the end the end. */
  readonly path: string;
}

/** RFC 9309, 2.5: at least this much is read. */
const MAX_TEXT = 500 * 1024;

/** Lines as key and value, without comments; a line without a colon says nothing. */
function* linesOf(text: string): Generator<readonly [key: string, value: string]> {
  for (const line of text
    .slice(0, MAX_TEXT)
    .replace(/^\ufeff/, '')
    .split(/[\r\n]+/)) {
    const said = line.split('#', 1)[0] ?? '';
    const colon = said.indexOf(':');
    if (colon > 0) yield [said.slice(0, colon).trim().toLowerCase(), said.slice(colon + 1).trim()];
  }
}

/**
 * The rules in a robots.txt. Anything can be given: what is no rule is passed over, so a page in its place allows
 * everything. That an answer 5xx forbids everything is for the one who asked to say (RFC 9309, 2.3.1).
 */
export function robotsRules(text: string): RobotsRules {
  const groups: { agents: string[]; rules: RobotsRule[] }[] = [];
  let group: (typeof groups)[number] | null = null;
  let naming = false;
  for (const [key, value] of linesOf(text)) {
    if (key === 'user-agent') {
      if (!group || !naming) {
        group = { agents: [], rules: [] };
        groups.push(group);
      }
      naming = true;
      // The token ends where a version begins: `Houselights/1.0`.
      group.agents.push(value.startsWith('*') ? '*' : (/^[a-z_-]*/i.exec(value)?.[0] ?? '').toLowerCase());
    } else if (key === 'allow' || key === 'disallow') {
      naming = false;
      if (group && /^[/*]/.test(value)) group.rules.push({ allow: key === 'allow', path: pattern(value) });
    }
    // Any other line (Sitemap, Crawl-delay) ends nothing (2.2.4).
  }
  return { groups };
}

/**
 * Whether `agent` may look at `url`: by the groups that name it, else by those for everybody; the longest rule that
 * matches decides, and of two equally long ones the one that allows (2.2.1, 2.2.2).
 */
export function isAllowed(rules: RobotsRules, url: string, agent = 'houselights'): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, search } = new URL(url);
  if (pathname === '/robots.txt') return true;
  const path = literal(pathname + search);
  const named = rules.groups.filter(({ agents }) => agents.includes(agent.toLowerCase()));
  const ours = named.length > 0 ? named : rules.groups.filter(({ agents }) => agents.includes('*'));
  let longest = -1;
  let allowed = true;
  for (const group of ours) {
    for (const rule of group.rules) {
      const { length } = rule.path;
      if (length < longest || (length === longest && (allowed || !rule.allow)) || !matches(rule.path, path)) continue;
      longest = length;
      allowed = rule.allow;
    }
  }
  return allowed;
}

/** The sitemaps that a robots.txt names, as they are written, each once. They belong to no group (2.2.4). */
export function sitemapsIn(text: string): string[] {
  const found = new Set<string>();
  for (const [key, value] of linesOf(text)) if (key === 'sitemap' && value !== '') found.add(value);
  return [...found];
}

/** One way to write every letter (2.2.2): unreserved ones plainly, those that no address holds as the bytes of their UTF-8. */
const evenly = (text: string): string =>
  text.replace(/%([\da-f]{2})|[^\x21-\x7e]+|["<>^`{|}]/gi, (whole, hex: string | undefined) => {
    if (hex === undefined) return encodeURIComponent(whole.toWellFormed());
    const letter = String.fromCharCode(Number.parseInt(hex, 16));
    return /[\w.~-]/.test(letter) ? letter : whole.toUpperCase();
  });

/** In an address a star is a star; in a rule it is one when it is written `%2A`. */
const literal = (path: string): string => evenly(path).replaceAll('*', '%2A').replaceAll('$', '%24');
const pattern = (path: string): string =>
  evenly(path)
    .replace(/\*+/g, '*')
    .replace(/\$(?!$)/g, '%24');

/** Each part between stars is taken where it first stands, so the time does not grow beyond pattern by path. */
function matches(pattern: string, path: string): boolean {
  const toEnd = pattern.endsWith('$');
  const [start = '', ...parts] = (toEnd ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(start)) return false;
  const last = toEnd ? parts.pop() : undefined;
  let at = start.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!toEnd) return true;
  return last === undefined ? at === path.length : path.length - at >= last.length && path.endsWith(last);
}
