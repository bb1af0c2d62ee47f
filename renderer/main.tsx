/** Entry: styles and fonts, then the frame with its routes. */
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './style/frame.css';
import './style/controls.css';
import './style/fields.css';
import './style/overlays.css';
import './style/messages.css';
import './style/page.css';
import './style/narrow.css';
import './style/forms.css';
import './style/forced-colors.css';
import './style/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html lacks #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
