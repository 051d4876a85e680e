import { page, site } from '../site.ts';

export default site({
  says: 'Parts of pages by id, by name, in other spellings, and marked texts.',
  web: {
    '/': page(
      `<a href="#talks">1</a> <a href="#old">2</a> <a href="#caf%C3%A9">3</a> <a href="/#:~:text=machines">4</a> <a href="/about#life:~:text=born">5</a> <a href="#TOP">6</a>
      <h2 id="talks">Talks</h2><a name="old"></a><h2 id="café">Café</h2>`,
    ),
    '/about': page('<h2 id="life">Life</h2>'),
  },
});
