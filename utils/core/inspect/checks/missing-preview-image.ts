import { finding } from '../finding.ts';
import type { PageCheck } from './check.ts';

/**
 * The page names no picture for when it is shared, so that the shared link is a grey box.
 *
 * Traps: `og:image` has four spellings, `twitter:image` two, and `<link rel=image_src>` is older than both; a page that a
 * script builds may be given to robots in another form.
 */
export const missingPreviewImage: PageCheck = {
  id: 'missing-preview-image',
  of: 'page',
  look: (facts, { page }) =>
    !facts.scriptBuilt && !facts.cut && !facts.previewImage ? [finding('missing-preview-image', page, null)] : [],
};
