import { page, site } from '../site.ts';

export default site({
  says: 'What stands behind the question mark changes nothing: it only counts where visitors came from.',
  web: {
    '/': page(
      '<a href="/about">About</a> <a href="/about?ref=menu">About me</a> <a href="/contact?topic=talks">Talks</a> <a href="/contact?topic=press">Press</a> <a href="/?lang=en">English</a>',
    ),
    '/about': page('<p>Born in London, taught by Mary Somerville and Augustus De Morgan.</p>', { title: 'About Ada' }),
    '/contact': page('<form action="/contact" method="post"><textarea name="letter"></textarea></form>'),
  },
});
