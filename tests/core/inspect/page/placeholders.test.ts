import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const text = 'A page about the work of Ada Lovelace, with all that can be told of it. ';
const long = `<p>${text.repeat(40)}</p>`;
const WORDPRESS = '<meta name=generator content="WordPress 6.5">';
const WIX = '<meta name=generator content="Wix.com Website Builder">';
const SQUARESPACE = '<meta name=generator content="Squarespace">';
const found = (html: string) => read(html).placeholders.map(({ text: shown }) => shown);

describe('A text that a builder left behind is found', () => {
  it.each([
    '<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit.</p>',
    '<p>LOREM IPSUM DOLOR</p>',
    '<p><b>Lorem</b> ipsum dolor sit amet</p>',
    '<li>Consectetur adipiscing elit, sed do eiusmod.</li>',
    '<p class=tagline>Just another WordPress site</p>',
    '<title>Ada – Just another WordPress site</title>',
    '<title>Ada | Nur eine weitere WordPress-Website</title>',
    '<p>Un site utilisant WordPress</p>',
    '<p>Otro sitio realizado con WordPress</p>',
    '<p>Un nuovo sito targato WordPress</p>',
    '<p>Só mais um site WordPress</p>',
    '<p>Een andere WordPress-site</p>',
    '<p>Kolejna witryna oparta na WordPressie</p>',
    '<p>Ännu en WordPress-webbplats</p>',
    '<p>Welcome to WordPress. This is your first post. Edit or delete it, then start writing!</p>',
    '<p>Willkommen bei WordPress. Dies ist dein erster Beitrag. Bearbeite oder lösche ihn.</p>',
    '<p>Bienvenue sur WordPress. Ceci est votre premier article.</p>',
    '<p>This is an example page. It’s different from a blog post because it will stay in one place and will show up.</p>',
    `${WORDPRESS}<h1>Sample Page</h1>`,
    `${WORDPRESS}<h1>Hello world!</h1>`,
    '<h2>Your tagline here</h2>',
    '<h3>Add Your Heading Text Here</h3>',
    '<p>Your content goes here. Edit or remove this text inline or in the module Content settings.</p>',
    `${WIX}<h2>Add a subtitle</h2>`,
    '<p>I’m a paragraph. Click here to add your own text and edit me.</p>',
    `${SQUARESPACE}<h1>Your Site Title</h1>`,
    '<p>It all begins with an idea. Maybe you want to launch a business.</p>',
    '<p>This is some text inside of a div block.</p>',
    '<meta name=generator content="Ghost 5"><p>Thoughts, stories and ideas.</p>',
  ])('%s', (html) => expect(found(html + long)).toHaveLength(1));

  it.each([
    'Coming soon',
    'Coming Soon!',
    'Our new website is coming soon',
    'Under construction',
    'This page is under construction.',
    'Website under construction',
    'Demnächst verfügbar',
    'Hier entsteht eine neue Website',
    'Diese Seite befindet sich im Aufbau',
    'Bientôt disponible',
    'Site en construction',
    'Próximamente',
    'Página en construcción',
    'Prossimamente',
    'Sito in costruzione',
    'Em breve',
    'Site em construção',
    'Binnenkort beschikbaar',
    'Strona w budowie',
    'Wkrótce',
    'Kommer snart',
    'Under uppbyggnad',
  ])('“%s” as the title, the heading or the whole of a page', (line) => {
    expect(found(`<title>${line} – Ada</title><p>${text}</p>`)).toEqual([line]);
    expect(found(`<h1>${line}</h1><p>${text}</p>`)).toEqual([line]);
    expect(found(`<p>${line}</p>`)).toEqual([line]);
  });
  it('once, as it is shown, with its builder where that is known', () => {
    expect(read('<p>Just  another\nWordPress site</p><p>Just another WordPress site</p>').placeholders).toEqual([
      { text: 'Just another WordPress site', builder: 'wordpress' },
    ]);
    expect(
      read(`<p>Lorem ipsum dolor ${'sit amet '.repeat(100)}</p>`).placeholders[0]?.text.length,
    ).toBeLessThanOrEqual(160);
    expect(read('<p>lorem ipsum dolor</p>').placeholders[0]?.builder).toBeNull();
    expect(read(`${WIX}<p>lorem ipsum dolor</p>`).placeholders[0]?.builder).toBe('wix');
  });
});

describe('No text left behind is', () => {
  it.each([
    [
      '<title>What is lorem ipsum?</title><p>Lorem ipsum dolor sit amet is what printers write.</p>',
      'an article about it',
    ],
    ['<h1>Blindtext: Geschichte</h1><p>Lorem ipsum dolor sit amet</p>', 'an article about it'],
    ['<blockquote><p>Lorem ipsum dolor sit amet</p></blockquote>', 'a quotation'],
    ['<pre>Lorem ipsum dolor sit amet</pre>', 'code'],
    ['<p><code>Lorem ipsum dolor sit amet</code></p>', 'code'],
    ['<p>“Lorem ipsum dolor sit amet” is what printers write.</p>', 'a quotation'],
    ['<p>We never write lorem ipsum dolor sit amet.</p>', 'in the middle of a sentence'],
    ['<p>Lorem Ipsum Books, Cambridge</p>', 'a name'],
    ['<h3>Coming soon</h3><p>A book.</p>', 'one thing among others on a long page'],
    ['<li>Coming soon</li>', 'one thing among others on a long page'],
    ['<h1>Coming soon</h1>', 'the heading of a long page: a cinema'],
    ['<title>Coming soon | Cinema</title>', 'the title of a long page'],
    ['<p>Our new shop is coming soon, and so is spring.</p>', 'a sentence'],
    ['<h1>Hello world!</h1>', 'a heading where nobody knows of WordPress'],
    ['<h1>Sample page</h1>', 'a heading where nobody knows of WordPress'],
    [`${WORDPRESS}<a href=/sample-page>Sample Page</a>`, 'a link'],
    ['<p>Add a title</p>', 'a form of their own'],
    ['<label>Site title</label>', 'a form of their own'],
    ['<p>Why “Just another WordPress site” is everywhere</p>', 'an article'],
    [
      '<title>How to change Just another WordPress site in WordPress</title><p>Just another WordPress site</p>',
      'an article',
    ],
    ['<script>"Lorem ipsum dolor sit amet"</script><!-- Lorem ipsum dolor -->', 'no text'],
    ['<template><p>Lorem ipsum dolor</p></template>', 'no text'],
    ['<textarea>Lorem ipsum dolor sit amet</textarea>', 'a field'],
    ['<p>Under construction: bridges of Vienna</p>', 'a title of something'],
  ])('%s (%s)', (html) => expect(found(html + long)).toEqual([]));
  it('“coming soon” beside other lines of a page that is not that short', () => {
    expect(found(`<h1>Books</h1><p>${text.repeat(8)}</p><p>Coming soon</p>`)).toEqual([]);
  });
});
