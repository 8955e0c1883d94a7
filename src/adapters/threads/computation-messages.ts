import type { ComputationInput, ComputationName, ComputationResult } from '../../application/round-computation.js';

/** What a thread is asked; it answers one question before it takes the next. */
export interface ComputationRequest<N extends ComputationName = ComputationName> {
  readonly name: N;
  readonly input: ComputationInput<N>;
}

export type ComputationReply =
  | { readonly result: ComputationResult<ComputationName>; readonly milliseconds: number }
  | { readonly failure: string; readonly impossible: boolean };
