import { page, picture, site } from '../site.ts';

export default site({
  says: 'Laws, photographs and other people’s works have years of their own.',
  web: {
    '/': page(
      `<p>Under the Copyright Act of 1976 a letter belongs to whoever wrote it.</p><p>Copyright reform in 2019 changed that.</p>
      <figure><img src="/stage.jpg" alt=""><figcaption>© 2014 Grace Hopper</figcaption></figure><p>Photo: © 2012 Mary Somerville</p>`,
    ),
    '/stage.jpg': picture,
  },
});
