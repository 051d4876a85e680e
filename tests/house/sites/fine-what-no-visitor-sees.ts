import { page, site } from '../site.ts';

export default site({
  says: 'Dead links in comments, templates, scripts, and in what is only for browsers without scripts.',
  web: {
    '/': page(
      `<!-- <a href="/old">Old</a> --><template><a href="/one">1</a><img src="/one.jpg"></template><noscript><img src="/pixel.gif"></noscript>
      <script>const row = '<a href="/two">2</a>';</script><textarea><a href="/three">3</a></textarea>`,
    ),
  },
});
