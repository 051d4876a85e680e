/** One page of a made-up site of so many, all of one size, at `/p/0` and so on: each links to twenty of them, so that all are found. */
export const letterAt = (at: number, pages: number): string =>
  `<!doctype html><html lang="en"><head><title>Letter ${at}</title><meta name="description" content="Letter ${at}"><meta property="og:image" content="/p/0"></head><body>
<h1>Letter ${at}</h1>${Array.from({ length: 20 }, (_, link) => {
    const to = link === 0 ? (at + 1) % pages : (at * 31 + link * link * 17) % pages;
    return `<section><h2>About ${link}</h2><p>What machines can be told, and what they tell us, part ${at}-${link}. See <a href="/p/${to}">letter ${to}</a> for more of it.</p></section>`;
  }).join('\n')}</body></html>`;
