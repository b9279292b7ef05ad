// What an organisation may want to know besides a new password: the standard names of OpenID Connect, each with how it is
// asked, and the organisation's own.
import type { HTMLInputAttributes } from 'svelte/elements';

import { spoken, t } from '../../l10n';
import { attributeHint, attributeLabel } from '../../l10n/names';

export interface Attribute {
  /** As the service calls it. */
  name: string;
  label: string;
  hint: string | undefined;
  type: 'text' | 'tel' | 'email' | 'url';
  autocomplete: NonNullable<HTMLInputAttributes['autocomplete']>;
  inputmode: 'text' | 'tel' | 'email' | 'url';
  /** What this computer knows, to be changed where it is wrong. */
  initial: string;
}

type Standard = keyof typeof attributeLabel;
type Asked = Partial<Pick<Attribute, 'type' | 'inputmode' | 'initial'>> & Pick<Attribute, 'autocomplete'>;

const standard: Readonly<Record<Standard, Asked>> = {
  given_name: { autocomplete: 'given-name' },
  family_name: { autocomplete: 'family-name' },
  name: { autocomplete: 'name' },
  middle_name: { autocomplete: 'additional-name' },
  nickname: { autocomplete: 'nickname' },
  // What others see, and no name to sign in with: a password store must not keep the new password under it.
  preferred_username: { autocomplete: 'off' },
  birthdate: { autocomplete: 'bday' },
  gender: { autocomplete: 'sex' },
  // One line: the whole street address belongs into fields of several lines only.
  address: { autocomplete: 'address-line1' },
  phone_number: { autocomplete: 'tel', type: 'tel', inputmode: 'tel' },
  email: { autocomplete: 'email', type: 'email', inputmode: 'email' },
  zoneinfo: { autocomplete: 'off', initial: Intl.DateTimeFormat().resolvedOptions().timeZone },
  locale: {
    autocomplete: 'language',
    get initial() {
      return spoken().locale;
    },
  },
  website: { autocomplete: 'url', type: 'url', inputmode: 'url' },
  profile: { autocomplete: 'off', type: 'url', inputmode: 'url' },
  picture: { autocomplete: 'photo', type: 'url', inputmode: 'url' },
};

function isStandard(name: string): name is Standard {
  return Object.hasOwn(standard, name);
}

export function attributeFor(name: string): Attribute {
  const plain = { name, type: 'text', inputmode: 'text', initial: '' } as const;
  // The organisation's own: all that is known of it is what they called it.
  if (!isStandard(name)) return { ...plain, label: name.replace(/^(dev:)?custom:/, ''), hint: undefined, autocomplete: 'off' };
  const hint = name in attributeHint ? t(attributeHint[name as keyof typeof attributeHint]) : undefined;
  return { ...plain, label: t(attributeLabel[name]), hint, ...standard[name] };
}
