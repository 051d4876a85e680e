import { page, site } from '../site.ts';

export default site({
  says: 'Half of a picture can be clicked, and that half leads nowhere.',
  web: {
    '/': page(
      '<img src="/me.jpg" usemap="#rooms"><map name="rooms"><area shape="rect" coords="0,0,9,9" href="/attic" alt="Attic"></map>',
    ),
  },
  finds: [{ check: 'dead-link', page: '/', target: '/attic' }],
});
