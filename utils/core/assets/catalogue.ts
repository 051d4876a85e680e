import { type Host, hostsAbove } from '../sites/host.ts';
import type { Kind } from './kind.ts';
import { amazonAuthor } from './kinds/amazon-author.ts';
import { authorPage } from './kinds/author-page.ts';
import { behance } from './kinds/behance.ts';
import { bio } from './kinds/bio.ts';
import { blog } from './kinds/blog.ts';
import { bluesky } from './kinds/bluesky.ts';
import { bookingPage } from './kinds/booking-page.ts';
import { businessCard } from './kinds/business-card.ts';
import { calendly } from './kinds/calendly.ts';
import { cv } from './kinds/cv.ts';
import { dribbble } from './kinds/dribbble.ts';
import { emailListWelcome } from './kinds/email-list-welcome.ts';
import { emailSignature } from './kinds/email-signature.ts';
import { etsyShop } from './kinds/etsy-shop.ts';
import { eventbrite } from './kinds/eventbrite.ts';
import { facebookPage } from './kinds/facebook-page.ts';
import { fiverr } from './kinds/fiverr.ts';
import { github } from './kinds/github.ts';
import { goodreadsAuthor } from './kinds/goodreads-author.ts';
import { googleBusiness } from './kinds/google-business.ts';
import { googleScholar } from './kinds/google-scholar.ts';
import { headshot } from './kinds/headshot.ts';
import { instagram } from './kinds/instagram.ts';
import { linkedinAbout } from './kinds/linkedin-about.ts';
import { linkedinExport } from './kinds/linkedin-export.ts';
import { linkedinFeatured } from './kinds/linkedin-featured.ts';
import { linkedinHeadline } from './kinds/linkedin-headline.ts';
import { linkedinPosts } from './kinds/linkedin-posts.ts';
import { linkedinProfile } from './kinds/linkedin-profile.ts';
import { linktree } from './kinds/linktree.ts';
import { mastodon } from './kinds/mastodon.ts';
import { medium } from './kinds/medium.ts';
import { meetup } from './kinds/meetup.ts';
import { newsletter } from './kinds/newsletter.ts';
import { oneSheet } from './kinds/one-sheet.ts';
import { orcid } from './kinds/orcid.ts';
import { outOfOffice } from './kinds/out-of-office.ts';
import { patreon } from './kinds/patreon.ts';
import { pinterest } from './kinds/pinterest.ts';
import { podcast } from './kinds/podcast.ts';
import { portfolio } from './kinds/portfolio.ts';
import { pressKit } from './kinds/press-kit.ts';
import { pricesPage } from './kinds/prices-page.ts';
import { researchgate } from './kinds/researchgate.ts';
import { slides } from './kinds/slides.ts';
import { speakerPage } from './kinds/speaker-page.ts';
import { stackOverflow } from './kinds/stack-overflow.ts';
import { substack } from './kinds/substack.ts';
import { testimonialsPage } from './kinds/testimonials-page.ts';
import { thankYouNotes } from './kinds/thank-you-notes.ts';
import { threads } from './kinds/threads.ts';
import { tiktok } from './kinds/tiktok.ts';
import { tripadvisor } from './kinds/tripadvisor.ts';
import { trustpilot } from './kinds/trustpilot.ts';
import { upwork } from './kinds/upwork.ts';
import { voicemail } from './kinds/voicemail.ts';
import { website } from './kinds/website.ts';
import { whatsappBusiness } from './kinds/whatsapp-business.ts';
import { x } from './kinds/x.ts';
import { xing } from './kinds/xing.ts';
import { yelp } from './kinds/yelp.ts';
import { youtube } from './kinds/youtube.ts';

/** Every kind that is known. Where several live on one host, the one that stands for the whole of it comes first. */
export const KINDS: readonly Kind[] = [
  linkedinProfile,
  linkedinHeadline,
  linkedinAbout,
  linkedinFeatured,
  linkedinPosts,
  linkedinExport,
  website,
  thankYouNotes,
  newsletter,
  blog,
  podcast,
  speakerPage,
  bookingPage,
  portfolio,
  authorPage,
  bio,
  emailSignature,
  voicemail,
  headshot,
  github,
  youtube,
  googleBusiness,
  substack,
  instagram,
  facebookPage,
  x,
  bluesky,
  mastodon,
  threads,
  medium,
  tiktok,
  pinterest,
  goodreadsAuthor,
  amazonAuthor,
  eventbrite,
  meetup,
  calendly,
  linktree,
  xing,
  testimonialsPage,
  pressKit,
  oneSheet,
  outOfOffice,
  emailListWelcome,
  whatsappBusiness,
  googleScholar,
  orcid,
  dribbble,
  behance,
  upwork,
  fiverr,
  yelp,
  tripadvisor,
  trustpilot,
  etsyShop,
  patreon,
  stackOverflow,
  researchgate,
  cv,
  businessCard,
  slides,
  pricesPage,
];

const byId: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [kind.id, kind]));

/** The kind with this id, or null for one's own and for kinds of a newer version. */
export const kindOf = (id: string): Kind | null => byId.get(id) ?? null;

const FIRST_SHOWN = 12;

/** What the catalogue shows before anyone searches: the dozen that most people have, in their order. */
export function firstDozen(): readonly Kind[] {
  return KINDS.filter((kind) => kind.first !== undefined)
    .toSorted((a, b) => (a.first ?? 0) - (b.first ?? 0))
    .slice(0, FIRST_SHOWN);
}

const byHost: ReadonlyMap<Host, Kind> = new Map(
  KINDS.toReversed().flatMap((kind) => kind.hosts.map((host): [Host, Kind] => [host, kind])),
);

/** The service that an address belongs to: `ada.substack.com` is Substack. Null for a site of one's own. */
export function kindForHost(host: Host): Kind | null {
  for (const above of hostsAbove(host)) {
    const kind = byHost.get(above);
    if (kind) return kind;
  }
  return null;
}

/** How well a word of the query meets a word of a text; 0 is best, null not at all. */
function meets(wanted: string, word: string): number | null {
  if (word === wanted) return 0;
  if (word.startsWith(wanted)) return 1;
  return wanted.length > 2 && word.includes(wanted) ? 2 : null;
}

/** Lower case without accents, a hyphenated word both whole and in parts: someone looks for "email", "e-mail" or "mail". */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return [
    ...new Set([...plain.split(/[^\p{L}\p{N}]+/u), ...plain.replace(/[-'’]/g, '').split(/[^\p{L}\p{N}]+/u)]),
  ].filter(Boolean);
}

/** A match in a later text counts less than any match in an earlier one. */
const TEXT_WEIGHT = 3;

function nearest(wanted: string, texts: readonly (readonly string[])[]): number | null {
  let best: number | null = null;
  for (const [place, words] of texts.entries())
    for (const word of words) {
      const met = meets(wanted, word);
      if (met !== null) best = Math.min(best ?? Number.POSITIVE_INFINITY, met + place * TEXT_WEIGHT);
    }
  return best;
}

/**
 * The kinds in which every word of `query` is found, best first. `titlesOf` gives the texts to look through in one language,
 * the most telling first: title, synonyms, description. The hosts are looked through too. An empty query gives all.
 */
export function findKinds(query: string, titlesOf: (kind: Kind) => readonly string[]): readonly Kind[] {
  const wanted = query
    .normalize('NFD')
    .replace(/[\p{M}'’-]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (wanted.length === 0) return KINDS;
  const found: { kind: Kind; distance: number }[] = [];
  for (const kind of KINDS) {
    const texts = [...titlesOf(kind), kind.hosts.join(' ')].map(wordsOf);
    const distances = wanted.map((want) => nearest(want, texts));
    if (distances.every((distance) => distance !== null))
      found.push({ kind, distance: distances.reduce((sum, distance) => sum + distance, 0) });
  }
  return found.sort((a, b) => a.distance - b.distance).map(({ kind }) => kind);
}
