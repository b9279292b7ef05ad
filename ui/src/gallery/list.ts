import { mount } from 'svelte';

import '../styles/tokens.css';
import '../styles/base.css';
import List from './List.svelte';

mount(List, { target: document.body });
