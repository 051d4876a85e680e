import { page, site } from '../site.ts';

export default site({
  says: 'Links to programs, to scripts, to nowhere in particular.',
  web: {
    '/': page(
      `<a href="javascript:void(0)">Menu</a> <a href="#">Up</a> <a href="#top">Up</a> <a href="">Here</a> <a>Nothing</a>
      <a href="data:text/plain,hello">Hello</a> <a href="sms:+43123456">Text me</a> <a href="whatsapp://send?text=Hello">Chat</a>
      <a href="skype:ada?call">Skype</a> <a href="geo:48.2,16.3">Map</a> <a href="webcal://ada.example/talks.ics">Calendar</a>
      <a href="about:blank">Blank</a> <a href="blob:https://ada.example/1">Blob</a>`,
    ),
  },
});
