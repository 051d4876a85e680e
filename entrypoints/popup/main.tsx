import '../../components/theme.css';
import './popup.css';
import { render } from 'preact';
import { connect } from '../../utils/platform/house-client.ts';
import { momentNow } from './moment-now.ts';
import { Popup } from './popup.tsx';
import { look } from './use-house.ts';

/** Longer than a frame takes; a page that nobody sees has none. */
const FRAME_AT_MOST = 50;

/** Waits for the frame that shows what stands in the page already. */
const framed = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, FRAME_AT_MOST);
  });

async function show(root: Element): Promise<void> {
  const house = connect(globalThis.readFirst);
  const glimpsed = root.hasChildNodes();
  // What cannot be read the popup tries again, and says so.
  const reading = look(house).catch(() => null);
  const [first, moment] = await Promise.all([
    reading,
    reading.then((view) => view && momentNow(house, view)),
    glimpsed && framed(),
  ]);
  render(<Popup house={house} first={first} moment={moment} />, root);
}

const root = document.getElementById('popup');
if (root) void show(root);
