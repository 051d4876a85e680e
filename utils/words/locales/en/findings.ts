/** What a look at a website found, and what to do about it. */
export const findings = {
  'finding.site-down': 'Visitors cannot open {target}.',
  'finding.site-down.many': { one: '{count} site cannot be opened.', other: '{count} sites cannot be opened.' },
  'finding.site-down.how':
    'Open it yourself first. If your browser warns you or finds nothing, whoever keeps your domain or your hosting can mend it.',

  'finding.dead-link': 'One link leads nowhere: {target}.',
  'finding.dead-link.many': { one: '{count} link leads nowhere.', other: '{count} links lead nowhere.' },
  'finding.dead-link.how': 'Point the link at a page that exists, or take it away.',

  'finding.private-link': 'One link only works on your own computer: {target}.',
  'finding.private-link.many': {
    one: '{count} link only works on your own computer.',
    other: '{count} links only work on your own computer.',
  },
  'finding.private-link.how': 'Upload what it should show, and link to the address that visitors can reach.',

  'finding.dead-image': 'One picture is missing: {target}.',
  'finding.dead-image.many': { one: '{count} picture is missing.', other: '{count} pictures are missing.' },
  'finding.dead-image.how': 'Upload the picture again, or take it off the page.',

  'finding.stale-copyright': 'The footer says {year}.',
  'finding.stale-copyright.many': {
    one: '{count} footer says an earlier year.',
    other: '{count} footers say an earlier year.',
  },
  'finding.stale-copyright.how': 'Put this year into the footer, or leave the year out so that it never grows old.',

  'finding.missing-title': 'The page has no title.',
  'finding.missing-title.many': { one: '{count} page has no title.', other: '{count} pages have no title.' },
  'finding.missing-title.how':
    'Give the page a title: your name and what you do. It names the tab and the line in a search.',

  'finding.missing-preview-image': 'There is no preview picture for when someone shares your site.',
  'finding.missing-preview-image.many': {
    one: '{count} page has no preview picture.',
    other: '{count} pages have no preview picture.',
  },
  'finding.missing-preview-image.how':
    'Choose a picture for shared links in the settings of your site, 1200 by 630 pixels.',

  'finding.missing-description': 'There is no description for search results.',
  'finding.missing-description.many': {
    one: '{count} page has no description.',
    other: '{count} pages have no description.',
  },
  'finding.missing-description.how':
    'Write one or two sentences about what people find here, in the page’s search settings.',

  'look.why.elsewhere':
    'Your address sends visitors on to {host}, which is another site. Use that address to have it looked at.',
  'look.why.not-granted': 'Houselights may not look at {host} yet.',
  'look.why.no-answer': '{host} did not answer just now. That may be the connection; nothing is held against it.',
  'look.why.refused': '{host} does not let itself be looked at. Visitors may see it all the same.',
  'look.why.offline': 'This computer seems to be offline.',
  'look.why.not-a-page': 'What {host} sends is not a web page.',
} as const;
