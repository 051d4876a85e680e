import { page, site } from '../site.ts';

export default site({
  says: 'Buttons of a menu, written as links, that a script answers.',
  web: {
    '/': page(
      '<a href="#menu" data-toggle="collapse" role="button" aria-controls="menu">Menu</a> <a href="#" onclick="open()">Open</a><script>start()</script>',
    ),
  },
});
