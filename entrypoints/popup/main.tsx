import { store } from './first-read.ts';
import '../../components/theme.css';
import './popup.css';
import { render } from 'preact';
import { connect } from '../../utils/platform/house-client.ts';
import { Popup } from './popup.tsx';

const root = document.getElementById('popup');
if (root) render(<Popup house={connect(store)} />, root);
