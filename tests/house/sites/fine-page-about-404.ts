import { page, site } from '../site.ts';

export default site({
  says: 'An article about pages that are not found is no page that is not found.',
  web: {
    '/': page('<a href="/letters/404">A letter</a>'),
    '/letters/404': page('<p>What I learned about writing a good page for "404 page not found".</p>', {
      title: '404: page not found, and what to say then',
      heading: '404: page not found, and what to say then',
    }),
  },
});
