/**
 * How something is mended in the common builders: `mend.<what>.<builder>`. What is the same wherever a site is built
 * stands in `finding.<check>.how`. Names of buttons are those of the builder's own English interface.
 */
export const mending = {
  'mend.builder.wordpress': 'WordPress',
  'mend.builder.squarespace': 'Squarespace',
  'mend.builder.wix': 'Wix',
  'mend.builder.webflow': 'Webflow',
  'mend.builder.ghost': 'Ghost',
  'mend.builder.html': 'Plain HTML',

  'mend.link.wordpress':
    'Open the page with “Edit page”, click the link and press its pencil. A link of the menu is under Appearance → Editor → Navigation, in older themes under Appearance → Menus.',
  'mend.link.squarespace':
    'Press “Edit” on the page, click the linked text or button, and change the link. A link of the menu is in the Pages panel, behind its gear.',
  'mend.link.wix':
    'In the editor, click the text or button and press the chain. A link of the menu is changed by clicking the menu and “Manage Menu”. Then publish.',
  'mend.link.webflow':
    'In the Designer, select the link and change it in its settings (the gear at the right). Menus are often one component: change it once. Then publish.',
  'mend.link.ghost':
    'Open the page or post in Ghost’s admin, click the link and press its pencil. A link of the menu is under Settings → Navigation.',
  'mend.link.html': 'Search your files for the address, change it wherever it stands, and upload those files again.',

  'mend.file.wordpress':
    'Upload the file under Media → Add New, copy its address there, and put that into the link on the page.',
  'mend.file.squarespace': 'Press “Edit” on the page, click the link, choose “File”, and upload the file there.',
  'mend.file.wix': 'In the editor, click the link, press the chain, choose “Document”, and upload the file there.',
  'mend.file.webflow':
    'Upload the file in the panel for pictures and files at the left of the Designer, copy its link there, and put that into the link on the page. Then publish.',
  'mend.file.ghost': 'Edit the page or post, take the old link out, and add the file with “+” → File.',
  'mend.file.html': 'Upload the file to the very address that the page names, or change that address in the page.',

  'mend.image.wordpress': 'Open the page with “Edit page”, click the picture, press “Replace”, and upload it again.',
  'mend.image.squarespace': 'Press “Edit” on the page, double-click the picture, and replace it there.',
  'mend.image.wix': 'In the editor, click the picture, press “Change Image”, and upload it again. Then publish.',
  'mend.image.webflow': 'In the Designer, select the picture, and press “Replace Image” in its settings. Then publish.',
  'mend.image.ghost': 'Edit the page or post, delete the picture, and add it again with “+” → Image.',
  'mend.image.html': 'Upload the picture to the very address that the page names, or change that address in the page.',

  'mend.title.wordpress':
    'Type a title at the top of the page in the editor. That of the whole site is under Settings → General.',
  'mend.title.squarespace': 'In the Pages panel, press the gear beside the page, and fill in its title under SEO.',
  'mend.title.wix': 'In the editor, open Pages, press ⋯ beside the page, then “SEO Basics”, and fill in the title tag.',
  'mend.title.webflow':
    'In the Pages panel of the Designer, press the gear beside the page, and fill in “Title tag” under SEO settings. Then publish.',
  'mend.title.ghost': 'Edit the page, open its settings at the top right, and fill in “Meta title” under Meta data.',
  'mend.title.html': 'Give the head of the file a title element with your words in it.',

  'mend.description.wordpress':
    'WordPress has no field of its own for it. With an SEO plugin (Yoast, Rank Math and others) it is in the page’s editor, as “Meta description”.',
  'mend.description.squarespace':
    'In the Pages panel, press the gear beside the page, and fill in its description under SEO.',
  'mend.description.wix':
    'In the editor, open Pages, press ⋯ beside the page, then “SEO Basics”, and fill in the meta description.',
  'mend.description.webflow':
    'In the Pages panel of the Designer, press the gear beside the page, and fill in “Meta description” under SEO settings. Then publish.',
  'mend.description.ghost':
    'Edit the page, open its settings at the top right, and fill in “Meta description” under Meta data.',
  'mend.description.html':
    'Give the head of the file a meta element with the name “description” and your words as content.',

  'mend.preview.wordpress':
    'With an SEO plugin (Yoast, Rank Math and others), give the page a “Featured image”, or choose one under Social in its editor.',
  'mend.preview.squarespace':
    'In the Pages panel, press the gear beside the page, and choose a picture under “Social Image”.',
  'mend.preview.wix': 'In the editor, open Pages, press ⋯ beside the page, then “Social Share”, and choose a picture.',
  'mend.preview.webflow':
    'In the Pages panel of the Designer, press the gear beside the page, and fill in “Open Graph Image URL”. Then publish.',
  'mend.preview.ghost':
    'Edit the page, open its settings at the top right, and choose a picture under “Facebook card”. A feature image serves, too.',
  'mend.preview.html':
    'Give the head of the file a meta element with the property “og:image” and the whole address of a picture as content.',

  'mend.footer.wordpress':
    'Appearance → Editor → Patterns → Footer; in older themes under Appearance → Customize or Widgets.',
  'mend.footer.squarespace':
    'Press “Edit” on any page, go to the footer, and press “Edit Footer”. It changes on all pages.',
  'mend.footer.wix': 'In the editor, go to the footer and click the text. It changes on all pages. Then publish.',
  'mend.footer.webflow':
    'The footer is mostly one component: change it on one page of the Designer, and it changes on all. Then publish.',
  'mend.footer.ghost':
    'The footer belongs to the theme: look under Settings → Design & branding, or ask whoever made the theme.',
  'mend.footer.html': 'Search your files for the year, change it wherever it stands, and upload those files again.',

  'mend.text.wordpress':
    'Open the page with “Edit page” and write over it. The line “Just another WordPress site” is the tagline under Settings → General.',
  'mend.text.squarespace': 'Press “Edit” on the page, and write over the text or remove its block.',
  'mend.text.wix': 'In the editor, click the text and write over it, or delete it. Then publish.',
  'mend.text.webflow': 'In the Designer, double-click the text and write over it, or delete it. Then publish.',
  'mend.text.ghost':
    'Edit the page or post. The description of the whole site is under Settings → Title & description.',
  'mend.text.html': 'Search your files for the text, write over it, and upload those files again.',

  'mend.event.wordpress':
    'Open the page with “Edit page”. Where a calendar plugin shows it, change or delete the event in its own list.',
  'mend.event.squarespace':
    'An Events page sorts past ones by itself: correct the event’s date there. On any other page, press “Edit” and change the text.',
  'mend.event.wix':
    'Wix Events sorts past ones by itself: correct the date under Events in the dashboard. On any other page, change the text in the editor.',
  'mend.event.webflow': 'Change the item in its CMS collection, or the text on the page in the Designer. Then publish.',
  'mend.event.ghost': 'Edit the page or post, and move or delete the lines about it.',
  'mend.event.html': 'Search your files for the event, change the lines about it, and upload those files again.',

  'mend.feed.wordpress': 'A new post is under Posts → Add New.',
  'mend.feed.squarespace': 'A new post is in the Pages panel, in your blog, behind “+”.',
  'mend.feed.wix': 'A new post is under Blog in the dashboard, with “Create New Post”.',
  'mend.feed.webflow': 'A new post is a new item in the CMS collection of your blog. Then publish.',
  'mend.feed.ghost': 'A new post is under Posts, with “New post”.',
  'mend.feed.html': 'Add the post to its page and to the feed file, and upload both.',

  'mend.sitemap.wordpress':
    'WordPress, or your SEO plugin, writes it from what is published. If a deleted page stays in it, empty the cache of the site.',
  'mend.sitemap.squarespace': 'Squarespace writes it by itself. A page that was deleted leaves it within a day.',
  'mend.sitemap.wix': 'Wix writes it by itself. A page that was deleted leaves it after the next “Publish”.',
  'mend.sitemap.webflow':
    'Webflow writes it with each “Publish”. One of your own stands in the site settings under SEO: take the line out there.',
  'mend.sitemap.ghost': 'Ghost writes it by itself from what is published.',
  'mend.sitemap.html': 'Take the line with that address out of sitemap.xml, and upload the file again.',

  'mend.down.wordpress':
    'Ask whoever hosts it: tell them the address and what your browser says. Domain and certificate are theirs to renew.',
  'mend.down.squarespace':
    'Settings → Domains tells whether the domain is paid for, connected and has its certificate.',
  'mend.down.wix': 'Settings → Domains in the dashboard tells whether the domain is paid for and connected.',
  'mend.down.webflow': 'Site settings → Publishing tells whether the domain is connected.',
  'mend.down.ghost': 'On Ghost(Pro), the domain is under Settings in your account. Elsewhere, ask whoever hosts it.',
  'mend.down.html': 'Ask whoever hosts it: tell them the address and what your browser says.',

  'mend.secure.wordpress':
    'Under Settings → General both addresses should begin with https. Addresses in older posts are changed by hand, or all at once with a search-and-replace plugin.',
  'mend.secure.squarespace': 'Press “Edit” on the page, and change the address in the link or block to https.',
  'mend.secure.wix': 'In the editor, click what has the address, and change it to https. Then publish.',
  'mend.secure.webflow':
    'In the Designer, change the address in the settings of the element, or in the custom code of the page, to https. Then publish.',
  'mend.secure.ghost':
    'Edit the page or post, and change the address to https. In code of your own, look under Settings → Code injection.',
  'mend.secure.html': 'Search your files for the address, write https, and upload those files again.',
} as const;
