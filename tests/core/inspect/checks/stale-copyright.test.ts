import { describe, expect, it } from 'vitest';
import { findOn, read } from './front-page.ts';

const yearOf = (html: string, options = {}) => findOn('stale-copyright', html, options)[0]?.params.year ?? null;

/** Footers as people and builders write them. In July 2026 each of these says an earlier year. */
const stale: [html: string, year: string][] = [
  ['<footer>© 2024 Ada Lovelace</footer>', '2024'],
  ['<footer><p>&copy; 2024 Ada Lovelace. All rights reserved.</p></footer>', '2024'],
  ['<footer>Copyright 2023 Ada Lovelace</footer>', '2023'],
  ['<footer>Copyright © 2023 Ada Lovelace Ltd.</footer>', '2023'],
  ['<footer>© Copyright 2022, Ada Lovelace</footer>', '2022'],
  ['<footer>(c) 2021 Ada</footer>', '2021'],
  ['<footer>&copy;2024</footer>', '2024'],
  ['<footer>&#169; 2024</footer>', '2024'],
  ['<footer>&#xA9;&nbsp;2024&nbsp;Ada</footer>', '2024'],
  ['<footer>© <span>2024</span> <a href="/">Ada Lovelace</a></footer>', '2024'],
  ['<footer>© 2015–2024 Ada</footer>', '2024'],
  ['<footer>© 2015 - 2024 Ada</footer>', '2024'],
  ['<footer>© 2015-24 Ada</footer>', '2024'],
  ['<footer>© 2015/2024 Ada</footer>', '2024'],
  ['<footer>© 2012, 2015, 2024 Ada</footer>', '2024'],
  ['<footer>© 2015 to 2024 Ada</footer>', '2024'],
  ['<footer>© 2015 bis 2024 Ada</footer>', '2024'],
  ['<footer>© Ada Lovelace 2024</footer>', '2024'],
  ['<footer>© Ada Lovelace, 2024</footer>', '2024'],
  ['<footer>© A. Lovelace Inc. 2024</footer>', '2024'],
  ['<footer>© Lovelace &amp; Babbage GmbH 2024 | Impressum | Datenschutz</footer>', '2024'],
  ['<footer>© Lovelace, Inc. 2024. All rights reserved.</footer>', '2024'],
  ['<footer>2024 © Ada Lovelace</footer>', '2024'],
  ['<footer>Home | About | 2024 © Ada Lovelace</footer>', '2024'],
  ['<footer>2024 Ada Lovelace. All rights reserved.</footer>', '2024'],
  ['<footer>2024 Ada Lovelace – Alle Rechte vorbehalten</footer>', '2024'],
  ['<footer>Ada Lovelace 2024. Tous droits réservés</footer>', '2024'],
  ['<footer>Copyright: Ada Lovelace 2024</footer>', '2024'],
  ['<footer>Copyright by Ada Lovelace 2024</footer>', '2024'],
  ['<footer>© 2024 by Ada Lovelace. Proudly created with Wix.com</footer>', '2024'],
  ['<footer>© 2024 Ada Lovelace • Built with care</footer>', '2024'],
  ['<footer>Imprint Privacy<br>© 2024<br>Ada Lovelace</footer>', '2024'],
  ['<div id="colophon">© 2024 Ada</div>', '2024'],
  ['<div class="site-footer"><small>© 2024</small></div>', '2024'],
  ['<div class="siteFooter"><small>© 2024</small></div>', '2024'],
  ['<div role="contentinfo">© 2024</div>', '2024'],
  ['<p class="copyright">© 2024</p>', '2024'],
  ['<footer><h6>© 2024 Ada</h6></footer>', '2024'],
  ['<main><p>Hello.</p></main><p>© 2024 Ada Lovelace</p>', '2024'],
  ['<div>Copyright 2024 Ada Lovelace</div>', '2024'],
  ['<footer>© 2024 アダ・ラブレス</footer>', '2024'],
  ['<p>© 2024 Ада Лавлейс</p>', '2024'],
  ['<footer>COPYRIGHT © 2024 ADA LOVELACE</footer>', '2024'],
  ['<footer>© 2019 Babbage, © 2024 Ada</footer>', '2024'],
  ['<footer>© 2024 Ada. Updated 2026.</footer>', '2024'],
  ['<footer>© 2024 Ada <script>track("x")</script></footer>', '2024'],
  ['<footer>© 2024 Ada<!-- © 2026 --></footer>', '2024'],
  ['<footer>© 2024 Ada<footer>', '2024'],
  ['<footer>© 2024 – Ada Lovelace</footer>', '2024'],
  ['<footer>© 2024 - Ada</footer>', '2024'],
  ['<table><tr><td class="footer"><font size=1>© 2024 Ada', '2024'],
];

/** None of these is a finding in July 2026. */
const fine: [html: string, why: string][] = [
  ['<footer>© 2026 Ada</footer>', 'this year'],
  ['<footer>© 2027 Ada</footer>', 'a year ahead'],
  ['<footer>© 2015–2026 Ada</footer>', 'the end of a range counts'],
  ['<footer>© 2015-26 Ada</footer>', 'the end of a range in two digits'],
  ['<footer>© 2015 – today Ada</footer>', 'an open range'],
  ['<footer>© 2015–present Ada</footer>', 'an open range'],
  ['<footer>© 2015– Ada</footer>', 'a range without an end'],
  ['<footer>© since 2015 Ada</footer>', 'since'],
  ['<footer>© Ada Lovelace since 2015</footer>', 'since'],
  ['<footer>© Ada Lovelace</footer>', 'no year'],
  ['<footer>Ada Lovelace, speaking since 2009</footer>', 'no mark'],
  ['<footer>© Ada Lovelace. Founded in 2009.</footer>', 'a sentence of its own'],
  ['<footer>© Ada Lovelace | Founded 2009</footer>', 'a part of its own'],
  ['<footer>© Ada Lovelace, est. 2009</footer>', 'when it was founded'],
  ['<footer>© Ada Lovelace, Winner 2019</footer>', 'an award'],
  ['<footer>© Ada Lovelace, PO Box 2019</footer>', 'a post box'],
  ['<footer>© Ada Lovelace, Hauptplatz 1, 2020 Hollabrunn</footer>', 'a postal code'],
  ['<footer>© Ada, Sydney NSW 2000</footer>', 'a postal code'],
  ['<footer>© Ada +43 2019 555 12</footer>', 'a telephone number'],
  ['<footer>ISO 9001:2015 certified</footer>', 'a standard'],
  ['<footer>Latest: My year 2019 in books</footer>', 'a post in the footer'],
  ['<footer>Photo © 2015 Jane Doe</footer>', 'a photo credit'],
  ['<footer>Photos: © 2015 Getty Images</footer>', 'a photo credit'],
  ['<footer>Map data © 2019 Google</footer>', 'a map'],
  ['<footer>Map data ©2019</footer>', 'a map'],
  ['<footer>© 2018 OpenStreetMap contributors</footer>', 'a map'],
  ['<footer>Theme © 2016 ThemeCo</footer>', 'a theme'],
  ['<footer>Website design © 2016 Studio</footer>', 'a designer'],
  ['<footer>© 2016 Studio Nine. © 2026 Ada</footer>', 'the newest of several'],
  ['<footer><p>© 2016 Studio Nine</p><p>© 2026 Ada</p></footer>', 'the newest of several'],
  ['<footer>© <script>document.write(new Date().getFullYear())</script> Ada</footer>', 'a script writes it'],
  ['<footer>© 2015-<script>document.write(new Date().getFullYear())</script> Ada</footer>', 'a script writes the end'],
  ['<footer>© <span id="year"></span> Ada</footer>', 'a script writes it'],
  ['<footer>© <span id="year">2019</span> Ada</footer>', 'a script writes over it'],
  ['<footer>© <span class="current-year">2019</span> Ada</footer>', 'a script writes over it'],
  ['<footer>© 2012 – <span data-year>2019</span> Ada</footer>', 'a script writes over the end'],
  [
    '<footer id="f">© 2019 Ada</footer><script>f.innerHTML="© "+new Date().getFullYear()+" Ada"</script>',
    'a script writes the whole',
  ],
  ['<p>Software was covered by the Copyright Act of 1976 and by later ones.</p>', 'a law'],
  ['<p>Copyright Act of 1998</p>', 'a law'],
  ['<footer>Protected by the Copyright, Designs and Patents Act 1998</footer>', 'a law'],
  ['<footer>Copyright Act 2007</footer>', 'a law'],
  ['<p>The copyright of 2019 was different.</p>', 'running text'],
  ['<p>Copyright 2019 was a big year for reform.</p>', 'running text'],
  ['<p>Copyright in 2019</p>', 'a title'],
  ['<p>Copyright 2019: What Changed</p>', 'a title'],
  ['<h2>Copyright 2019 Explained</h2>', 'a heading'],
  ['<h2>© 2019 Ada</h2>', 'a heading'],
  ['<p>We talked about © 2019</p>', 'no holder outside a footer'],
  ['<li>(a) 2017 sales (b) 2018 sales (c) 2019 Sales</li>', 'a list'],
  [`<p>${'A long story about many things. '.repeat(10)}© 2019 Ada Lovelace</p>`, 'running text'],
  ['<article><p>© 2019 Ada Lovelace</p></article>', 'an article of its own year'],
  ['<article><footer>© 2019 Ada Lovelace</footer></article>', "an article's own footer"],
  ['<figure><img src="a.jpg"><figcaption>© 2019 Jane Doe</figcaption></figure>', 'a caption'],
  ['<blockquote>© 2019 Jane Doe</blockquote>', 'a quotation'],
  ['<pre>Copyright (c) 2015 Jane Doe</pre>', 'a licence'],
  ['<footer>Copyright (c) 2015 jQuery Foundation, licensed under MIT</footer>', 'a licence'],
  ['<div class="card-footer">2019</div>', "a card's footer"],
  ['<footer>© 1984 Books</footer>', 'a name'],
  ['<!-- <footer>© 2019 Ada</footer> -->', 'a comment'],
  ['<template><footer>© 2019 Ada</footer></template>', 'a template'],
  ['<noscript><footer>© 2019 Ada</footer></noscript>', 'seen by no visitor'],
  ['<script>var footer = "<footer>© 2019 Ada</footer>"</script>', 'a script'],
  ['<style>footer::after{content:"© 2019 Ada"}</style>', 'a style sheet'],
  ['<footer><textarea>© 2019 Ada</textarea></footer>', 'a field'],
  ['<footer>ada@copyright2019.example</footer>', 'an address'],
  ['<footer>Copyrights and trademarks 2019</footer>', 'no notice'],
  ['<footer>Copyright policy 2019</footer>', 'a document'],
  ['<footer>© 2019-555-1234</footer>', 'a number'],
  ['<footer>© 20190301</footer>', 'a number'],
  ['', 'nothing'],
];

describe('The year in the footer', () => {
  it.each(stale)('is found in %s', (html, year) => expect(yearOf(html)).toBe(year));
  it.each(fine)('is left alone in %s (%s)', (html) => expect(yearOf(html)).toBeNull());

  it('has January as a month of grace, in the zone of the person', () => {
    const html = '<footer>© 2025 Ada</footer>';
    expect(yearOf(html, { at: Date.UTC(2026, 0, 31, 12) })).toBeNull();
    expect(yearOf(html, { at: Date.UTC(2026, 1, 1, 12) })).toBe('2025');
    const turn = Date.UTC(2026, 0, 31, 23, 30);
    expect(yearOf(html, { at: turn, zone: 'Europe/Vienna' })).toBe('2025');
    expect(yearOf(html, { at: turn, zone: 'America/New_York' })).toBeNull();
    expect(yearOf('<footer>© 2024 Ada</footer>', { at: Date.UTC(2026, 0, 10) })).toBe('2024');
  });

  it('is told as it stands there, without a thousands separator and with its text', () => {
    const [found] = findOn('stale-copyright', '<footer>© 2024 Ada <b>Lovelace</b></footer>');
    expect(found?.params).toEqual({ year: '2024', text: '© 2024 Ada Lovelace' });
    expect(found?.key).toBe('stale-copyright © 2024 Ada Lovelace');
  });

  it('costs no more than reading on hostile text', () => {
    const hostile = ['© ', 'copyright ', '© 2019-', '2019, ', '(c) a', '© a a a a ', 'photo '].map(
      (part) => `<footer>${part.repeat(50_000)}</footer>`,
    );
    for (const html of hostile) expect(read(html).copyright.length).toBeLessThanOrEqual(20);
  });
});
