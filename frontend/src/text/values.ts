// What sentences are filled with.

/** Named numbers: won, shares, seconds, milliseconds, as the sentence says. */
export type Numbers<Name extends string> = { readonly [name in Name]: number };

/** Named words. */
export type Strings<Name extends string> = { readonly [name in Name]: string };
