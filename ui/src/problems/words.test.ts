// The words of every failure code: all four parts there, short, plain, and free of the words this app does not use.
// In every language. Not covered: where they are placed, which the screens' tests show.
import { describe, expect, it } from 'vitest';

import type { Code, Factor, Failure, Missing } from '../ipc/types';
import { available, speak, type Speech } from '../l10n';
import { needsSetUpWords } from '../l10n/names';
import { bannedIn, lengthIn, limitsIn } from '../testing/plain-words';
import { readingGrade } from '../testing/reading-grade';
import { organisation, practice, reference } from '../testing/views';
import { noteFor, referenceLines } from './note';
import { problems } from './table';
import { wordsFor, type During, type Setting, type Words } from './words';

const codes = Object.keys(problems) as Code[];
const durings: During[] = [
  'open',
  'signIn',
  'code',
  'newPassword',
  'reset',
  'connect',
  'save',
  'setUp',
  'replace',
  'giveUp',
  'read',
  'changePassword',
  'aside',
  'leave',
];
const factors: (Factor | undefined)[] = [undefined, 'sms', 'softwareToken', 'email', 'webAuthn'];
const missing = [null, ...(Object.keys(needsSetUpWords) as Missing[])];

const quoted = [{ quote: 'In their own words.' }];
/** What else changes the words of these. */
const variants: Partial<Record<Code, Partial<Failure>[]>> = {
  codeWrong: [{ clock: 75 }, { clock: -3600 }],
  organisationCheck: quoted,
  passwordRules: quoted,
  attributeShape: quoted,
  browserRefused: quoted,
};

/** Every text a code can have: whatever the person was doing, beside any box, whatever is missing. */
function textsOf(code: Code, speech: Speech): Words[] {
  const plain: Failure = { code, field: { name: 'region', expected: 'region' }, reference };
  const failures = [plain, ...(variants[code] ?? []).map((more) => ({ ...plain, ...more }))];
  const organisations = code === 'unclear' ? [organisation, practice] : [organisation];
  const settings: Setting[] = durings.flatMap((during) =>
    factors.flatMap((factor) =>
      (code === 'needsSetUp' ? missing : [null]).flatMap((missing) =>
        organisations.flatMap((organisation) =>
          (['on', 'off', 'unknown'] as const).map((state) => ({ organisation, during, factor, missing, state })),
        ),
      ),
    ),
  );
  const texts = failures.flatMap((failure) => settings.map((setting) => wordsFor(failure, setting, speech)));
  return [...new Map(texts.map((words) => [Object.values(words).join('\n'), words])).values()];
}

describe.each(available)('in %s', (locale) => {
  const speech = speak([locale]);
  const limits = limitsIn(locale);

  describe.each(codes)('the words for %s', (code) => {
    const texts = textsOf(code, speech);

    it('have all four parts', () => {
      for (const words of texts) {
        for (const part of Object.values(words)) {
          expect(part).toMatch(/\S/);
          expect(part).not.toMatch(/^problem-|\{|undefined/);
        }
      }
    });

    it('are short: 12 words in the headline and 45 in the body, or as many characters as those take', () => {
      for (const { headline, why, next, now } of texts) {
        const body = [why, next, now].join(' ');
        expect(lengthIn(locale, headline), headline).toBeLessThanOrEqual(limits.headline);
        expect(lengthIn(locale, body), body).toBeLessThanOrEqual(limits.body);
      }
    });

    it('have none of the words this app does not use', () => {
      for (const words of texts) expect(Object.values(words).join(' ')).not.toMatch(bannedIn[locale] ?? /./);
    });
  });

  it.each(['needsSetUp', 'factorNotOffered', 'passkeyNeedsAnother', 'keepOne'] as const)(
    'a headline beside a box begins with the name on the box: %s',
    (code) => {
      const setting = { organisation, during: 'save', factor: 'softwareToken', missing: 'authenticator' } as const;
      const { headline } = wordsFor({ code }, setting, speech);
      // Marks of direction and quotation may stand before it.
      expect(headline.replace(/^[\p{Cf}\p{P}\s]+/u, '').indexOf(speech.t('factor-softwareToken')), headline).toBe(0);
    },
  );
});

it.each(codes)('the English words for %s read at grade 8 or lower', (code) => {
  for (const { headline, why, next, now } of textsOf(code, speak(['en']))) {
    const text = `${headline}. ${why} ${next} ${now}`;
    expect(readingGrade(text), text).toBeLessThanOrEqual(8);
  }
});

describe('a code that may not match because of this computer’s clock', () => {
  const why = (clock: number, factor: Factor = 'softwareToken') =>
    wordsFor({ code: 'codeWrong', clock }, { organisation, during: 'setUp', factor }).why;
  const advice = "If your authenticator app is on this computer, set the clock right. If not, check your phone's clock.";

  it.each([
    [75, 'about 75 seconds fast'],
    [-119, 'about 119 seconds slow'],
    [290, 'about 5 minutes fast'],
    [-3600, 'about 60 minutes slow'],
    [9000, 'about 3 hours fast'],
    [5_000_000, 'about 1,389 hours fast'],
  ])('says by how much it differs: %i', (clock, words) => {
    expect(why(clock)).toBe(`This computer's clock is ${words}. ${advice}`);
  });

  it('says nothing of it where the clock is right, or the code was sent', () => {
    expect(why(0)).toMatch(/^The app shows a new code every 30 seconds\./);
    expect(why(290, 'sms')).not.toMatch(/clock/);
  });
});

describe('giving up what was entered', () => {
  it('says what was left behind, whatever stood in the way', () => {
    for (const code of codes) {
      const { now } = wordsFor({ code }, { organisation, during: 'giveUp', factor: 'email' });
      expect(now).toBe('The new address is still there, but not confirmed.');
    }
  });
});

describe('the note for the IT team', () => {
  it('names the request and nothing about the person', () => {
    expect(noteFor({ code: 'refused', reference }, 'It did not work')).toMatchInlineSnapshot(`
      "Second Step could not do what I asked.
      What I saw: It did not work
      Operation: SetUserMFAPreference
      Answer: InvalidParameterException
      Message: SMS is not enabled
      HTTP status: 400
      Request id: aaaa-1111
      Time (UTC): 2026-01-05T10:00:00Z
      Version: Second Step 0.1.0"
    `);
  });

  it('names the scope that is missing', () => {
    expect(referenceLines({ code: 'scopeMissing' })).toEqual([
      'The app client needs the scope aws.cognito.signin.user.admin.',
    ]);
  });

  it('leaves out what the service did not give', () => {
    const bare = { ...reference, message: null, requestId: null, status: null };
    expect(referenceLines({ code: 'offline', reference: bare })).toHaveLength(4);
  });
});
