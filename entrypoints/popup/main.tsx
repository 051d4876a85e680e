import '../../components/theme.css';
import './popup.css';
import { render } from 'preact';
import { connect } from '../../utils/platform/house-client.ts';
import { Popup } from './popup.tsx';

const root = document.getElementById('popup');
if (root) render(<Popup house={connect(globalThis.readFirst)} />, root);
