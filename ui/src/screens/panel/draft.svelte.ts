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
    this.#asked = factor === this.#panel().preferred ? undefined : factor;
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

  /** Takes up choices that were made before the session ended. */
  resume(waiting: MfaPreference): void {
    for (const factor of factorsIn(waiting)) this.#wish(factor, waiting[factor]?.enabled ?? false);
    const asked = askable.find((factor) => waiting[factor]?.preferred === true);
    const preferred = this.#panel().preferred;
    const dropped = preferred !== null && isAskable(preferred) && waiting[preferred]?.preferred === false;
    if (asked !== undefined) this.ask(asked);
    else if (dropped) this.ask(null);
  }

  /** Nothing is waiting any more, for `only` that factor or at all. */
  settle(only?: Factor): void {
    this.moved = null;
    if (only === undefined) {
      this.#ticks = {};
      this.#asked = undefined;
    } else {
      this.#ticks = without(this.#ticks, only);
    }
  }

  /** The service's state was read anew: a wish that has come true is none any more. */
  reconsider(): void {
    for (const { factor } of this.#panel().factors) {
      const wish = this.#ticks[factor];
      if (wish !== undefined) this.#wish(factor, wish);
    }
  }

  #wish(factor: Factor, on: boolean): void {
    const state = this.#stateOf(factor);
    // Where the service's state is not known, a wish can't be "the same as it is", so it is always remembered.
    const same = state !== 'unknown' && (state === 'on') === on;
    this.#ticks = same ? without(this.#ticks, factor) : { ...this.#ticks, [factor]: on };
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
