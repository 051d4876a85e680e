import { page, site } from '../site.ts';

export default site({
  says: 'Mail links as they may be written.',
  web: {
    '/': page(
      `<a href="mailto:ada@example.com?subject=A%20talk&amp;body=Dear%20Ada">1</a> <a href="MAILTO:ada@example.com">2</a>
      <a href="mailto:ada@example.com,grace@example.com">3</a> <a href="mailto:?subject=Read%20this&amp;body=https://ada.example/">Share</a>
      <a href="mailto:Ada%20Lovelace%20%3Cada@example.com%3E">4</a> <a href="mailto:ada%40example.com">5</a>
      <a href="mailto:ada+talks@bücher.example">6</a> <a href="mailto:?to=ada@example.com">7</a>`,
    ),
  },
});
