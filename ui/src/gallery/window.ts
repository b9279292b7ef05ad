// The window as it is when the app is opened for the first time.
import tauri from '../../../tauri.conf.json' with { type: 'json' };

const [first] = tauri.app.windows;
if (first === undefined) throw new Error('tauri.conf.json has no window.');

export const { width, height } = first;
