/** What JSON can carry: the values that travel between the client library and the host. */
export type Wire = null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire };
