// The bounds of what this app says when something went wrong or needs care, by language.

/** Alternatives that count as whole words only, in any script. */
const words = (alternatives: string) => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu');

/** Words that blame, frighten or mean nothing to the people this is for. A language without a list has not been thought of. */
export const bannedIn: Readonly<Record<string, RegExp>> = {
  en: words(
    'errors?|(in)?valid|failed to|forbidden|illegal|please|sorry|oops|exceptions?|tokens?|parameters?|scopes?|pools?|MFA|TOTP',
  ),
  de: words(
    String.raw`fehler\p{L}*|fehlgeschlagen\p{L}*|(un)?gültig\p{L}*|unzulässig\p{L}*|verboten\p{L}*|illegal\p{L}*|bitte|leider|` +
      String.raw`entschuldig\p{L}*|tut uns leid|hoppla|ausnahmen?|tokens?|parameter\p{L}*|scopes?|\p{L}*pools?|MFA|TOTP`,
  ),
  // "Paramètres" is what computers call their settings; one alone is a parameter.
  fr: words(
    String.raw`erreurs?|(in)?valides?|échou\p{L}*|échecs?|interdit\p{L}*|illéga\p{L}*|veuillez|s['’]il vous pla[iî]t|désolée?s?|` +
      String.raw`oups|exceptions?|jetons?|tokens?|paramètre|portées?(?! de)|scopes?|pools?|MFA|TOTP`,
  ),
  es: words(
    String.raw`error(es)?|(in)?válid[oa]s?|fall(ó|ado|aron|os?)|prohibid\p{L}*|ilegal\p{L}*|por favor|lo sentimos|lo siento|` +
      String.raw`perdón|disculp\p{L}*|excepci(ón|ones)|tokens?|parámetros?|ámbitos?|scopes?|pools?|MFA|TOTP`,
  ),
  'pt-BR': words(
    String.raw`erros?|(in)?válid[oa]s?|falh(a|as|ou|aram)|proibid\p{L}*|ilega\p{L}*|por favor|desculp\p{L}*|lamentamos|` +
      String.raw`sentimos muito|exceç(ão|ões)|tokens?|parâmetros?|escopos?|scopes?|pools?|MFA|TOTP`,
  ),
  // No spaces between words. "無効に" turns something off, which is no judgement.
  ja: /エラー|無効(?!に|化)|不正|失敗|禁止|違法|お願い|申し訳|すみません|ごめん|例外|トークン|パラメー|スコープ|プール|MFA|TOTP/i,
  ar: words(
    String.raw`\p{L}?\p{L}?(خطأ|أخطاء|فشل|محظور|ممنوع|استثناء|معلمة|نطاق)\p{L}?|غير (صالح|قانوني)\p{L}?|من فضلك|ي?رجى|` +
      String.raw`الرجاء|رجاء[ًا]*|عذر[اً]+|آسف\p{L}*|نأسف|(رمز|الرمز) (ال)?مميز|MFA|TOTP`,
  ),
};

/** The languages written without spaces between words. */
const byCharacter = /^(ja|zh|th)\b/;

/** How long a text is: in words, or in characters where words are not told apart. */
export function lengthIn(locale: string, text: string): number {
  if (byCharacter.test(locale)) return text.replace(/\s/g, '').length;
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** How long a headline and what follows it may be. */
export function limitsIn(locale: string): { headline: number; body: number } {
  return byCharacter.test(locale) ? { headline: 30, body: 150 } : { headline: 12, body: 45 };
}
