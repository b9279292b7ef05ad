// What the person wants and has not saved yet, kept apart from what the service said. A wish is remembered only where it
// differs, so with nothing waiting every tick is the service's own state.
import type { Factor, FactorState, MfaPreference, Panel } from '../../ipc/types';

/** The factors that can be asked for; a passkey has no preference. */
export type Askable = Exclude<Factor, 'webAuthn'>;

const askable: readonly Askable[] = ['sms', 'softwareToken', 'email'];

export function isAskable(factor: Factor): factor is Askable {
  return factor !== 'webAuthn';
}

/** The factors that a change speaks of. */
export function factorsIn(preference: MfaPreference): Factor[] {
  return (['sms', 'softwareToken', 'email', 'webAuthn'] as const).filter((factor) => preference[factor] !== undefined);
}

type Ticks = Readonly<Partial<Record<Factor, boolean>>>;

/** Everything that was chosen and not saved, whatever the service has. */
export interface Wishes {
  readonly ticks: Ticks;
  readonly asked: Factor | null | undefined;
}

/** What a change makes of "Ask me for", where `preferred` is asked for now; undefined, if it leaves that alone. */
function askedIn(change: MfaPreference, preferred: Factor | null): Factor | null | undefined {
  const asked = askable.find((factor) => change[factor]?.preferred === true);
  if (asked !== undefined) return asked;
  const dropped = preferred !== null && isAskable(preferred) && change[preferred]?.preferred === false;
  return dropped ? null : undefined;
}

function without(ticks: Ticks, factor: Factor): Ticks {
  return Object.fromEntries(Object.entries(ticks).filter(([name]) => name !== factor));
}

export class Draft {
  readonly #panel: () => Panel;
  #ticks = $state.raw<Ticks>({});
  /** undefined: as the service has it; null: let me choose each time. */
  #asked = $state.raw<Factor | null | undefined>(undefined);
  /** The factor whose unticking moved "Ask me for" to "Let me choose each time". */
  moved = $state.raw<Factor | null>(null);
  /** What is on its way to the service: as it was sent, since the choices may move on before it is answered. */
  #sent: { change: MfaPreference; asked: Factor | null | undefined } | null = null;

  constructor(panel: () => Panel) {
    this.#panel = panel;
  }

  isTicked(factor: Factor): boolean {
    return this.#ticks[factor] ?? this.#stateOf(factor) === 'on';
  }

  tick(factor: Factor, on: boolean): void {
    const asked = this.asked;
    this.#wish(factor, on);
    this.moved = null;
    if (!on && asked === factor) {
      this.#asked = null;
      this.moved = factor;
    }
  }

  /** The factor that is to be asked for; null lets the person choose each time. */
  get asked(): Factor | null {
    const asked = this.#asked === undefined ? this.#panel().preferred : this.#asked;
    return asked !== null && this.isTicked(asked) ? asked : null;
  }

  ask(factor: Factor | null): void {
    this.#askFor(factor);
    this.moved = null;
  }

  /** The ticked factors among which "Ask me for" chooses. */
  get choices(): Askable[] {
    return this.#panel()
      .factors.map((box) => box.factor)
      .filter(isAskable)
      .filter((factor) => this.isTicked(factor));
  }

  /** What there is to save: a block for every factor that is to be otherwise than the service has it. */
  get request(): MfaPreference {
    const request: MfaPreference = {};
    for (const factor of askable) {
      const wanted = { enabled: this.isTicked(factor), preferred: this.asked === factor };
      if (this.#differs(factor, wanted)) request[factor] = wanted;
    }
    const passkey = { enabled: this.isTicked('webAuthn'), preferred: false };
    if (this.#differs('webAuthn', passkey)) request.webAuthn = { enabled: passkey.enabled };
    return request;
  }

  /** Takes up the choices of an earlier change, except where the person has chosen otherwise since. */
  resume(change: MfaPreference): void {
    for (const factor of factorsIn(change)) {
      if (this.#ticks[factor] === undefined) this.#wish(factor, change[factor]?.enabled ?? false);
    }
    const asked = askedIn(change, this.#panel().preferred);
    if (asked !== undefined && this.#asked === undefined) this.#askFor(asked);
  }

  get wishes(): Wishes {
    return { ticks: this.#ticks, asked: this.#asked };
  }

  /** Takes up choices of an earlier draft, where none has been made since. Answers whether that leaves more to save. */
  restore({ ticks, asked }: Wishes): boolean {
    const before = JSON.stringify(this.request);
    for (const { factor } of this.#panel().factors) {
      const wish = ticks[factor];
      if (wish !== undefined && this.#ticks[factor] === undefined) this.#wish(factor, wish);
    }
    if (asked !== undefined && this.#asked === undefined) this.#askFor(asked);
    return JSON.stringify(this.request) !== before;
  }

  /** `change` is on its way, until it is settled or given up. */
  send(change: MfaPreference): void {
    this.#sent = { change, asked: askedIn(change, this.#panel().preferred) };
  }

  /** What was sent is saved, and waits no more. What the person chose since, and what was not sent, goes on waiting. */
  settle(): void {
    if (this.#sent === null) return;
    const { change, asked } = this.#sent;
    for (const factor of factorsIn(change)) {
      if (this.#ticks[factor] === change[factor]?.enabled) this.#ticks = without(this.#ticks, factor);
    }
    if (asked !== undefined && this.#asked === asked) {
      this.#asked = undefined;
      this.moved = null;
    }
    this.giveUp();
  }

  /** What was sent is not on its way any more. Everything that differs from the service's state goes on waiting. */
  giveUp(): void {
    this.#sent = null;
    this.reconsider();
  }

  /** The service's state was read anew: a wish that has come true is none any more. */
  reconsider(): void {
    for (const { factor } of this.#panel().factors) {
      const wish = this.#ticks[factor];
      if (wish !== undefined) this.#wish(factor, wish);
    }
    if (this.#asked !== undefined) this.#askFor(this.#asked);
  }

  #wish(factor: Factor, on: boolean): void {
    const same = this.#holds(factor) && (this.#stateOf(factor) === 'on') === on;
    this.#ticks = same ? without(this.#ticks, factor) : { ...this.#ticks, [factor]: on };
  }

  #askFor(factor: Factor | null): void {
    const { factors, preferred } = this.#panel();
    const same = factors.every((box) => this.#holds(box.factor)) && preferred === factor;
    this.#asked = same ? undefined : factor;
  }

  /** The service's state is known and not about to change. Else no wish is "the same as it is", and each is remembered. */
  #holds(factor: Factor): boolean {
    return this.#sent === null && this.#stateOf(factor) !== 'unknown';
  }

  #differs(factor: Factor, wanted: { enabled: boolean; preferred: boolean }): boolean {
    const isPreferred = this.#panel().preferred === factor;
    const state = this.#stateOf(factor);
    if (state === 'unknown') return this.#ticks[factor] !== undefined;
    return (state === 'on') !== wanted.enabled || isPreferred !== wanted.preferred;
  }

  #stateOf(factor: Factor): FactorState['state'] {
    return this.#panel().factors.find((box) => box.factor === factor)?.state ?? 'off';
  }
}
