import { page, site } from '../site.ts';

export default site({
  says: 'Styles that name parts of the page, or hold their pictures themselves.',
  web: {
    '/': page(
      `<p style="fill: url(#gradient); background: url(data:image/gif;base64,R0lGODlhAQABAAAAACw=); content: 'url(/no.jpg)'">1</p><p style="background: var(--stage)">2</p><p style="background: url()">3</p>`,
    ),
  },
});
