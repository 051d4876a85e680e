import { page, site } from '../site.ts';

export default site({
  says: 'The German version that the page promises to search engines is not there.',
  web: { '/': page('', { head: '<link rel="alternate" hreflang="de" href="/de/">' }) },
  finds: [{ check: 'dead-link', page: '/', target: '/de/' }],
});
