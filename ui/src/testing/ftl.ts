// What the sentences of a language are made of, so that languages can be compared without knowing them.
import { FluentResource } from '@fluent/bundle';

type Body = FluentResource['body'][number];
type Pattern = NonNullable<Body['value']>;

/** One sentence, or one part of it: "problem-busy", "problem-busy.why". */
export interface Sentence {
  name: string;
  /** What is filled in: "$variable", or the name of another sentence. */
  filledIn: Set<string>;
  /** What each choice knows, by the variable that decides. */
  choices: Map<string, Set<string>>;
  /** The words themselves, without what is filled in. */
  texts: string[];
}

function walk(pattern: Pattern, sentence: Sentence): void {
  if (typeof pattern === 'string') {
    sentence.texts.push(pattern);
    return;
  }
  for (const element of pattern) {
    if (typeof element === 'string') sentence.texts.push(element);
    else if (element.type === 'var') sentence.filledIn.add(`$${element.name}`);
    else if (element.type === 'mesg') sentence.filledIn.add(element.name);
    else if (element.type === 'select' && element.selector.type === 'var') {
      const decides = `$${element.selector.name}`;
      const known = sentence.choices.get(decides) ?? new Set<string>();
      sentence.filledIn.add(decides);
      sentence.choices.set(decides, known);
      for (const variant of element.variants) {
        known.add(String(variant.key.value));
        walk(variant.value, sentence);
      }
    } else {
      // Functions and terms have no place in these sentences so far, and nothing here would look into them.
      throw new Error(`${sentence.name} holds a ${element.type}`);
    }
  }
}

/** Every sentence and part of a text in Fluent's language. */
export function sentencesOf(text: string): Sentence[] {
  return new FluentResource(text).body.flatMap((message) => {
    const parts: [string, Pattern | null][] = [
      [message.id, message.value],
      ...Object.entries(message.attributes).map(([part, pattern]): [string, Pattern] => [`${message.id}.${part}`, pattern]),
    ];
    return parts.flatMap(([name, pattern]) => {
      if (pattern === null) return [];
      const sentence: Sentence = { name, filledIn: new Set(), choices: new Map(), texts: [] };
      walk(pattern, sentence);
      return sentence;
    });
  });
}
