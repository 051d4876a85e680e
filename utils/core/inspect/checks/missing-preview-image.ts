import { deadTarget } from '../dead-target.ts';
import { finding, shown } from '../finding.ts';
import type { Check } from './check.ts';

/**
 * The page names no picture for when it is shared, or one that is not there: the shared link is a grey box.
 *
 * Traps: `og:image` has four spellings, `twitter:image` two, and `<link rel=image_src>` is older than both; a page that a
 * script builds may be given to robots in another form; nobody shares a page that is kept from search engines.
 */
export default {
  id: 'missing-preview-image',
  rank: 16,
  page: ({ scriptBuilt, cut, noindex, previewImage }, { page }) => {
    if (scriptBuilt || cut || noindex) return [];
    if (!previewImage) return [finding('missing-preview-image', page, null)];
    return URL.canParse(previewImage)
      ? []
      : [finding('missing-preview-image', page, previewImage, { target: shown(previewImage) })];
  },
  link: (link) => (link.where === 'preview' ? deadTarget(link) : null),
} satisfies Check;
