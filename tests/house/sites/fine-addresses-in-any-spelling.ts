import { page, site } from '../site.ts';

export default site({
  says: 'Blanks, umlauts, percent signs, two dots, line breaks: browsers follow them all.',
  web: {
    '/': page(
      `<a href=" /caf%C3%A9 ">1</a> <a href="/café">2</a> <a href="/two words">3</a> <a href="./a/../about">4</a>
      <a href="/search?q=a&amp;b=c">5</a> <a href="//ada.example/about">6</a> <a href="/ab\nout">7</a> <a href='\\about'>8</a> <a href="HTTPS://ADA.EXAMPLE/about">9</a>`,
    ),
    '/café': page(),
    '/two words': page(),
    '/about': page(),
    '/search?q=a&b=c': page(),
  },
});
