/**
 * What became of a load: `good` and `partial` (made without something that could not be read) are kept, the latter only
 * where there is nothing better; `failed` says nothing of the value; `gone` is an answer that is not to be kept.
 */
export type Verdict = 'good' | 'partial' | 'failed' | 'gone'
export interface Loaded<V> { value: V, tags: ReadonlySet<string>, verdict: Verdict, bytes: number }

/** `isBehind`: it could not be loaded anew, or not whole. Good enough to show, not to draw conclusions from. */
export interface Answer<V> { value: V, tags: ReadonlySet<string>, isBehind: boolean }
