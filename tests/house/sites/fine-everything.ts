import { announcing, daysBefore, file, page, picture, rss, site, sitemap } from '../site.ts';

export default site({
  says: 'A well-kept site: pages that link to each other, a feed, a list for search engines, events to come.',
  web: {
    '/': page(
      `<a href="/about">About</a> <a href="/talks/">Talks</a> <a href="/about#awards">Awards</a> <a href="mailto:ada@example.com">Write</a>
      <img src="/stage.jpg" alt="On stage"><h2>Upcoming</h2><p><time datetime="2026-09-01">1 September 2026</time>, London</p>`,
      { head: `${announcing('/feed.xml')}<link rel="stylesheet" href="/style.css"><link rel="canonical" href="/">` },
    ),
    '/about': page('<h2 id="awards">Awards</h2><a href="/">Home</a>', { title: 'About Ada', heading: 'About' }),
    '/talks/': page('<a href="../files/sheet.pdf">Speaker sheet</a>', { title: 'Talks', heading: 'Talks' }),
    '/files/sheet.pdf': file('application/pdf'),
    '/stage.jpg': picture,
    '/style.css': file('text/css', 'body { color: black }'),
    '/feed.xml': rss(daysBefore(3, 10, 17)),
    '/robots.txt': file(
      'text/plain',
      'User-agent: *\nDisallow: /wp-admin/\nSitemap: https://ada.example/sitemap.xml\n',
    ),
    '/sitemap.xml': sitemap('/', '/about', '/talks/'),
  },
});
