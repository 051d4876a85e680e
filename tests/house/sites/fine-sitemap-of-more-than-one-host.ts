import { page, site, xml } from '../site.ts';

export default site({
  says: 'A list may name other hosts; nothing is asked of them.',
  web: {
    '/': page(),
    '/sitemap.xml': xml(
      `<urlset><url><loc>https://ada.example/</loc></url><url><loc>https://grace.example/gone</loc></url></urlset>`,
    ),
  },
  never: ['https://grace.example'],
});
