/** The builders of websites whose pages are recognised. */
export type Builder = 'wordpress' | 'squarespace' | 'wix' | 'webflow' | 'ghost';

/** What tells of a page's builder, gathered while the page is read. */
export interface BuilderSigns {
  generator(content: string): void;
  /** Something that the page loads, or a `<link>` of it. */
  loads(written: string): void;
  /** `<link rel="EditURI">` or `rel="https://api.w.org/"`: they stand beside `wp-admin`. */
  root(written: string): void;
  shortlink(written: string): void;
  comment(text: string): void;
  webflow(): void;
  body(classes: string): void;
  end(url: string): { readonly builder: Builder | null; readonly edit: string | null };
}

/** What builders call themselves in `<meta name=generator>`. */
const generators: readonly (readonly [RegExp, Builder])[] = [
  [/^\s*wordpress\b/i, 'wordpress'],
  [/^\s*squarespace\b/i, 'squarespace'],
  [/^\s*wix\.com\b/i, 'wix'],
  [/^\s*webflow\b/i, 'webflow'],
  [/^\s*ghost\b/i, 'ghost'],
];
/** What only a page of theirs loads. A picture may be taken from anywhere; scripts and style sheets are not. */
const loaded: readonly (readonly [RegExp, Builder])[] = [
  [
    /^(?:https?:)?\/\/(?:assets|static1|definitions\.sqspcdn)\.(?:squarespace\.com|com)\/(?:universal|static\/vta|@sqs)\//i,
    'squarespace',
  ],
  [/^(?:https?:)?\/\/static\.parastorage\.com\//i, 'wix'],
  [/^(?:https?:)?\/\/[^/]*website-files\.com\/[^?#]*webflow[^/?#]*\.(?:css|js)/i, 'webflow'],
];
/** A post by its class on `<body>`: `page-id-7` of a page, `postid-7` of a post, `attachmentid-7` of a picture. */
const ownId = /(?:^|\s)(?:page-id|postid|attachmentid)-(\d{1,12})(?=\s|$)/;

/** Gathers what a page says of its builder, and where this very page is edited. */
export function builderSigns(): BuilderSigns {
  let builder: Builder | null = null;
  let roots: string[] = [];
  let shortlinkId: string | null = null;
  let bodyId: string | null = null;
  const folders = new Set<string>();

  return {
    generator(content) {
      builder ??= generators.find(([sign]) => sign.test(content))?.[1] ?? null;
    },
    loads(written) {
      builder ??= loaded.find(([sign]) => sign.test(written))?.[1] ?? null;
      const at = written.search(/\/wp-(?:includes|content)\//);
      if (at >= 0 && folders.size < 5) folders.add(written.slice(0, at + 1));
    },
    root(written) {
      if (roots.length < 2) roots = [...roots, written];
    },
    shortlink(written) {
      shortlinkId ??= /[?&](?:p|page_id)=(\d{1,12})(?:[&#]|$)/.exec(written)?.[1] ?? null;
    },
    comment(text) {
      if (/^\s*This is Squarespace\./.test(text)) builder ??= 'squarespace';
    },
    webflow() {
      builder ??= 'webflow';
    },
    body(classes) {
      bodyId ??= ownId.exec(classes)?.[1] ?? null;
    },
    end(url) {
      const { origin } = new URL(url);
      const here = (written: string): string | null => {
        const absolute = URL.canParse(written, url) ? new URL(written, url) : null;
        return absolute?.origin === origin ? origin + absolute.pathname : null;
      };
      const stands = [...folders].map(here).find((folder) => folder !== null);
      // Without a generator (many hide it): its own files, and something else that only WordPress writes.
      const wordpress = builder === 'wordpress' || (builder === null && (roots.length > 0 || stands !== undefined));
      if (wordpress) {
        const named = roots.map(here).find((root) => root !== null && /\/(?:xmlrpc\.php|wp-json\/?)$/.test(root));
        const root = named?.replace(/(?:xmlrpc\.php|wp-json\/?)$/, '') ?? stands ?? `${origin}/`;
        const id = bodyId ?? shortlinkId;
        return { builder: 'wordpress', edit: id === null ? null : `${root}wp-admin/post.php?post=${id}&action=edit` };
      }
      if (builder === 'squarespace') return { builder, edit: `${origin}/config` };
      if (builder === 'ghost') return { builder, edit: `${origin}/ghost/` };
      return { builder, edit: null };
    },
  };
}
