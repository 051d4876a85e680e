import { page, site } from '../site.ts';

export default site({
  says: 'The page that says "not found" repeats what was asked for, so that no two of them are the same.',
  web: {
    '/': page('<a href="/talks/vienna">Vienna</a>'),
    '/*': ({ url }) =>
      page(`<p>We looked everywhere for <b>${url.pathname}</b>, and found nothing.</p>`, {
        title: `Nothing at ${url.pathname}`,
        heading: 'Oops',
      }),
  },
  finds: [{ check: 'soft-404', page: '/', target: '/talks/vienna' }],
});
