// A browser's WebDriver as a process of our own, and the few of its commands that photographs need:
// <https://www.w3.org/TR/webdriver2/>. WebKit's is the one that counts; Chromium, of which Windows' web view is made, is asked
// where only it can do something.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Theme = 'light' | 'dark';

/** What MiniBrowser can be made, and a little more: asked for less, it takes its time. */
const narrowest = 480;

/** How often something that has been started is asked whether it is there, and how long between. */
const patience = { tries: 400, pause: 25 };

export class Browser {
  readonly #driver: ChildProcess;
  readonly #home: string;
  readonly #base: string;
  #session = '';
  #size = '';

  private constructor(driver: ChildProcess, home: string, port: number) {
    this.#driver = driver;
    this.#home = home;
    this.#base = `http://127.0.0.1:${port}`;
  }

  /** Chromium with the system's colours in the place of the page's. */
  static async forced(driver: string, theme: Theme): Promise<Browser> {
    const args = ['--headless=new', '--no-sandbox', '--disable-background-networking', '--hide-scrollbars'];
    const browser = await Browser.open(driver, theme, { 'goog:chromeOptions': { args } });
    const features = [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ];
    const emulate = { cmd: 'Emulation.setEmulatedMedia', params: { features } };
    await browser.#ask('POST', `${browser.#session}/goog/cdp/execute`, emulate);
    return browser;
  }

  /** A browser that prefers this theme, and that nothing moves in. */
  static async open(driver: string, theme: Theme, options: object = {}): Promise<Browser> {
    const home = mkdtempSync(join(tmpdir(), 'second-step-gallery-'));
    mkdirSync(join(home, 'gtk-3.0'));
    writeFileSync(join(home, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
    const port = await freePort();
    const process = spawn(driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...globalThis.process.env,
        GTK_THEME: theme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
        // Its settings are those above, and not a desktop portal's.
        GTK_USE_PORTAL: '0',
        XDG_CONFIG_HOME: home,
        LANG: 'C.UTF-8',
      },
    });
    const browser = new Browser(process, home, port);
    // WebKit's word that a page has loaded may be of the empty one that every window begins with: `go` looks for itself.
    const capabilities = { alwaysMatch: { pageLoadStrategy: 'none', ...options } };
    try {
      await until(`the driver at ${browser.#base}`, async () => (await fetch(`${browser.#base}/status`)).ok);
      const { sessionId } = await browser.#ask<{ sessionId: string }>('POST', '/session', { capabilities });
      browser.#session = `/session/${sessionId}`;
      return browser;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    if (this.#session !== '') await this.#ask('DELETE', this.#session);
    this.#driver.kill();
    rmSync(this.#home, { recursive: true, force: true });
  }

  /** Comes back when the page has this as a global of its own, which no page before it may have. */
  async go(url: string, global: string): Promise<void> {
    await this.#ask('POST', `${this.#session}/url`, { url });
    await until(`\`${global}\` of ${url}`, () => this.run<boolean>(`return ${JSON.stringify(global)} in window`));
  }

  /** Runs the body of a function on the page; what it returns may be a promise. */
  run<Answer>(body: string): Promise<Answer> {
    return this.#ask('POST', `${this.#session}/execute/sync`, { script: body, args: [] });
  }

  /** Makes the page in the window so large; no browser is as narrow as a phone. */
  async fit(wanted: number, height: number): Promise<void> {
    const width = Math.max(wanted, narrowest);
    if (this.#size === `${width} ${height}`) return;
    this.#size = `${width} ${height}`;
    const bars = await this.run<number>('return outerHeight - innerHeight');
    await this.#ask('POST', `${this.#session}/window/rect`, { width, height: height + bars });
    await this.run(`return new Promise((fits) => {
      const look = () => requestAnimationFrame(innerHeight === ${height} ? fits : look);
      look();
    })`);
  }

  /** The page in the window, as a PNG. */
  async picture(): Promise<Buffer> {
    return Buffer.from(await this.#ask<string>('GET', `${this.#session}/screenshot`), 'base64');
  }

  async #ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(this.#base + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await response.json()) as { value: Answer & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error ?? ''} ${value.message ?? ''}`);
    return value;
  }
}

/** Asks for as long as somebody may wait for this. A refusal is a no: a page that is just being left answers with one. */
async function until(what: string, isThere: () => Promise<boolean>): Promise<void> {
  let cause: unknown;
  for (let tries = 0; tries < patience.tries; tries += 1) {
    try {
      if (await isThere()) return;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, patience.pause));
  }
  throw new Error(`There was no ${what}.`, { cause });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
