// The bounds of what this app says when something went wrong or needs care.

/** Words that blame, frighten or mean nothing to the people this is for. */
export const banned =
  /\b(errors?|(in)?valid|failed to|forbidden|illegal|please|sorry|oops|exceptions?|tokens?|parameters?|scopes?|pools?|MFA|TOTP)\b/i;

export const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length;
