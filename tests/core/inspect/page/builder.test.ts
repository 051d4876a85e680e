import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const of = (html: string, url = 'https://ada.example/about/') => {
  const { builder, edit } = read(html, url);
  return { builder, edit };
};
const WORDPRESS = '<meta name="generator" content="WordPress 6.5.2">';

describe('The builder of a page', () => {
  it('is known by its generator, and by what only its pages have', () => {
    expect(of(WORDPRESS).builder).toBe('wordpress');
    expect(of('<link rel="https://api.w.org/" href="https://ada.example/wp-json/">').builder).toBe('wordpress');
    expect(of('<link rel=stylesheet href="/wp-includes/css/x.css">').builder).toBe('wordpress');
    expect(of('<meta name=generator content="Ghost 5.80">')).toEqual({
      builder: 'ghost',
      edit: 'https://ada.example/ghost/',
    });
    expect(of('<!-- This is Squarespace. --><!-- ada -->')).toEqual({
      builder: 'squarespace',
      edit: 'https://ada.example/config',
    });
    expect(of('<meta name=generator content="Wix.com Website Builder">')).toEqual({ builder: 'wix', edit: null });
    expect(of('<html data-wf-page="1" data-wf-site="2">')).toEqual({ builder: 'webflow', edit: null });
  });
  it('is not known by what may come from anywhere', () => {
    expect(of('<meta name=generator content="Hugo 0.120">')).toEqual({ builder: null, edit: null });
    expect(of('<meta name=description content="WordPress">').builder).toBeNull();
    expect(of('<img src="https://static.wixstatic.com/media/x.jpg">').builder).toBeNull();
    expect(of('<link rel=stylesheet href="https://other.example/wp-content/x.css">').builder).toBeNull();
    expect(of('<p>WordPress, Ghost and Squarespace compared</p>').builder).toBeNull();
  });
});

describe('Where a page of WordPress is edited', () => {
  it.each([
    ['<body class="page-template page page-id-42">', 'https://ada.example/wp-admin/post.php?post=42&action=edit'],
    [
      '<body class="single postid-7 single-format-standard">',
      'https://ada.example/wp-admin/post.php?post=7&action=edit',
    ],
    [
      '<link rel=shortlink href="https://ada.example/?p=9">',
      'https://ada.example/wp-admin/post.php?post=9&action=edit',
    ],
    [
      '<link rel=EditURI href="https://ada.example/blog/xmlrpc.php?rsd"><body class="page-id-3">',
      'https://ada.example/blog/wp-admin/post.php?post=3&action=edit',
    ],
    [
      '<link rel=stylesheet href="/cms/wp-content/themes/x.css"><body class="page-id-3">',
      'https://ada.example/cms/wp-admin/post.php?post=3&action=edit',
    ],
    ['<body class="blog home">', null],
    ['<body class="parent-pageid-12 my-page-id-5x postid-">', null],
    ['<link rel=shortlink href="https://wp.me/p1-x">', null],
  ])('is told by %s', (html, edit) => expect(of(WORDPRESS + html).edit).toBe(edit));
  it('is told by nothing on a page of another builder', () => {
    expect(of('<meta name=generator content="Hugo"><body class="page-id-42">').edit).toBeNull();
  });
});
