import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, kindOf } from '../../../../utils/core/assets/catalogue.ts';
import { feedAt } from '../../../../utils/core/inspect/feeds/feed-at.ts';
import { hostOf } from '../../../../utils/core/sites/host.ts';
import { hasTerms } from '../../../../utils/core/sites/listed.ts';

const here = (kind: string, url: string) => feedAt({ kind, urls: [url] });

describe('What is asked for, at the address of', () => {
  it.each([
    ['a person on GitHub', 'github', 'https://github.com/ada', 'https://github.com/ada.atom'],
    [
      'an answerer',
      'stack-overflow',
      'https://stackoverflow.com/users/12/ada',
      'https://stackoverflow.com/feeds/user/12',
    ],
    [
      'a channel by its number',
      'youtube',
      'https://www.youtube.com/channel/UC_x5-9Q/videos',
      'https://www.youtube.com/feeds/videos.xml?channel_id=UC_x5-9Q',
    ],
    [
      'a channel of the first years',
      'youtube',
      'https://www.youtube.com/user/ada',
      'https://www.youtube.com/feeds/videos.xml?user=ada',
    ],
    ['a writer on Medium', 'medium', 'https://medium.com/@ada', 'https://medium.com/feed/@ada'],
    ['a writer on Medium by her own name', 'medium', 'https://ada.medium.com/', 'https://ada.medium.com/feed'],
    ['a publication on Medium', 'blog', 'https://medium.com/engines', 'https://medium.com/feed/engines'],
    ['a newsletter on Substack', 'substack', 'https://ada.substack.com/', 'https://ada.substack.com/feed'],
    ['its archive', 'newsletter', 'https://ada.substack.com/archive?sort=new', 'https://ada.substack.com/feed'],
    ['a newsletter as it is shared', 'substack', 'https://open.substack.com/pub/ada', 'https://ada.substack.com/feed'],
    ['a newsletter on Buttondown', 'newsletter', 'https://buttondown.com/ada', 'https://buttondown.com/ada/rss'],
    [
      'a profile on Bluesky',
      'bluesky',
      'https://bsky.app/profile/ada.example',
      'https://bsky.app/profile/ada.example/rss',
    ],
    [
      'a profile on Bluesky by its number',
      'bluesky',
      'https://bsky.app/profile/did:plc:z72i7hd/',
      'https://bsky.app/profile/did:plc:z72i7hd/rss',
    ],
    ['a profile on any Mastodon', 'mastodon', 'https://social.example/@ada', 'https://social.example/@ada.rss'],
    ['a Tumblr', 'blog', 'https://ada.tumblr.com/about', 'https://ada.tumblr.com/rss'],
    ['a Tumblr as it is written now', 'blog', 'https://www.tumblr.com/ada', 'https://ada.tumblr.com/rss'],
    ['a blog on WordPress.com', 'blog', 'https://ada.wordpress.com', 'https://ada.wordpress.com/feed/'],
    ['a blog on Blogger', 'blog', 'http://ada.blogspot.com/2020/', 'https://ada.blogspot.com/feeds/posts/default'],
    ['a blog on Ghost', 'blog', 'https://ada.ghost.io/', 'https://ada.ghost.io/rss/'],
    ['a blog on Bear', 'blog', 'https://ada.bearblog.dev/', 'https://ada.bearblog.dev/feed/'],
    ['a microblog', 'blog', 'https://ada.micro.blog/', 'https://ada.micro.blog/feed.xml'],
    ['a blog on DEV', 'blog', 'https://dev.to/ada', 'https://dev.to/feed/ada'],
    ['a podcast on Libsyn', 'podcast', 'https://ada.libsyn.com/', 'https://ada.libsyn.com/rss'],
    ['a pinner', 'pinterest', 'https://www.pinterest.com/ada/', 'https://www.pinterest.com/ada/feed.rss'],
    [
      'a portfolio on Behance',
      'behance',
      'https://www.behance.net/ada',
      'https://www.behance.net/feeds/user?username=ada',
    ],
  ])('%s is its feed', (_, kind, url, feed) => {
    expect(here(kind, url)).toEqual({ url: feed, feed: 'here' });
  });

  it.each([
    ['a channel under its handle', 'youtube', 'https://www.youtube.com/@ada'],
    ['a blog of one’s own', 'blog', 'https://ada.example/blog/'],
    ['a feed', 'podcast', 'https://feeds.ada.example/show.xml'],
    ['one repository, which is not all that its owner does', 'github', 'https://github.com/ada/engine'],
    ['a page of the service’s own', 'blog', 'https://www.tumblr.com/settings/account'],
    ['a site with the name of a service in its own', 'blog', 'https://github.com.ada.example/ada'],
    ['a name that only ends like a service', 'blog', 'https://mymedium.com/@ada'],
    ['something that stands at an @, and is no Mastodon', 'blog', 'https://ada.example/@ada'],
  ])('%s is whatever feed is named there', (_, kind, url) => {
    expect(here(kind, url)).toEqual({ url, feed: 'named' });
  });

  it.each([
    ['a website, which is looked over', 'website', 'https://ada.example/'],
    ['a profile that is no place to write', 'x', 'https://x.com/ada'],
    ['a shop, whose feed tells of each sale', 'etsy-shop', 'https://www.etsy.com/shop/ada'],
    ['a kind of one’s own', 'own', 'https://ada.example/'],
    ['a newsletter on LinkedIn, which forbids it', 'newsletter', 'https://www.linkedin.com/newsletters/engines-1/'],
    ['a LinkedIn of some country', 'blog', 'https://at.linkedin.com/in/ada'],
  ])('%s is nothing', (_, kind, url) => {
    expect(here(kind, url)).toBeNull();
  });

  it('a bulb without an address is nothing', () => {
    expect(feedAt({ kind: 'blog', urls: [] })).toBeNull();
  });

  it('anything is asked without what stands after # and before @ in it', () => {
    expect(here('blog', 'https://ada:secret@ada.example/blog#top')?.url).toBe('https://ada.example/blog');
  });

  it('is asked for the feed that it names, where its part of the path can be no name of a host', () => {
    expect(here('newsletter', 'https://tumblr.com/%2f')).toEqual({ url: 'https://tumblr.com/%2f', feed: 'named' });
    expect(here('newsletter', 'https://tumblr.com/Ada')?.url).toBe('https://ada.tumblr.com/rss');
    expect(here('newsletter', 'https://tumblr.com/ada')).toEqual({ url: 'https://ada.tumblr.com/rss', feed: 'here' });
  });
});

describe('Whatever stands at an address', () => {
  const kind = fc.constantFrom(...KINDS.map(({ id }) => id), 'own', 'of-tomorrow');
  const host = fc.constantFrom(
    ...KINDS.flatMap(({ hosts }) => hosts),
    ...['tumblr.com', 'wordpress.com', 'blogspot.com', 'ghost.io', 'libsyn.com', 'dev.to', 'ada.example'],
  );
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/);
  const part = fc.oneof(
    name,
    name.map((it) => `@${it}`),
    fc.constantFrom('profile', 'channel', 'users', 'pub', '..', '%2f'),
    fc.string(),
  );
  const address = fc
    .tuple(fc.constantFrom('http', 'https'), fc.option(name), host, fc.array(part, { maxLength: 4 }))
    .map(([scheme, sub, on, path]) => `${scheme}://${sub === null ? '' : `${sub}.`}${on}/${path.join('/')}`)
    .filter((url) => URL.canParse(url));

  it('one address of the web is asked, of the same service, and never one of LinkedIn', () => {
    fc.assert(
      fc.property(kind, address, (of, url) => {
        const at = here(of, url);
        if (!at) return;
        expect(kindOf(of)?.feed).toBe(true);
        expect(new URL(at.url).href).toBe(at.url);
        expect(at.url).not.toMatch(/#|\{name\}|…/);
        expect(hasTerms(hostOf(at.url) ?? '')).toBe(false);
        const [asked, own] = [hostOf(at.url) ?? '', hostOf(url) ?? ''];
        const shared = own.split('.').slice(-2).join('.');
        expect(asked === own || (at.feed === 'here' && asked.endsWith(`.${shared}`))).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});
