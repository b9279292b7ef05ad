// WebKit's WebDriver as a process of our own, and the few of its commands that photographs need:
// <https://www.w3.org/TR/webdriver2/>.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Theme = 'light' | 'dark';

/** What WebDriver calls an element, in what it sends. */
const element = 'element-6066-11e4-a52e-4f735466cecf';

/** Of the window: room for every scene, and for what the browser itself shows above the page. */
const width = 1040;
const bars = 60;

/** How often a driver that has just started is asked whether it listens, and how long between. */
const patience = { tries: 400, pause: 25 };

export class Browser {
  readonly #driver: ChildProcess;
  readonly #home: string;
  readonly #base: string;
  #session = '';
  #height = 0;

  private constructor(driver: ChildProcess, home: string, port: number) {
    this.#driver = driver;
    this.#home = home;
    this.#base = `http://127.0.0.1:${port}`;
  }

  /** A browser that prefers this theme, and that nothing moves in. */
  static async open(driver: string, theme: Theme): Promise<Browser> {
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
    try {
      await browser.#listening();
      const { sessionId } = await browser.#ask<{ sessionId: string }>('POST', '/session', { capabilities: {} });
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

  go(url: string): Promise<null> {
    return this.#ask('POST', `${this.#session}/url`, { url });
  }

  /** Runs the body of a function on the page; what it returns may be a promise. */
  run<Answer>(body: string): Promise<Answer> {
    return this.#ask('POST', `${this.#session}/execute/sync`, { script: body, args: [] });
  }

  /** Only what is within the window is painted: makes it as high as that, if it is not yet. */
  async makeRoomFor(height: number): Promise<void> {
    if (height <= this.#height) return;
    this.#height = height;
    await this.#ask('POST', `${this.#session}/window/rect`, { width, height: height + bars });
    await this.run(
      `return new Promise((done) => { const look = () => innerHeight < ${height} ? requestAnimationFrame(look) : done(); look(); })`,
    );
  }

  /** The first thing that matches, as a PNG. */
  async picture(selector: string): Promise<Buffer> {
    const found = await this.#ask<Record<string, string>>('POST', `${this.#session}/element`, {
      using: 'css selector',
      value: selector,
    });
    const path = `${this.#session}/element/${found[element] ?? ''}/screenshot`;
    return Buffer.from(await this.#ask<string>('GET', path), 'base64');
  }

  async #listening(): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try {
        await fetch(`${this.#base}/status`);
        return;
      } catch (error) {
        if (tries === patience.tries) throw error;
        await new Promise((resolve) => setTimeout(resolve, patience.pause));
      }
    }
  }

  async #ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(this.#base + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await response.json()) as { value: Answer & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error ?? ''} ${value.message ?? ''}`);
    return value;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
