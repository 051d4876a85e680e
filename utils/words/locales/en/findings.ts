/** What a look at a website found, and what to do about it. */
export const findings = {
  'finding.site-down': 'Visitors cannot open {target}.',
  'finding.site-down.many': { one: '{count} site cannot be opened.', other: '{count} sites cannot be opened.' },
  'finding.site-down.how':
    'Open it yourself first. If your browser warns you or finds nothing, whoever keeps your domain or your hosting can mend it.',

  'finding.dead-link': 'One link leads nowhere: {target}.',
  'finding.dead-link.many': { one: '{count} link leads nowhere.', other: '{count} links lead nowhere.' },
  'finding.dead-link.how': 'Point the link at a page that exists, or take it away.',

  'finding.soft-404': 'One link opens only a “not found” page or the front page: {target}.',
  'finding.soft-404.many': {
    one: '{count} link opens only a “not found” page or the front page.',
    other: '{count} links open only a “not found” page or the front page.',
  },
  'finding.soft-404.how': 'Point the link at a page that exists, or take it away.',

  'finding.private-link': 'One link only works on your own computer: {target}.',
  'finding.private-link.many': {
    one: '{count} link only works on your own computer.',
    other: '{count} links only work on your own computer.',
  },
  'finding.private-link.how': 'Upload what it should show, and link to the address that visitors can reach.',

  'finding.dead-file': 'One file is missing: {target}.',
  'finding.dead-file.many': { one: '{count} file is missing.', other: '{count} files are missing.' },
  'finding.dead-file.how': 'Upload the file again, or take away what points to it.',

  'finding.dead-image': 'One picture is missing: {target}.',
  'finding.dead-image.many': { one: '{count} picture is missing.', other: '{count} pictures are missing.' },
  'finding.dead-image.how': 'Upload the picture again, or take it off the page.',

  'finding.broken-mailto': 'One link should write to you or call you, and does neither: {target}.',
  'finding.broken-mailto.many': {
    one: '{count} link should write to you or call you, and does neither.',
    other: '{count} links should write to you or call you, and do neither.',
  },
  'finding.broken-mailto.how':
    'A link that writes is mailto: and an address, such as mailto:ada@ada.example. One that calls is tel: and the number with its country, such as tel:+431234567.',

  'finding.dead-fragment': 'One link leads to a place on a page that is not there any more: {target}.',
  'finding.dead-fragment.many': {
    one: '{count} link leads to a place on a page that is not there any more.',
    other: '{count} links lead to places on a page that are not there any more.',
  },
  'finding.dead-fragment.how':
    'It opens the page at its top, and visitors have to search. Give that place its name (its “anchor”) again, or link to the page alone.',

  'finding.insecure-link': 'One address begins with http although https works there: {target}.',
  'finding.insecure-link.link': 'One link begins with http although https works there: {target}.',
  'finding.insecure-link.part':
    'Part of an encrypted page is fetched without encryption, which browsers may block: {target}.',
  'finding.insecure-link.form': 'A form sends what visitors write in it without encryption: {target}.',
  'finding.insecure-link.many': {
    one: '{count} address begins with http although it should be https.',
    other: '{count} addresses begin with http although they should be https.',
  },
  'finding.insecure-link.how': 'Let the address begin with https instead of http, and try it once.',

  'finding.past-event': '“{name}” was on {day} and is still shown as coming.',
  'finding.past-event.many': {
    one: '{count} event is over and still shown as coming.',
    other: '{count} events are over and still shown as coming.',
  },
  'finding.past-event.how': 'Move it to the past ones, take it down, or put the next date in its place.',

  'finding.placeholder-text': 'A text of the template was never replaced: “{text}”.',
  'finding.placeholder-text.many': {
    one: '{count} text of the template was never replaced.',
    other: '{count} texts of the template were never replaced.',
  },
  'finding.placeholder-text.how': 'Write your own words there, or take that part off the page.',

  'finding.stale-copyright': 'The footer says {year}.',
  'finding.stale-copyright.many': {
    one: '{count} footer says an earlier year.',
    other: '{count} footers say an earlier year.',
  },
  'finding.stale-copyright.how': 'Put this year into the footer, or leave the year out so that it never grows old.',

  'finding.stale-feed': 'Your blog or newsletter has been quiet since {day}.',
  'finding.stale-feed.many': {
    one: '{count} blog or newsletter has been quiet for long.',
    other: '{count} blogs or newsletters have been quiet for long.',
  },
  'finding.stale-feed.how':
    'A few lines are enough to show that someone is in. If it is meant to rest, call this fine; nothing is held against it.',

  'finding.moved-link': 'One link goes to an address that has moved: {target} is now {to}.',
  'finding.moved-link.many': {
    one: '{count} link goes to an address that has moved.',
    other: '{count} links go to addresses that have moved.',
  },
  'finding.moved-link.how':
    'It still works, because visitors are sent on. Put the new address into the link, so that it goes on working.',

  'finding.missing-title': 'The page has no title.',
  'finding.missing-title.many': { one: '{count} page has no title.', other: '{count} pages have no title.' },
  'finding.missing-title.how':
    'Give the page a title: your name and what you do. It names the tab and the line in a search.',

  'finding.missing-preview-image': 'No preview picture shows when someone shares your site.',
  'finding.missing-preview-image.many': {
    one: '{count} page shows no preview picture when it is shared.',
    other: '{count} pages show no preview picture when they are shared.',
  },
  'finding.missing-preview-image.how':
    'Choose a picture for shared links in the settings of the page, 1200 by 630 pixels. If one is chosen, upload it again.',

  'finding.missing-description': 'There is no description for search results.',
  'finding.missing-description.many': {
    one: '{count} page has no description.',
    other: '{count} pages have no description.',
  },
  'finding.missing-description.how':
    'Write one or two sentences about what people find here, in the page’s search settings.',

  'finding.dead-sitemap-url': 'The list of your pages for search engines names one that is gone: {target}.',
  'finding.dead-sitemap-url.many': {
    one: 'The list of your pages for search engines names {count} that is gone.',
    other: 'The list of your pages for search engines names {count} that are gone.',
  },
  'finding.dead-sitemap-url.how':
    'Most builders write this list, the sitemap, by themselves: publish the site once more, and look again a day later.',

  'finding.reported': 'Reported: {what}',
  'finding.reported.many': { one: '{count} thing was reported.', other: '{count} things were reported.' },
  'finding.reported.how':
    'Hand it over to whoever looks after that page. No look can see whether it is mended: say so here as soon as it is.',

  'look.why.elsewhere':
    'Your address sends visitors on to {host}, which is another site. Use that address to have it looked at.',
  'look.why.not-granted': 'Houselights may not look at {host} yet.',
  'look.why.no-answer': '{host} did not answer just now. That may be the connection; nothing is held against it.',
  'look.why.refused': '{host} does not let itself be looked at. Visitors may see it all the same.',
  'look.why.offline': 'This computer seems to be offline.',
  'look.why.not-a-page': 'What {host} sends is not a web page.',
} as const;
