// The forms of a language around its words: the direction of what fills a sentence, and how dates and numbers are written where
// the person is. Not covered: how an engine paints what runs both ways.
import { render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';

import Countdown from '../components/Countdown.svelte';
import type { ViewOf } from '../screens/screen';
import { open } from '../testing/open';
import { firstView, organisation, panelOf, panelView, practice, signInView } from '../testing/views';
import { speak, speakAs, spoken, t } from '.';

const arabic = 'شركة المثال';
const asked: ViewOf<'question'> = { screen: 'question', organisation, parts: [{ name: 'a', text: arabic }], again: false };

afterEach(() => {
  vi.restoreAllMocks();
  speakAs(null);
});

describe('what fills a sentence', () => {
  it.each(['en', 'de', 'ja'])('keeps its direction to itself where it runs the other way, and adds nothing where not: %s', (locale) => {
    const { t: say } = speak([locale]);
    expect(say('sheet-title', { organisation: arabic })).toContain(`\u2068${arabic}\u2069`);
    expect(say('sheet-title', { organisation: '\u202eExample' })).toContain('\u2068\u202eExample\u2069');
    expect(say('sheet-title', { organisation: 'Example Ltd' })).not.toMatch(/[\u2066-\u2069]/);
  });

  it('keeps its direction to itself in Arabic, whatever it is', () => {
    expect(speak(['ar']).t('sheet-title', { organisation: 'Example Ltd' })).toContain('\u2068Example Ltd\u2069');
  });

  it.each([
    [signInView({ organisation: { ...organisation, name: arabic } }), 'header bdi'],
    [firstView({ connections: [{ id: 'a', name: arabic, placed: false }] }), 'main bdi'],
    [
      firstView({ accounts: [{ connection: 'a', subject: 'b', name: 'jamie', organisation: arabic }] }),
      'main small bdi',
    ],
    [asked, 'blockquote [dir=auto]'],
    [signInView({ problem: { code: 'browserRefused', quote: arabic } }), 'blockquote[dir=auto]'],
  ])('and so does what stands alone, on the screen $screen', async (view, place) => {
    await open(view);
    expect(document.querySelector(place)).toHaveTextContent(arabic);
  });

  it('and so does a practice message', async () => {
    const { deliver } = await import('../ipc/fake-backend');
    await open(panelView(panelOf(), { organisation: practice }), (backend) =>
      backend.on('watch_practice_messages', (watch) => {
        queueMicrotask(() => deliver(watch, { factor: 'sms', to: '+4915112345678', text: arabic }));
        return null;
      }),
    );
    expect(await screen.findByText(arabic)).toHaveAttribute('dir', 'auto');
  });
});

describe('dates and numbers', () => {
  it.each([
    [['en-GB', 'de-AT'], null, 'en-GB'],
    [['en-GB', 'de-AT'], 'de', 'de-AT'],
    [['en-GB'], 'de', 'de'],
    [['ar-EG'], null, 'ar-EG'],
  ])('are written as where the person is: %j, speaking %s, as in %s', (languages, chosen, region) => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
    speakAs(chosen);
    expect(spoken().region).toBe(region);
  });

  it.each([
    ['en', '2:05', /about 3/],
    ['ar-EG', '٢:٠٥', /٣/],
    ['ar-MA', '2:05', /3/],
  ])('are in the figures of the place, running down and in a sentence: %s', (region, time, minutes) => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue([region]);
    speakAs(null);
    expect(t('code-runs-out-label', { minutes: 3 })).toMatch(minutes);
    render(Countdown, { seconds: 125, words: (left: string) => left, label: '' });
    expect(screen.getByText(time)).toBeInTheDocument();
  });
});
