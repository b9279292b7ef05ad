import { mount } from 'svelte';

import App from './App.svelte';
import { dir, locale } from './l10n';
import './styles/tokens.css';
import './styles/base.css';

document.documentElement.lang = locale;
document.documentElement.dir = dir;

mount(App, { target: document.body });
