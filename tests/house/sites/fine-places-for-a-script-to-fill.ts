import { page, site } from '../site.ts';

export default site({
  says: 'Addresses that a script writes later.',
  web: {
    '/': page(
      `<a href="{{ url }}">1</a> <a href="\${link}">2</a> <a href="/posts/[[slug]]">3</a> <a href="<%= path %>">4</a> <img src="{{ picture }}" alt="">`,
    ),
  },
});
